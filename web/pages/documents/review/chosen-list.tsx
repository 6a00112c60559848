import { useWords } from '../../../platform/words.ts'
import { Icon } from '../../../ui/icon.tsx'
import { reviewWords } from '../words/review.ts'

/** What is chosen, each with a cross: <ChosenList label="Địa bàn" items={[{ key: 3, name: 'Hạ Lũng' }]} remove={drop} /> */
export function ChosenList<K extends string | number>(props: {
  label: string
  items: readonly { key: K; name: string }[]
  remove: (key: K) => void
}) {
  const t = useWords(reviewWords)
  if (props.items.length === 0) return null
  return (
    <ul className="chosen-list" aria-label={props.label}>
      {props.items.map(({ key, name }) => (
        <li key={key}>
          <span>{name}</span>
          <button type="button" aria-label={t.remove(name)} onClick={() => props.remove(key)}>
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  )
}
