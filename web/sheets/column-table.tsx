import { Icon } from '../ui/icon.tsx'
import './columns.css'

interface Props<Role extends string> {
  words: { heading: string; role: string; samples: string; roleOf: (heading: string) => string }
  columns: readonly { heading: string; samples: readonly string[] }[]
  roles: readonly (Role | 'other')[]
  /** What a column may hold, in the order they are offered. */
  options: readonly (readonly [Role, string])[]
  onRoles: (roles: Role[]) => void
}

/** The columns of a list from outside, each with examples and a choice of what it holds. */
export function ColumnTable<Role extends string>({ words: t, columns, roles, options, onRoles }: Props<Role>) {
  return (
    <table className="column-table">
      <thead>
        <tr>
          <th scope="col">{t.heading}</th>
          <th scope="col">{t.role}</th>
          <th scope="col">{t.samples}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ heading, samples }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns stand where they stand
          <tr key={i}>
            <th scope="row">{heading}</th>
            <td>
              <span className="field">
                <span className="select">
                  <select
                    aria-label={t.roleOf(heading)}
                    value={roles[i] ?? 'other'}
                    onChange={(event) => onRoles(roles.with(i, event.target.value as Role) as Role[])}
                  >
                    {options.map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                  <Icon name="down" />
                </span>
              </span>
            </td>
            <td className="q">{samples.join(' · ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
