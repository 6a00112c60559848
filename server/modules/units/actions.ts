import type { Tx } from '../../platform/db.ts'
import { insertAgency, insertOffice, insertUnit, rebuildUnitPath } from './queries.ts'

/** A place with its People's Committee and the office that keeps the book; the first rows of a new installation. */
export async function openOffice(
  tx: Tx,
  input: {
    place: { kind: 'province' | 'commune'; name: string; provinceName?: string | undefined }
    agencyName: string
    startDay: string
  },
): Promise<{ officeId: number; agencyId: number; unitId: number }> {
  const { place } = input
  const provinceId = place.provinceName
    ? await insertUnit(tx, { name: place.provinceName, kind: 'tinh', parentId: null, from: input.startDay })
    : null
  const unitId = await insertUnit(tx, {
    name: place.name,
    kind: place.kind === 'province' ? 'tinh' : 'xa',
    parentId: provinceId,
    from: input.startDay,
  })
  await rebuildUnitPath(tx)
  const committee = await insertAgency(tx, {
    name: `UBND ${place.kind === 'province' ? 'tỉnh' : 'xã'} ${place.name}`,
    kind: 'ubnd',
    unitId,
  })
  const agencyId = await insertAgency(tx, {
    name: input.agencyName,
    kind: place.kind === 'province' ? 'van-phong' : 'phong',
    parentId: committee,
    unitId,
  })
  const officeId = await insertOffice(tx, {
    agencyId,
    unitId,
    name: input.agencyName,
    startDay: input.startDay,
    agencies: [committee, agencyId],
  })
  return { officeId, agencyId, unitId }
}
