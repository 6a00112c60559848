import type { RawHandler, Route } from '../../platform/http.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { Nothing } from '../../platform/shapes.ts'
import { draftRow, dropDraft, publishDraft, saveDraft, showDraft, startDraft } from './actions/drafts.ts'
import { saveAgencies, saveLevels, saveSuccession } from './actions/own.ts'
import {
  bodyOfVersion,
  compareVersions,
  showAgencies,
  showFramework,
  showFrameworks,
  showInForce,
  showSuccession,
} from './actions/show.ts'
import { changesBetween } from './changes.ts'
import * as contract from './contract.ts'
import { policies } from './policies.ts'
import { setFrom } from './workbook/in.ts'
import { tabsOf } from './workbook/out.ts'
import type { SheetTool } from './workbook/tabs.ts'

export const frameworkRoutes =
  (sheets: SheetTool) =>
  (route: Route): void => {
    published(route)
    laidOver(route)
    drafts(route)
    workbooks(route, sheets)
  }

function published(route: Route): void {
  route.get(
    '/frameworks',
    {
      may: policies.list,
      output: contract.FrameworkList,
      says: 'Bộ tiêu chí: các bản đã ban hành, bản thảo của văn phòng',
    },
    showFrameworks,
  )
  route.get(
    '/frameworks/in-force',
    {
      may: policies.see,
      query: contract.AskInForce,
      output: contract.InForce,
      says: 'Bộ tiêu chí áp dụng cho một đơn vị vào một ngày',
    },
    showInForce,
  )
  route.get(
    '/frameworks/:frameworkId',
    {
      may: policies.see,
      params: contract.FrameworkId,
      output: contract.FrameworkDetail,
      says: 'Một bản của bộ tiêu chí: tiêu chí, chỉ tiêu, mức đạt, kiểm chứng',
    },
    showFramework,
  )
  route.get(
    '/frameworks/:frameworkId/comparison',
    {
      may: policies.see,
      params: contract.FrameworkId,
      query: contract.AskComparison,
      output: contract.Comparison,
      says: 'Khác gì so với một bản khác',
    },
    compareVersions,
  )
}

function laidOver(route: Route): void {
  const of = { params: contract.FrameworkId }
  route.put(
    '/frameworks/:frameworkId/levels',
    {
      ...of,
      may: policies.saveLevels,
      body: contract.SaveLevels,
      output: contract.FrameworkDetail,
      says: 'Mức riêng của một địa bàn từ một ngày',
    },
    saveLevels,
  )
  route.get(
    '/frameworks/:frameworkId/agencies',
    { ...of, may: policies.see, output: contract.AgencyRows, says: 'Cơ quan phụ trách từng tiêu chí, chỉ tiêu' },
    showAgencies,
  )
  route.put(
    '/frameworks/:frameworkId/agencies',
    {
      ...of,
      may: policies.saveAgencies,
      body: contract.SaveAgencies,
      output: contract.AgencyRows,
      says: 'Giao cơ quan phụ trách tiêu chí, chỉ tiêu từ một ngày',
    },
    saveAgencies,
  )
  route.get(
    '/frameworks/:frameworkId/succession',
    {
      ...of,
      may: policies.see,
      query: contract.AskSuccession,
      output: contract.Succession,
      says: 'Tiêu chí nào của bộ kế tiếp tiếp nối tiêu chí nào',
    },
    showSuccession,
  )
  route.put(
    '/frameworks/:frameworkId/succession',
    {
      ...of,
      may: policies.saveSuccession,
      body: contract.SaveSuccession,
      output: contract.Succession,
      says: 'Sửa tiếp nối giữa hai bộ',
    },
    saveSuccession,
  )
}

function drafts(route: Route): void {
  const one = { params: contract.DraftId }
  route.post(
    '/framework-drafts',
    { may: policies.draft, body: contract.StartDraft, output: contract.Draft, says: 'Lập bản thảo của bộ tiêu chí' },
    startDraft,
  )
  route.get(
    '/framework-drafts/:draftId',
    { ...one, may: policies.seeDraft, output: contract.Draft, says: 'Một bản thảo và những gì nó thay đổi' },
    showDraft,
  )
  route.put(
    '/framework-drafts/:draftId',
    { ...one, may: policies.draft, body: contract.SaveDraft, output: contract.Draft, says: 'Lưu bản thảo' },
    saveDraft,
  )
  route.delete(
    '/framework-drafts/:draftId',
    { ...one, may: policies.draft, output: Nothing, says: 'Bỏ bản thảo' },
    dropDraft,
  )
  route.post(
    '/framework-drafts/:draftId/publication',
    {
      ...one,
      may: policies.publish,
      body: contract.PublishDraft,
      output: contract.Published,
      says: 'Ban hành bản thảo thành một bản mới, áp dụng từ một ngày',
    },
    publishDraft,
  )
}

function workbooks(route: Route, sheets: SheetTool): void {
  const send = async (body: contract.SetBody, reply: Parameters<RawHandler>[2]) => {
    const name = `${body.code}.xlsx`
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(Buffer.from(await sheets.write(tabsOf(body))))
  }
  route.raw(
    'GET',
    '/frameworks/:frameworkId/export',
    { may: policies.see, says: 'Một bản của bộ tiêu chí ra Excel' },
    async (border, request, reply) => {
      const { frameworkId } = contract.FrameworkId.parse(request.params)
      const { body } = await border.look(({ db, actor }) => bodyOfVersion(db, actor.officeId, frameworkId))
      return send(body, reply)
    },
  )
  route.raw(
    'GET',
    '/framework-drafts/:draftId/export',
    { may: policies.seeDraft, says: 'Bản thảo ra Excel' },
    async (border, request, reply) => {
      const draft = await border.look(({ db, actor }) => draftRow(db, actor.officeId, draftIdOf(request.params)))
      return send(draft.body, reply)
    },
  )
  route.raw(
    'POST',
    '/framework-drafts/:draftId/sheet',
    { may: policies.draft, says: 'Xem tệp Excel sẽ đổi gì trong bản thảo, chưa ghi (multipart, một tệp)' },
    async (border, request) => {
      const tabs = await sheets.read(border, request)
      const draft = await border.look(({ db, actor }) => draftRow(db, actor.officeId, draftIdOf(request.params)))
      const { body, faults } = setFrom(tabs, draft.body)
      return contract.SheetRead.parse({ body, faults, changes: changesBetween(draft.body, body) })
    },
  )
}

function draftIdOf(params: unknown): string {
  const sent = contract.DraftId.safeParse(params)
  if (!sent.success) throw new Problem(platformProblems.nothingHere)
  return sent.data.draftId
}
