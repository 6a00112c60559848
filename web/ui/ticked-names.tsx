/**
 * A list to take as it is: every line ticked, its name open to correction. A folded list says how many are taken.
 *
 *   <TickedNames title="15 cơ quan thường có" taken="lấy 14" lines={[{ key, name, detail }]} value={chosen} onChange={setChosen}
 *     words={{ tick: (name) => `Lấy ${name}`, name: (name) => `Tên: ${name}`, all: 'Chọn tất cả', none: 'Bỏ tất cả' }} />
 */
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import './ticked-names.css'

export interface NamedLine {
  key: string
  name: string
  /** Second line: where it belongs. */
  detail?: string | null
  /** Always taken: its tick cannot be taken off. */
  fixed?: boolean
}

/** What differs from taking everything under the names given. */
export interface Ticked {
  dropped: readonly string[]
  renamed: Readonly<Record<string, string>>
}
export const allTicked: Ticked = { dropped: [], renamed: {} }

/** The lines taken, under the names given them; a name made empty stays as it was. */
export function takenOf(lines: readonly NamedLine[], { dropped, renamed }: Ticked): { key: string; name: string }[] {
  const out = new Set(dropped)
  return lines.filter(({ key }) => !out.has(key)).map(({ key, name }) => ({ key, name: renamed[key]?.trim() || name }))
}

/** Where a browser cannot fit the field to its words. */
const lettersALine = 40

interface TickedNamesProps {
  title: string
  /** Beside the title: how many are taken. */
  taken: string
  lines: readonly NamedLine[]
  value: Ticked
  onChange: (value: Ticked) => void
  words: { tick: (name: string) => string; name: (name: string) => string; all: string; none: string }
  open?: boolean
}

export function TickedNames({ title, taken, lines, value, onChange, words, open }: TickedNamesProps) {
  const out = new Set(value.dropped)
  const tick = (key: string, on: boolean) =>
    onChange({ ...value, dropped: on ? value.dropped.filter((one) => one !== key) : [...value.dropped, key] })
  const all = lines.some(({ key }) => out.has(key))
  const others = value.dropped.filter((key) => !lines.some((line) => line.key === key))
  const tickAll = () =>
    onChange({
      ...value,
      dropped: all ? others : [...others, ...lines.filter(({ fixed }) => !fixed).map(({ key }) => key)],
    })
  return (
    <details className="ticked" open={open}>
      <summary>
        <Icon name="right" />
        <b>{title}</b>
        <span className="s">{taken}</span>
      </summary>
      <div className="ticked-all">
        <Button look="quiet" size="sm" onClick={tickAll}>
          {all ? words.all : words.none}
        </Button>
      </div>
      <ul>
        {lines.map(({ key, name, detail, fixed }) => (
          <li key={key} className={out.has(key) ? 'out' : undefined}>
            <span className="check">
              <input
                type="checkbox"
                aria-label={words.tick(name)}
                checked={!out.has(key)}
                disabled={fixed}
                onChange={(event) => tick(key, event.target.checked)}
              />
            </span>
            <span className="ticked-name">
              <textarea
                aria-label={words.name(name)}
                value={value.renamed[key] ?? name}
                rows={(value.renamed[key] ?? name).length > lettersALine ? 2 : 1}
                disabled={out.has(key)}
                maxLength={200}
                autoComplete="off"
                spellCheck={false}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') event.preventDefault() // a name has one line, however it wraps
                }}
                onChange={(event) =>
                  onChange({ ...value, renamed: { ...value.renamed, [key]: event.target.value.replace(/\s+/g, ' ') } })
                }
              />
              {detail && <small>{detail}</small>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
