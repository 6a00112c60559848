import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Border, Route } from '../../platform/http.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { type Kept, receiveFiles } from '../documents/upload.ts'
import { acceptReport, refuseReport } from './actions/answer.ts'
import { makePass, revokePass, switchPasses } from './actions/office.ts'
import { keepFiles, takeReport, usePass } from './actions/use.ts'
import * as contract from './contract.ts'
import { holderOf, thrown } from './holder.ts'
import { reportPage, viewPage } from './pages.ts'
import { passProblems } from './problems.ts'
import { guessesOfDay, listOpenings } from './queries/openings.ts'
import { frozenPage, type Listed, listPasses, passesAreOn, passIsOfOffice } from './queries/passes.ts'
import { countWaitingReports, countWaitingTallies, listReports } from './queries/reports.ts'
import { mostFileBytes, policies } from './rules.ts'
import type { TallyKeeper } from './tally-keeper.ts'

/** @param tallies says what a link to a row of a village sheet opens */
export const passRoutes =
  (tallies: TallyKeeper) =>
  (route: Route): void => {
    officeRoutes(route, tallies)
    inboxRoutes(route)
    holderRoutes(route, tallies)
  }

function officeRoutes(route: Route, tallies: TallyKeeper): void {
  route.get(
    '/passes',
    { may: policies.list, output: contract.PassList, says: 'Các liên kết giới hạn đã phát' },
    async ({ db, actor, clock }) => ({
      on: await passesAreOn(db, actor.officeId),
      guesses: await guessesOfDay(db, clock.now()),
      passes: (await listPasses(db, actor.officeId)).map((pass) => rowOf(pass, clock.now())),
    }),
  )
  route.post(
    '/passes',
    { may: policies.make, body: contract.MakePass, output: contract.MadePass, says: 'Tạo một liên kết giới hạn' },
    (deed, input) => makePass(deed, input, tallies),
  )
  route.post(
    '/passes/switch',
    {
      may: policies.switch,
      body: contract.SwitchPasses,
      output: contract.SwitchPasses,
      says: 'Tắt hoặc mở lại mọi liên kết của văn phòng',
    },
    switchPasses,
  )
  route.post(
    '/passes/:passId/revocation',
    { may: policies.revoke, params: contract.PassId, output: contract.PassId, says: 'Thu hồi một liên kết' },
    revokePass,
  )
  route.get(
    '/passes/:passId/openings',
    {
      may: policies.list,
      params: contract.PassId,
      output: contract.Openings,
      says: 'Nhật ký mở một liên kết: lúc nào, kết quả gì, không ghi ai',
    },
    async ({ db, actor }, { passId }) => {
      if (!(await passIsOfOffice(db, actor.officeId, passId))) throw new Problem(platformProblems.nothingHere)
      return { openings: await listOpenings(db, passId) }
    },
  )
}

function rowOf({ locked, ...pass }: Listed, now: Date): contract.PassRow {
  const state = pass.revokedAt !== null ? 'revoked' : pass.endsAt <= now ? 'ended' : locked ? 'locked' : 'open'
  return {
    ...pass,
    state,
    madeAt: pass.madeAt.toISOString(),
    endsAt: pass.endsAt.toISOString(),
    revokedAt: pass.revokedAt?.toISOString() ?? null,
    lastOpenedAt: pass.lastOpenedAt?.toISOString() ?? null,
  }
}

function inboxRoutes(route: Route): void {
  route.get(
    '/pass-reports',
    {
      may: policies.seeReports,
      query: contract.ListReports,
      output: contract.PassReports,
      says: 'Báo cáo gửi qua liên kết, chờ văn phòng xác nhận hoặc đã trả lời',
    },
    async ({ db, actor }, { state }) => {
      const reports = await listReports(db, actor.officeId, state)
      return {
        reports: reports.map((row) => ({ ...row, at: row.at.toISOString() })),
        waiting: await countWaitingReports(db, actor.officeId),
        waitingTallies: await countWaitingTallies(db, actor.officeId),
      }
    },
  )
  const params = contract.ReportId
  route.post(
    '/pass-reports/:reportId/acceptance',
    { may: policies.accept, params, output: contract.Answered, says: 'Nhận báo cáo gửi qua liên kết' },
    acceptReport,
  )
  route.post(
    '/pass-reports/:reportId/refusal',
    {
      may: policies.refuse,
      params,
      body: contract.RefuseReport,
      output: contract.Answered,
      says: 'Không nhận báo cáo gửi qua liên kết, có lý do',
    },
    refuseReport,
  )
}

/** The secret comes in a header and the page keeps it behind the # of its address, so that it stands in no log of any proxy. */
function holderRoutes(route: Route, tallies: TallyKeeper): void {
  route.raw('POST', '/l/opening', { may: policies.open, says: 'Mở một liên kết (x-pass)' }, async (border, request) => {
    const pass = thrown(
      await border.deed((deed) =>
        usePass(deed, holderOf(request), 'open', async (pass) => ({ refusal: null, value: pass })),
      ),
    )
    const page = await border.look(async ({ db, clock }) => {
      if (pass.scope === 'report') return reportPage(db, pass, clock.now())
      if (pass.scope === 'tally') {
        const tally = await tallies.page(db, pass, clock.now())
        if (!tally) throw new Problem(passProblems.outOfScope)
        return tally
      }
      return pass.frozen ? frozenPage(db, pass.passId) : viewPage(db, pass, clock.now())
    })
    return contract.OpenedPass.parse(page)
  })
  route.raw(
    'POST',
    '/l/files',
    { may: policies.sendFile, says: 'Gửi ảnh qua liên kết báo cáo (multipart)' },
    async (border, request) => {
      const holder = holderOf(request)
      // Asked before the body is read, so that only who may report brings files.
      const entered = await border.deed((deed) =>
        usePass(deed, holder, 'file', async (pass) => ({ refusal: null, value: pass })),
      )
      const pass = thrown(entered)
      const received = (await receiveFiles(border.files, request)).map((file): Kept => {
        const fits =
          file.hash !== null && file.size <= mostFileBytes && /^image\/|^application\/pdf$/.test(file.mediaType)
        if (!fits) throw new Problem(passProblems.fileRefused, { name: file.name })
        return file
      })
      const kept = await border.deed((deed) => keepFiles(deed, pass, received))
      return contract.SentFiles.parse({ files: thrown(kept) })
    },
  )
  route.raw(
    'POST',
    '/l/reports',
    { may: policies.report, says: 'Gửi báo cáo qua liên kết (x-pass, Idempotency-Key)' },
    async (border, request) => contract.SentReport.parse(thrown(await reported(border, request))),
  )
}

/** Input is complained of only to who holds a link that opens. */
async function reported(border: Border, request: FastifyRequest) {
  const key = z.uuid().safeParse(request.headers['idempotency-key'])
  return border.deed((deed) =>
    usePass(deed, holderOf(request), 'report', async (pass) => {
      if (!key.success) throw new Problem(platformProblems.keyMissing)
      return takeReport(deed, pass, { ...contract.SendReport.parse(request.body), key: key.data })
    }),
  )
}
