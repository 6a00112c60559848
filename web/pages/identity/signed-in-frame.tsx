import { Outlet, useMatches } from '@tanstack/react-router'
import { useLiveNews } from '../../platform/live.ts'
import { useSession } from '../../platform/session.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { ToastHost } from '../../ui/toast.tsx'
import { MeButton, MoreThumb } from './me.tsx'
import { useNavigation } from './navigation.ts'

/** The frame round every page of somebody who is signed in. */
export function SignedInFrame() {
  useLiveNews()
  const nav = useNavigation()
  const { post } = useSession()
  const rail = useMatches({ select: (matches) => matches.some(({ staticData }) => staticData.frame === 'rail') })
  return (
    <>
      <PageFrame
        nav={nav}
        office={{ agency: post.agency.name, name: post.office.name }}
        me={<MeButton />}
        more={<MoreThumb nav={nav} />}
        rail={rail}
      >
        <Outlet />
      </PageFrame>
      <ToastHost />
    </>
  )
}
