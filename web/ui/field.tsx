/**
 * Fields of a form: label above, one explaining sentence or one error below. An error is an ink border and a sentence
 * that says what to do, never a colour.
 *
 *   <TextField label="Tài khoản" value={login} onChange={setLogin} autoComplete="username" error={errors.login} />
 *   <TextArea label="Lý do trả lại" value={why} onChange={setWhy} error="Cần một câu để xã biết phải sửa gì." />
 *   <SelectField label="Loại" value={kind} onChange={setKind} options={[{ value: 'tb', label: 'Thông báo' }]} />
 *   <CheckField label="Gửi cả cho lãnh đạo" checked={on} onChange={setOn} />
 *   <Field label="Hạn mới" hint="…">{(control) => <input {...control} … />}</Field>      any other control
 */
import { type ReactNode, useId } from 'react'
import './field.css'
import { Icon } from './icon.tsx'

interface FieldFrame {
  label: ReactNode
  hint?: ReactNode
  error?: string | null | undefined
  className?: string
}

/** What a control must take so that its label, hint and error are read with it. */
export interface FieldControl {
  id: string
  'aria-invalid': boolean | undefined
  'aria-describedby': string | undefined
}

export function Field({
  label,
  hint,
  error,
  className,
  children,
}: FieldFrame & { children: (control: FieldControl) => ReactNode }) {
  const id = useId()
  const said = `${id}-said`
  const note = error || hint
  return (
    <div className={`field ${error ? 'bad' : ''} ${className ?? ''}`}>
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': note ? said : undefined })}
      {note && (
        <p className="said" id={said}>
          {error && <Icon name="warn" />}
          {note}
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends FieldFrame {
  value: string
  onChange: (value: string) => void
  name?: string
  type?: 'text' | 'password' | 'email' | 'tel' | 'search'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email'
  placeholder?: string
  autoComplete?: string
  autoFocus?: boolean
  required?: boolean
  maxLength?: number
  readOnly?: boolean
}

export function TextField({ label, hint, error, className, onChange, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => <input type="text" {...input} {...control} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

export function TextArea(
  props: FieldFrame & {
    value: string
    onChange: (value: string) => void
    rows?: number
    name?: string
    placeholder?: string
    required?: boolean
    autoFocus?: boolean
    maxLength?: number
  },
) {
  const { label, hint, error, className, onChange, rows = 3, ...area } = props
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => <textarea rows={rows} {...area} {...control} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

/** For up to a dozen choices; above that use Combobox. */
export function SelectField<T extends string>(
  props: FieldFrame & {
    value: T
    onChange: (value: T) => void
    options: readonly { value: T; label: string; disabled?: boolean }[]
  },
) {
  const { label, hint, error, className, value, onChange, options } = props
  return (
    <Field label={label} hint={hint} error={error} className={className}>
      {(control) => (
        <span className="select">
          <select {...control} value={value} onChange={(event) => onChange(event.target.value as T)}>
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      )}
    </Field>
  )
}

export function CheckField(props: {
  label: ReactNode
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        {props.label}
        {props.hint && <small>{props.hint}</small>}
      </span>
    </label>
  )
}

/** One of a few, each explained.  <RadioField legend="Nơi dùng" name="kind" value={v} onChange={set} options={[…]} /> */
export function RadioField<T extends string>(props: {
  legend: ReactNode
  name: string
  value: T
  onChange: (value: T) => void
  options: readonly { value: T; label: ReactNode; hint?: ReactNode }[]
}) {
  return (
    <fieldset className="radios">
      <legend>{props.legend}</legend>
      {props.options.map((option) => (
        <label className="check" key={option.value}>
          <input
            type="radio"
            name={props.name}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <small>{option.hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
