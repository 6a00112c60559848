import type { Tx } from '../../../platform/db.ts'

export type NewChain = {
  officeId: number
  level: string
  from: string
  /** The last day; null: goes on. */
  to: string | null
  name: string
  source: string | null
  stages: { slot: number; ordinal: number; name: string; letter: string; statedBy: string; needsSlot: number | null }[]
}

export async function insertChain(tx: Tx, chain: NewChain): Promise<number> {
  const { chain_id } = await tx
    .insertInto('stage_chain')
    .values({
      office_id: chain.officeId,
      level: chain.level,
      valid: `[${chain.from},${chain.to ?? ''}${chain.to === null ? ')' : ']'}`,
      name: chain.name,
      verified: true,
      source: chain.source,
    })
    .returning('chain_id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('stage_link')
    .values(
      chain.stages.map((stage) => ({
        chain_id,
        slot: stage.slot,
        ordinal: stage.ordinal,
        name: stage.name,
        letter: stage.letter,
        stated_by: stage.statedBy,
        needs_slot: stage.needsSlot,
        verified: true,
      })),
    )
    .execute()
  return chain_id
}
