// What an agency chooses for its papers is kept for the next time.
import type { z } from 'zod'
import type { Deed, Look } from '../../platform/access.ts'
import { recordEvent } from '../../platform/events.ts'
import { newId } from '../../platform/ids.ts'
import { refuseIf } from '../../platform/problem.ts'
import { ChoicesOfList, PaperChoices, type PaperList, type SaveChoices } from './contract.ts'
import { usualOf } from './form/frame.ts'
import { whyNotSigned } from './form/signing.ts'
import { choicesOf, letterheadOf, saveChoices } from './queries/choices.ts'

type Told = z.output<typeof ChoicesOfList>

export async function showChoices(
  { db, actor }: Pick<Look, 'db' | 'actor'>,
  { list }: { list: PaperList },
): Promise<Told> {
  const chosen = (await choicesOf(db, actor, list)) ?? PaperChoices.parse({})
  return ChoicesOfList.parse({ list, chosen, usual: usualOf(list, await letterheadOf(db, actor)) })
}

/** @throws Problem authority */
export async function choose(deed: Deed, { list, ...choices }: z.output<typeof SaveChoices>): Promise<Told> {
  refuseIf(choices.signing && whyNotSigned(choices.signing))
  const at = deed.clock.now()
  await saveChoices(deed.tx, { actor: deed.actor, list, choices, at })
  recordEvent(deed, { kind: 'paper.chosen', thing: 'paper', thingId: newId(at), body: { list, sheet: choices.sheet } })
  return showChoices({ db: deed.tx, actor: deed.actor }, { list })
}
