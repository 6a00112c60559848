import type { Border, Route } from '../../platform/http.ts'
import { dayOf } from '../calendar/days.ts'
import { classRoutes } from './classes/set-class.ts'
import * as contract from './contract.ts'
import { importRoutes, type ReadTable } from './imports/routes.ts'
import { addAgency, addAlias, addGroup, addUnit, saveAgency, saveCharges, saveMembers } from './keeping.ts'
import { listAgencies, listGroups } from './lists.ts'
import type { Carrier } from './operations/carriers.ts'
import { agencyCarrier } from './operations/carry-agencies.ts'
import { chargeCarrier, groupCarrier, officeCarrier } from './operations/carry-registers.ts'
import { operationRoutes } from './operations/routes.ts'
import { placeOfOffice } from './queries/place.ts'
import { unitsAsked } from './queries/units-on.ts'
import { policies } from './rules.ts'
import { Chosen } from './surroundings/contract.ts'
import { leftToMake, takeProposal } from './surroundings/later.ts'
import { proposalOf } from './surroundings/propose.ts'
import { addVillages } from './villages/add.ts'

/**
 * @param carriers of the modules that stand behind this one: who else keeps things of units (operations/carriers.ts)
 * @param readTable reads the cells of an uploaded list
 */
export function unitRoutes({ carriers, readTable }: { carriers: readonly Carrier[]; readTable: ReadTable }) {
  // agencies first: posts and work move to the agency that follows
  const all = [agencyCarrier, officeCarrier, ...carriers, groupCarrier, chargeCarrier]
  return (route: Route): void => {
    units(route)
    proposal(route)
    agencies(route)
    groups(route)
    operationRoutes(route, all)
    importRoutes(route, readTable)
    classRoutes(route)
  }
}

function units(route: Route): void {
  route.get(
    '/units',
    {
      may: policies.list,
      query: contract.ListUnits,
      output: contract.UnitList,
      says: 'Đơn vị hành chính, địa bàn, như vào một ngày; tìm cả tên và mã cũ',
    },
    async ({ db, actor }, asked) => ({ units: await unitsAsked(db, actor.officeId, asked) }),
  )
  route.post(
    '/units',
    { may: policies.addUnit, body: contract.AddUnit, output: contract.UnitRow, says: 'Thêm đơn vị' },
    addUnit,
  )
  route.post(
    '/villages',
    {
      may: policies.addVillages,
      body: contract.AddVillages,
      output: contract.VillagesAdded,
      says: 'Thêm thôn, bản, tổ dân phố từ danh sách dán vào',
    },
    addVillages,
  )
}

/** The country's list is read with no connection held. */
function proposal(route: Route): void {
  const leftFor = async (border: Border) =>
    leftToMake(await border.look(({ db, actor }) => placeOfOffice(db, actor.officeId)), dayOf(border.clock.now()))
  route.raw(
    'GET',
    '/proposal',
    { may: policies.seeProposal, says: 'Địa bàn, cơ quan thường có mà sổ chưa có' },
    async (border) => {
      const left = await leftFor(border)
      return { proposal: left && proposalOf(left) }
    },
  )
  route.raw(
    'POST',
    '/proposal',
    { may: policies.takeProposal, says: 'Thêm địa bàn, cơ quan thường có' },
    async (border, request) => {
      const surroundings = await leftFor(border)
      const chosen = Chosen.parse(request.body)
      if (!surroundings) return { agencies: 0, units: 0 }
      return border.deed((deed) => takeProposal(deed, { surroundings, chosen }), { body: request.body })
    },
  )
}

function agencies(route: Route): void {
  route.get(
    '/agencies',
    {
      may: policies.listAgencies,
      query: contract.ListAgencies,
      output: contract.AgencyList,
      says: 'Cơ quan, đơn vị trong sổ',
    },
    async ({ db, actor }, filters) => ({ agencies: await listAgencies(db, actor.officeId, filters) }),
  )
  route.post(
    '/agencies',
    { may: policies.addAgency, body: contract.AddAgency, output: contract.AgencyRow, says: 'Thêm cơ quan' },
    addAgency,
  )
  route.put(
    '/agencies/:agencyId',
    {
      may: policies.saveAgency,
      params: contract.AgencyId,
      body: contract.SaveAgency,
      output: contract.AgencyRow,
      says: 'Sửa tên, ngày kết thúc',
    },
    saveAgency,
  )
  route.post(
    '/agencies/:agencyId/aliases',
    {
      may: policies.addAlias,
      params: contract.AgencyId,
      body: contract.AddAlias,
      output: contract.AgencyRow,
      says: 'Thêm tên gọi khác',
    },
    addAlias,
  )
}

function groups(route: Route): void {
  route.get(
    '/groups',
    { may: policies.listGroups, output: contract.GroupList, says: 'Nhóm đơn vị' },
    async ({ db, actor }) => ({ groups: await listGroups(db, actor.officeId) }),
  )
  route.post(
    '/groups',
    { may: policies.addGroup, body: contract.AddGroup, output: contract.GroupRow, says: 'Lập nhóm' },
    addGroup,
  )
  route.put(
    '/groups/:groupId/members',
    {
      may: policies.saveMembers,
      params: contract.GroupId,
      body: contract.SaveMembers,
      output: contract.GroupRow,
      says: 'Thành viên của nhóm từ một ngày',
    },
    saveMembers,
  )
  route.put(
    '/groups/:groupId/members/:agencyId/charges',
    {
      may: policies.saveCharges,
      params: contract.MemberId,
      body: contract.SaveCharges,
      output: contract.GroupRow,
      says: 'Phân công phụ trách của một thành viên từ một ngày',
    },
    saveCharges,
  )
}
