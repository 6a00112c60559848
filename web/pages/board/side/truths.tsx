import type { Stage, StoryRow } from '../../../../server/modules/assessments/contract.ts'
import { plainLetters } from '../../../../server/modules/board/cells.ts'
import { useFormats } from '../../../platform/formats.ts'
import { useWords } from '../../../platform/words.ts'
import { stageReading } from '../board-head.tsx'
import { lastOf } from '../cell-days.tsx'
import { sayings } from '../stage-codes.ts'
import { actOf } from '../stage-names.ts'
import { Tile } from '../tile.tsx'
import { boardWords } from '../words.ts'
import { type Story, valueWords } from './story-words.ts'

/** Each stage that spoke: what it says, since when, who said it and why, in the order of the chain. */
export function Truths({ story, stages }: { story: Story; stages: readonly Stage[] }) {
  return (
    <ol className="bd-truths">
      {stages.map((stage) => (
        <Truth key={stage.slot} story={story} stage={stage} />
      ))}
    </ol>
  )
}

function Truth({ story, stage }: { story: Story; stage: Stage }) {
  const t = useWords(boardWords)
  const f = useFormats()
  const own = story.states.find(({ place }) => place === story.place)
  const says = own?.bySlot[stage.slot] ?? 'nothing'
  const row = lastOf(story, stage.code)
  const under = story.states.filter(({ place }) => place !== story.place)
  const met = under.filter(({ bySlot }) => bySlot[stage.slot] === 'met').length
  const partly = says === 'nothing' && met > 0
  const word = partly ? t.story.partly : saidWords(says, row, t)
  return (
    <li className={says === 'met' ? undefined : 'no'}>
      <Tile reading={tileOf(stage, says)} />
      <div>
        <p className="bd-truth-head">
          <b>{t.story.stageSays(actOf(stage, t), word)}</b>
          {row && <span className="q">{f.day(row.onDay)}</span>}
        </p>
        <p>
          {[
            under.some(({ bySlot }) => (bySlot[stage.slot] ?? 'nothing') !== 'nothing')
              ? t.story.ofIndicators(f.number(met), f.number(under.length))
              : '',
            row ? whoOf(row) : stage.name,
          ]
            .filter(Boolean)
            .join('. ')}
          {row?.reason && `: ${t.story.quoted(row.reason)}`}
        </p>
        {row?.source === 'carried' && row.value && <p>{t.story.known(valueWords(row.value, f))}</p>}
        {row?.afterFreeze && <p className="q">{t.story.afterFreeze}</p>}
        {row?.overruled && <p className="q">{t.story.overruled}</p>}
      </div>
    </li>
  )
}

export const whoOf = ({ by, agency }: Pick<StoryRow, 'by' | 'agency'>): string =>
  [by, agency].filter(Boolean).join(', ')

function saidWords(
  says: StoryRow['says'],
  row: StoryRow | undefined,
  t: { says: readonly string[]; story: { acts: { returned: string } } },
): string {
  if (says === 'nothing' && row) return t.story.acts.returned
  return t.says[sayings.indexOf(says)] ?? ''
}

function tileOf(stage: Stage, says: StoryRow['says']) {
  const tile = stageReading(stage)
  if (says === 'met') return tile
  if (says === 're-examine') return { ...tile, tone: 'again' as const, letter: plainLetters.again }
  return { ...tile, tone: 'open' as const }
}
