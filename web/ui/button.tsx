/**
 * A button says its deed with its number: "Giao 22 nhiệm vụ". One `go` a page.
 *
 *   <Button look="go" icon="plus" onClick={add}>Thêm văn bản</Button>
 *   <Button look="quiet" size="sm">Thôi</Button>
 *   <Button icon="print" label="In bảng này" />            only an icon: the label is its name
 *   <Button look="go" busy={sending}>Đăng nhập</Button>     busy keeps its width and stays focusable
 *   <Link className={buttonLook({ look: 'go', size: 'sm' })} to="/van-ban">Mở</Link>
 *
 * In an agenda row an `sm` button that is not `go` shows as a word in the accent.
 */
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import './button.css'
import { Icon, type IconName } from './icon.tsx'

export interface ButtonLook {
  look?: 'default' | 'go' | 'quiet'
  size?: 'sm'
  wide?: boolean
}

interface ButtonProps extends ButtonLook, ButtonHTMLAttributes<HTMLButtonElement> {
  icon?: IconName
  /** Name of a button that shows only its icon. */
  label?: string
  busy?: boolean
  children?: ReactNode
}

export function buttonLook({ look = 'default', size, wide }: ButtonLook = {}, more = ''): string {
  return ['btn', look === 'default' ? '' : look, size ?? '', wide ? 'wide' : '', more].filter(Boolean).join(' ')
}

export function Button({ look, size, wide, icon, label, busy, className, children, onClick, ...rest }: ButtonProps) {
  const bare = children === undefined ? 'icon' : ''
  return (
    <button
      type="button"
      {...rest}
      className={buttonLook({ look, size, wide }, `${bare} ${className ?? ''}`.trim())}
      aria-label={label}
      title={label}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  )
}

/** Two to five choices side by side, one of them pressed.  <Segments label="Lọc" value={v} options={…} onChange={set} /> */
export function Segments<T extends string>(props: {
  label: string
  value: T
  options: readonly { value: T; label: ReactNode }[]
  onChange: (value: T) => void
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a legend into a row of buttons
    <div className="seg" role="group" aria-label={props.label}>
      {props.options.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={value === props.value} onClick={() => props.onChange(value)}>
          {label}
        </button>
      ))}
    </div>
  )
}

/** A key to press.  <Kbd>Ctrl K</Kbd> */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>
}
