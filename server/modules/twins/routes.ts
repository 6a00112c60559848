import type { Route } from '../../platform/http.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { Nothing } from '../../platform/shapes.ts'
import { receiveSheet } from '../sheets/receive-sheet.ts'
import { fetchExport, sendOut } from './actions/send-out.ts'
import { makeTracker, readBack, saveTracker, stopTracker } from './actions/set-up.ts'
import { saveAnswers, settle, undoSettling } from './actions/settle.ts'
import * as contract from './contract.ts'
import { policies } from './policies.ts'
import { showComparison, showTracker, showTrackers } from './show.ts'

export function twinRoutes(route: Route): void {
  settingUp(route)
  readingBack(route)
  sendingOut(route)
}

const path = '/trackers/:trackerId'

function settingUp(route: Route): void {
  route.get(
    '/trackers',
    { may: policies.list, output: contract.TrackerList, says: 'Các phần mềm theo dõi khác của văn phòng' },
    showTrackers,
  )
  route.raw(
    'POST',
    '/trackers',
    { may: policies.make, says: 'Thêm một phần mềm theo dõi khác từ bản kết xuất mẫu (multipart, một tệp)' },
    async (border, request) => {
      await border.actor()
      const read = await receiveSheet(border, request)
      const { name, hash } = read.received
      return contract.Made.parse(await border.deed((deed) => makeTracker(deed, read), { body: { name, hash } }))
    },
  )
  route.get(
    path,
    {
      may: policies.see,
      params: contract.TrackerId,
      output: contract.TrackerDetail,
      says: 'Một phần mềm theo dõi khác: cột, từ, các bản đã đọc lại, đã gửi ra',
    },
    showTracker,
  )
  route.put(
    path,
    {
      may: policies.save,
      params: contract.TrackerId,
      body: contract.SaveTracker,
      output: contract.TrackerDetail,
      says: 'Sửa tên, nghĩa của cột, từ chỉ tình trạng',
    },
    saveTracker,
  )
  route.post(
    `${path}/ending`,
    {
      may: policies.end,
      params: contract.TrackerId,
      body: contract.EndTracker,
      output: Nothing,
      says: 'Thôi đối chiếu với phần mềm này',
    },
    stopTracker,
  )
}

function readingBack(route: Route): void {
  const one = `${path}/readbacks/:readbackId`
  route.raw(
    'POST',
    `${path}/readbacks`,
    { may: policies.readBack, says: 'Đọc lại một bản kết xuất để đối chiếu (multipart, một tệp)' },
    async (border, request) => {
      await border.actor()
      const asked = contract.TrackerId.safeParse(request.params)
      if (!asked.success) throw new Problem(platformProblems.nothingHere)
      const read = await receiveSheet(border, request)
      const { name, hash } = read.received
      const { trackerId } = asked.data
      return contract.ReadBack.parse(
        await border.deed((deed) => readBack(deed, trackerId, read), { body: { trackerId, name, hash } }),
      )
    },
  )
  route.get(
    one,
    {
      may: policies.see,
      params: contract.ReadbackId,
      output: contract.Comparison,
      says: 'Chỗ hai bên khác nhau, từng dòng, và xác nhận thì làm gì',
    },
    showComparison,
  )
  const params = contract.ReadbackId
  const output = contract.Comparison
  route.put(
    `${one}/answers`,
    { may: policies.answer, params, body: contract.SaveAnswers, output, says: 'Chọn cho từng chỗ khác, từng mã lạ' },
    saveAnswers,
  )
  route.post(
    `${one}/settlement`,
    { may: policies.settle, params, body: contract.Settle, output, says: 'Xác nhận những gì đã chọn' },
    settle,
  )
  route.post(
    `${one}/undoing`,
    { may: policies.undo, params, body: contract.UndoSettling, output, says: 'Hoàn tác lần xác nhận sau cùng' },
    undoSettling,
  )
}

function sendingOut(route: Route): void {
  route.post(
    `${path}/exports`,
    {
      may: policies.export,
      params: contract.TrackerId,
      body: contract.Export,
      output: contract.Exported,
      says: 'Lập danh sách theo cột của phần mềm ấy',
    },
    sendOut,
  )
  route.raw(
    'GET',
    `${path}/exports/:exportId`,
    { may: policies.see, says: 'Tải danh sách đã lập (.xlsx)' },
    fetchExport,
  )
}
