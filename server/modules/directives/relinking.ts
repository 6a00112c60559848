// A name linked by a person, put into clauses: this document's, and those of others that still ask about it.
import type { Deed } from '../../platform/access.ts'
import { nameKey } from '../spelling/fold.ts'
import type { Terms } from './contract.ts'
import { linkName, sureEnough } from './linking/agencies.ts'
import { linkPlaces } from './linking/places.ts'
import { nowhere } from './linking/setting.ts'
import { bookOf } from './queries/book.ts'
import { type Clause, updateClause } from './queries/clauses.ts'
import { type Item, lockClausesAsking, type NameLink, type Relinked } from './queries/links.ts'
import { doubtsAbout } from './terms.ts'

type What = NameLink['what']
type Name = { what: What; key: string }
/** What a clause's item of that name becomes; the item itself where it stays. */
export type Relink = (item: Item, clause: Clause) => Item

/** Relinks the name in these clauses. @returns those that changed, with what stood there */
export async function relinkClauses(
  deed: Deed,
  clauses: readonly Clause[],
  { name, relink }: { name: Name; relink: Relink },
): Promise<Relinked[]> {
  const changed = clauses.flatMap((clause) => {
    const was = itemsNamed(clause.terms, name)
    const is = was.map((item) => relink(item, clause))
    return is.some((item, i) => item !== was[i]) ? [{ clause, was, is }] : []
  })
  for (const { clause, is } of changed) await putItems(deed, clause, { name, items: is })
  return changed.map(({ clause, was, is }) => ({ directiveId: clause.directiveId, ...name, was, is }))
}

/** Agencies named after a place that was just learnt ("UBND xã X") are looked up anew where the clauses still ask about them. */
export async function relinkNamesakes(
  deed: Deed,
  clauses: readonly Clause[],
  { place, on }: { place: string; on: string },
): Promise<Relinked[]> {
  const book = await bookOf(deed.tx, deed.actor.officeId, on)
  const asking = clauses.flatMap(({ terms }) => [...terms.lead, ...terms.cooperate].filter(isAsked))
  const keys = new Set(
    asking.map((party) => nameKey(party.printed)).filter((key) => key.endsWith(` ${nameKey(place)}`)),
  )
  const relink: Relink = (item) => {
    const fresh = 'agencyIds' in item && isAsked(item) ? linkName(item.printed, book) : item
    return isAsked(fresh) ? item : fresh
  }
  const relinked: Relinked[] = []
  for (const key of keys)
    relinked.push(...(await relinkClauses(deed, clauses, { name: { what: 'agency', key }, relink })))
  return relinked
}

/** A name just learnt takes effect at once where other documents under review still ask about it; each by its own day. */
export async function relinkElsewhere(
  deed: Deed,
  at: { documentId: string; what: What; printed: string },
): Promise<Relinked[]> {
  const { officeId } = deed.actor
  const name = { what: at.what, key: nameKey(at.printed) }
  const asking = await lockClausesAsking(deed.tx, officeId, at)
  const relinked: Relinked[] = []
  for (const [on, clauses] of Map.groupBy(asking, (clause) => clause.on)) {
    const book = await bookOf(deed.tx, officeId, on)
    const relink: Relink = (item, clause) => {
      if (!isAsked(item)) return item
      const around = { ...nowhere, quote: clause.quote, places: clause.terms.places.map((place) => place.printed) }
      const fresh =
        'agencyIds' in item
          ? linkName(item.printed, book, around)
          : linkPlaces({ ...around, places: [item.printed] }, book)[0]!
      return isAsked(fresh) ? item : fresh
    }
    relinked.push(...(await relinkClauses(deed, clauses, { name, relink })))
  }
  return relinked
}

/** Puts back what stood before a link, where the clause still has what the link made of it. @returns ids of clauses put back */
export async function putBack(
  deed: Deed,
  clauses: readonly Clause[],
  relinked: readonly Relinked[],
): Promise<string[]> {
  const back = new Set<string>()
  for (const { directiveId, was, is, ...name } of relinked) {
    const clause = clauses.find((one) => one.directiveId === directiveId && one.handedOutAt === null)
    if (!clause || !alike(itemsNamed(clause.terms, name), is)) continue
    await putItems(deed, clause, { name, items: was })
    back.add(directiveId)
  }
  return [...back]
}

/** Leads, then co-operators; or places: those that bear the name. */
function itemsNamed({ lead, cooperate, places }: Terms, { what, key }: Name): Item[] {
  const items: Item[] = what === 'agency' ? [...lead, ...cooperate] : places
  return items.filter((item) => nameKey(item.printed) === key)
}

/** The clause at hand changes with its row: it may bear several of the names. */
async function putItems(
  deed: Deed,
  clause: Clause,
  { name, items }: { name: Name; items: readonly Item[] },
): Promise<void> {
  const left = [...items]
  const put = <T extends Item>(list: readonly T[]): T[] =>
    list.map((item) => (nameKey(item.printed) === name.key ? (left.shift() as T) : item))
  const { lead, cooperate, places } = clause.terms
  const changed = name.what === 'agency' ? { lead: put(lead), cooperate: put(cooperate) } : { places: put(places) }
  const terms = { ...clause.terms, ...changed }
  clause.terms = terms
  await updateClause(deed.tx, clause.directiveId, {
    change: { terms, doubts: doubtsAbout({ ...clause, terms }) },
    by: deed.actor.personId,
    at: deed.clock.now(),
  })
}

const isAsked = ({ sure = 1 }: Item): boolean => sure < sureEnough

/** What a name was linked to; words and scores apart. */
const meant = (item: Item) =>
  'agencyIds' in item ? [item.agencyIds, item.groupId, item.sure] : [item.unitId, item.sure]
const alike = (a: readonly Item[], b: readonly Item[]) => JSON.stringify(a.map(meant)) === JSON.stringify(b.map(meant))
