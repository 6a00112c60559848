/**
 * Mantine dressed as ours. We take from it what is hard: dialogs, drawers, lists that drop down, the calendar. It stands
 * where it is used and not round the whole page, so that sign-in and the desk do not load it: Dialog, Drawer and Combobox
 * bring it themselves; a page with many of them, or with another Mantine part, puts <OurMantine> once round its content
 * and imports '@mantine/core/styles/<Part>.layer.css' beside it (a layer below our own styles).
 */
import {
  createTheme,
  type MantineColorsTuple,
  MantineContext,
  MantineProvider,
  type MantineThemeOverride,
} from '@mantine/core'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/UnstyledButton.layer.css'
import { type ReactNode, useContext } from 'react'
import { useAppearance } from '../platform/appearance.ts'
import './theme.css'

const teal: MantineColorsTuple = [
  '#eef6f5',
  '#e4f0ef',
  '#cfe4e3',
  '#a4cccb',
  '#78b3b2',
  '#4a8789',
  '#2c7477',
  '#0b5c61',
  '#08474b',
  '#053437',
]

const theme: MantineThemeOverride = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  colors: { teal },
  fontFamily: 'var(--face)',
  headings: { fontFamily: 'var(--face-text)' },
  defaultRadius: 4,
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  respectReducedMotion: true,
  components: {
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
  },
})

/** Under another of its kind it adds nothing. */
export function OurMantine({ children }: { children: ReactNode }) {
  const { scheme } = useAppearance()
  const around = useContext(MantineContext)
  if (around) return children
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      {children}
    </MantineProvider>
  )
}
