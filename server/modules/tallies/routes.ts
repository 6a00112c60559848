import { z } from 'zod'
import type { Route } from '../../platform/http.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { usePass } from '../passes/actions/use.ts'
import { holderOf, thrown } from '../passes/holder.ts'
import { workbooks } from '../sheets/frameworks.ts'
import { claimFromTallies, saveBase, saveTallies } from './actions.ts'
import * as contract from './contract.ts'
import { acceptTally, refuseTally, showReports, takeTally } from './link-actions.ts'
import { matchRows, policies } from './rules.ts'
import { showBase, showTallies } from './show.ts'
import { makeVillageLinks, showVillageLinks } from './village-links.ts'

export function tallyRoutes(route: Route): void {
  route.get(
    '/tallies',
    {
      may: policies.see,
      query: contract.AskTally,
      output: contract.TallySheet,
      says: 'Biểu thôn của một xã cho một chỉ tiêu: tử số, mẫu số từng thôn, cộng, bao nhiêu thôn đã có',
    },
    showTallies,
  )
  route.post(
    '/tallies',
    { may: policies.enter, body: contract.SaveTallies, output: contract.TalliesSaved, says: 'Ghi số của các thôn' },
    saveTallies,
  )
  route.post(
    '/tallies/claim',
    {
      may: policies.claim,
      body: contract.ClaimFromTallies,
      output: contract.ClaimedFromTallies,
      says: 'Đưa số cộng từ các thôn vào tự đánh giá của xã',
    },
    claimFromTallies,
  )
  route.get(
    '/tally-links',
    {
      may: policies.seeLinks,
      query: contract.AskLinks,
      output: contract.VillageLinks,
      says: 'Liên kết của các trưởng thôn một xã cho một chỉ tiêu: thôn nào có, ai đã mở, đã gửi',
    },
    showVillageLinks,
  )
  route.post(
    '/tally-links',
    {
      may: policies.makeLinks,
      body: contract.MakeLinks,
      output: contract.LinksMade,
      says: 'Tạo liên kết cho nhiều thôn một lần; không gửi cho ai',
    },
    makeVillageLinks,
  )
  route.get(
    '/tally-reports',
    {
      may: policies.seeReports,
      output: contract.TallyReports,
      says: 'Số trưởng thôn gửi qua liên kết, chờ văn phòng nhận',
    },
    showReports,
  )
  const params = contract.TallyReportId
  route.post(
    '/tally-reports/:reportId/acceptance',
    { may: policies.accept, params, output: contract.TallyReports, says: 'Nhận số của thôn vào biểu thôn' },
    acceptTally,
  )
  route.post(
    '/tally-reports/:reportId/refusal',
    {
      may: policies.refuse,
      params,
      body: contract.RefuseTally,
      output: contract.TallyReports,
      says: 'Không nhận số của thôn, có lý do; liên kết nói lại lý do',
    },
    refuseTally,
  )
  route.raw(
    'POST',
    '/l/tallies',
    { may: policies.send, says: 'Gửi số của thôn qua liên kết (x-pass, Idempotency-Key)' },
    async (border, request) => {
      const key = z.uuid().safeParse(request.headers['idempotency-key'])
      const outcome = await border.deed((deed) =>
        usePass(
          deed,
          holderOf(request),
          'report',
          async (pass) => {
            if (!key.success) throw new Problem(platformProblems.keyMissing)
            return takeTally(deed, pass, { ...contract.SendTally.parse(request.body), key: key.data })
          },
          'tally',
        ),
      )
      return contract.SentTally.parse(thrown(outcome))
    },
  )
  route.raw(
    'POST',
    '/tallies/reading',
    { may: policies.enter, says: 'Đọc thử biểu thôn từ Excel (?unit=&framework=&place=): dòng nào là thôn nào' },
    async (border, request) => {
      const tabs = await workbooks.read(border, request)
      return border.look(async (look) => {
        const { villages } = await showTallies(look, contract.AskTally.parse(request.query))
        return contract.RowsRead.parse({ rows: tabs.flatMap(({ rows }) => matchRows(rows, villages)) })
      })
    },
  )
  route.get(
    '/base-figures',
    {
      may: policies.see,
      query: contract.AskBase,
      output: contract.BaseFigures,
      says: 'Số liệu nền của một địa bàn: hộ, người, diện tích, đường, hộ nghèo, theo năm',
    },
    showBase,
  )
  route.post(
    '/base-figures',
    { may: policies.enter, body: contract.SaveBase, output: contract.BaseSaved, says: 'Ghi số liệu nền của một năm' },
    saveBase,
  )
}
