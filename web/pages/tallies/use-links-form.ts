/** Which villages get a link, until when, and the press that makes them. */
import { type FormEvent, useState } from 'react'
import type { z } from 'zod'
import type { LinksMade, VillageLinks } from '../../../server/modules/tallies/contract.ts'
import { linkAddress } from '../../passes/secret.ts'
import { passWords } from '../../passes/words.ts'
import { now } from '../../platform/clock.ts'
import { dayOf, useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { focusFirstFault } from '../../ui/first-fault.ts'
import { say } from '../../ui/toast.tsx'
import { type DrawnLink, drawFor } from './drawn-links.ts'
import { villageLinkWords } from './link-words.ts'
import { useLinkDeed } from './tallies-data.ts'

export const liveOf = ({ links }: VillageLinks['villages'][number]) => links.filter(({ state }) => state === 'open')

const usualDays = 30

interface Typed {
  lastDay: string | null
  coded: boolean
  replace: boolean
}

export function useLinksForm(links: VillageLinks, onDrawn: (links: readonly DrawnLink[]) => void) {
  const t = useWords(villageLinkWords)
  const { defaults } = useWords(passWords)
  const f = useFormats()
  const sentence = useProblemSentence()
  const deed = useLinkDeed<z.output<typeof LinksMade>>()
  const { villages, code } = links
  const bare = () => new Set(villages.filter((one) => liveOf(one).length === 0).map(({ unitId }) => unitId))
  const [chosen, setChosen] = useState<ReadonlySet<number>>(bare)
  const [value, setValue] = useState<Typed>({
    lastDay: dayOf(new Date(now().getTime() + usualDays * 86_400_000)),
    coded: false,
    replace: true,
  })
  const [drawn, setDrawn] = useState(() => drawFor(villages))
  const [tried, setTried] = useState(false)
  const named = villages.filter(({ unitId }) => chosen.has(unitId))
  const replaced = named.filter((one) => liveOf(one).length > 0).length
  // Another content under the key of one that may have arrived would be refused.
  const redraw = () => deed.isError && setDrawn(drawFor(villages))
  const change = (part: Partial<Typed>) => {
    setValue((before) => ({ ...before, ...part }))
    redraw()
  }
  const choose = (next: ReadonlySet<number>) => {
    setChosen(next)
    redraw()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const { lastDay, coded, replace } = value
    if (deed.isPending) return
    if (named.length === 0 || lastDay === null) return focusFirstFault()
    const made = named.map(({ unitId, name }) => {
      const { secret, code: digits } = drawn.of.get(unitId)!
      return { unitId, name, secret, code: coded ? digits : null }
    })
    const body = {
      ...{ unitId: links.unit.unitId, frameworkId: links.frameworkId, place: links.place, lastDay },
      replace: replace && replaced > 0,
      links: made.map(({ name, ...link }) => ({ ...link, title: defaults.tally(name, code) })),
    }
    // Held on to before the list is asked for again: what was drawn is shown even where that fails.
    void deed.mutateAsync({ path: '/tally-links', body, key: drawn.key }).then(
      (answer) => {
        const passes = new Map(answer.made.map(({ unitId, passId }) => [unitId, passId]))
        onDrawn(
          made.map(({ unitId, name, secret, code: digits }) => ({
            ...{ unitId, passId: passes.get(unitId) ?? '', village: name },
            ...{ address: linkAddress(secret), code: digits, lastDay },
          })),
        )
        setChosen(new Set())
        setDrawn(drawFor(villages))
        setTried(false)
        say(t.made(f.number(made.length)))
      },
      () => {},
    )
  }
  return {
    ...{ chosen, value, change, submit, replaced, busy: deed.isPending },
    choose: (unitId: number, on: boolean) =>
      choose(new Set(on ? [...chosen, unitId] : [...chosen].filter((one) => one !== unitId))),
    chooseBare: () => choose(bare()),
    chooseAll: () => choose(chosen.size === villages.length ? new Set() : new Set(villages.map((one) => one.unitId))),
    faults: { day: tried && value.lastDay === null ? t.needDay : null },
    failed: deed.isError ? sentence(deed.error) : tried && named.length === 0 ? t.needOne : null,
  }
}
