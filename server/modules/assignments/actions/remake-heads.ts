// The heads are a projection: they may be thrown away and folded anew from the deeds.
import { isDeepStrictEqual } from 'node:util'
import type { Reader, Tx } from '../../../platform/db.ts'
import { foldAll, type Head } from '../head.ts'
import { deedFacts, handedByIds, headsByIds, idsAfter, writeHeads } from '../queries/heads.ts'

const batch = 1000

/** Which heads are not what their deeds come to, read in batches of 1,000. Empty where all is well. */
export async function headsAstray(db: Reader): Promise<string[]> {
  const astray: string[] = []
  for (let ids = await idsAfter(db, null, batch); ids.length > 0; ids = await idsAfter(db, ids.at(-1)!, batch)) {
    const kept = new Map((await headsByIds(db, ids)).map((head) => [head.assignmentId, head]))
    for (const head of await foldedHeads(db, ids))
      if (!isDeepStrictEqual(kept.get(head.assignmentId), head)) astray.push(head.assignmentId)
  }
  return astray
}

/** Folds all heads anew, in batches of 1,000. @returns how many */
export async function remakeHeads(tx: Tx): Promise<number> {
  let remade = 0
  for (let ids = await idsAfter(tx, null, batch); ids.length > 0; ids = await idsAfter(tx, ids.at(-1)!, batch)) {
    await writeHeads(tx, await foldedHeads(tx, ids))
    remade += ids.length
  }
  return remade
}

async function foldedHeads(db: Reader, ids: string[]): Promise<Head[]> {
  const deeds = Map.groupBy(await deedFacts(db, ids), ({ assignmentId }) => assignmentId)
  const handed = await handedByIds(db, ids)
  return handed.map((one) => foldAll(one, deeds.get(one.assignmentId) ?? []))
}
