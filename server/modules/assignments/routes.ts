import type { z } from 'zod'
import type { Deed, Policy } from '../../platform/access.ts'
import type { Route } from '../../platform/http.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { rememberAnswers } from '../../platform/unchanged.ts'
import { DocumentId } from '../documents/contract.ts'
import * as follower from './actions/follower.ts'
import { handOut, planHandOut } from './actions/hand-out.ts'
import { handOver, handOverTogether } from './actions/hand-over.ts'
import * as lead from './actions/lead.ts'
import { breakDown, routeInside } from './actions/lead-side.ts'
import { agree, agreeTogether, dispute, undo, undoTogether } from './actions/record.ts'
import * as contract from './contract.ts'
import { assignmentDetail } from './detail.ts'
import { policies } from './policies.ts'
import { groupAssignments, listClauses } from './queries/groups.ts'
import { listText } from './queries/list.ts'
import { outcomeOf } from './queries/outcome.ts'
import { endOfMinute } from './state.ts'
import { stateCounts } from './total.ts'

export function assignmentRoutes(route: Route): void {
  handingOut(route)
  lists(route)
  route.get(
    '/assignments/:assignmentId',
    {
      may: policies.see,
      params: contract.AssignmentId,
      output: contract.AssignmentDetail,
      says: 'Một nhiệm vụ, cả đời của nó',
    },
    assignmentDetail,
  )
  deeds(route)
  deedsTogether(route)
}

function handingOut(route: Route): void {
  const path = '/documents/:documentId/hand-out'
  route.get(
    path,
    { may: policies.plan, params: DocumentId, output: contract.HandOutPlan, says: 'Giao việc sẽ làm ra những gì' },
    planHandOut,
  )
  route.post(
    path,
    {
      may: policies.handOut,
      params: DocumentId,
      body: contract.HandOut,
      output: contract.HandedOut,
      says: 'Giao việc của một văn bản',
    },
    handOut,
  )
  route.get(
    '/documents/:documentId/outcome',
    { may: policies.list, params: DocumentId, output: contract.Outcome, says: 'Kết quả từng nội dung của văn bản' },
    async ({ db, actor, clock }, { documentId }) => {
      const clauses = await outcomeOf(db, actor, documentId, clock.now())
      if (!clauses) throw new Problem(platformProblems.nothingHere)
      return { clauses }
    },
  )
}

function lists(route: Route): void {
  const query = contract.ListAssignments
  const askUnchanged = rememberAnswers()
  // Raw, because the page comes from PostgreSQL as the text that is sent; lists.test.ts holds it to AssignmentList.
  route.raw(
    'GET',
    '/assignments',
    { may: policies.list, says: 'Danh sách nhiệm vụ' },
    async (border, request, reply) => {
      const text = await border.look(({ db, actor, clock }) =>
        askUnchanged(db, {
          question: listText(actor, query.parse(request.query), endOfMinute(clock.now())),
          make: ({ text }) => Buffer.from(text),
        }),
      )
      return reply.type('application/json; charset=utf-8').send(text)
    },
  )
  route.get(
    '/assignments/counts',
    { may: policies.list, query, output: contract.AssignmentCounts, says: 'Số nhiệm vụ theo trạng thái' },
    (look, { page: _1, size: _2, total: _3, ...filters }) => stateCounts(look, filters),
  )
  route.get(
    '/assignments/clauses',
    { may: policies.list, query, output: contract.ClauseList, says: 'Nội dung giao, mỗi nội dung một dòng n/m' },
    ({ db, actor, clock }, filters) => listClauses(db, actor, filters, clock.now()),
  )
  route.get(
    '/assignments/groups',
    {
      may: policies.list,
      query: contract.GroupAssignments,
      output: contract.GroupList,
      says: 'Nhiệm vụ theo cơ quan, địa bàn, văn bản, tiêu chí',
    },
    ({ db, actor, clock }, filters) => groupAssignments(db, actor, filters, clock.now()),
  )
}

function deeds(route: Route): void {
  const on = <B extends z.ZodType>(
    noun: string,
    may: Policy,
    body: B,
    deed: (deed: Deed, input: z.output<B> & { assignmentId: string }) => Promise<contract.Done>,
    says: string,
  ) =>
    route.post(
      `/assignments/:assignmentId/${noun}`,
      { may, params: contract.AssignmentId, body, output: contract.Done, says },
      deed,
    )
  on('sight', policies.sight, contract.See, lead.see, 'Đơn vị đã xem')
  on('acknowledgement', policies.acknowledge, contract.Acknowledge, lead.acknowledge, 'Tiếp nhận')
  on('declination', policies.decline, contract.Decline, lead.decline, 'Đề nghị chuyển, không đúng thẩm quyền')
  on(
    'declination-answer',
    policies.answerDecline,
    contract.AnswerDecline,
    follower.answerDecline,
    'Trả lời đề nghị chuyển',
  )
  on('report', policies.report, contract.Report, lead.report, 'Báo cáo tiến độ')
  on('contribution', policies.contribute, contract.Contribute, lead.contribute, 'Gửi phần phối hợp')
  on('completion', policies.complete, contract.Complete, lead.complete, 'Báo cáo hoàn thành')
  on('confirmation', policies.confirm, contract.Confirm, follower.confirm, 'Xác nhận hoàn thành')
  on('return', policies.return, contract.Return, follower.giveBack, 'Trả lại, yêu cầu thực hiện tiếp')
  on('extension', policies.askExtension, contract.AskExtension, lead.askExtension, 'Xin gia hạn')
  on(
    'extension-answer',
    policies.answerExtension,
    contract.AnswerExtension,
    follower.answerExtension,
    'Trả lời xin gia hạn',
  )
  on('urging', policies.urge, contract.Urge, follower.urge, 'Đôn đốc')
  on('hand-over', policies.handOver, contract.HandOver, handOver, 'Bàn giao')
  on('cancellation', policies.cancel, contract.Cancel, follower.cancel, 'Gỡ')
  on('change', policies.change, contract.Change, follower.change, 'Sửa hạn')
  on('lateness', policies.explain, contract.ExplainLateness, follower.explainLateness, 'Lý do chậm')
  on('parts', policies.breakDown, contract.BreakDown, breakDown, 'Chia phần việc')
  on('routing', policies.route, contract.RouteInside, routeInside, 'Ý kiến chỉ đạo giải quyết')
  on('dispute', policies.dispute, contract.Dispute, dispute, 'Phản đối dòng ghi nhận hộ')
  on('agreement', policies.agree, contract.Agree, agree, 'Đồng ý dòng ghi nhận hộ')
  on('undoing', policies.undo, contract.Undo, undo, 'Rút lại việc vừa làm')
}

/** The same on many at once: what may not be done is named and keeps nothing else back. */
function deedsTogether(route: Route): void {
  const output = contract.DoneTogether
  route.post(
    '/assignments/urgings',
    { may: policies.urge, body: contract.UrgeTogether, output, says: 'Đôn đốc nhiều nhiệm vụ một lần' },
    follower.urgeTogether,
  )
  route.post(
    '/assignments/hand-overs',
    {
      may: policies.handOver,
      body: contract.HandOverTogether,
      output,
      says: 'Bàn giao mọi việc của một người một lần',
    },
    handOverTogether,
  )
  route.post(
    '/assignments/takings-up',
    { may: policies.takeUp, body: contract.TakeUp, output, says: 'Đưa việc tồn đọng đã rà soát vào theo dõi' },
    follower.takeUp,
  )
  route.post(
    '/assignments/agreements',
    { may: policies.agree, body: contract.AgreeTogether, output, says: 'Đồng ý nhiều dòng ghi nhận hộ một lần' },
    agreeTogether,
  )
  route.post(
    '/assignments/undoings',
    { may: policies.undo, body: contract.UndoTogether, output, says: 'Rút lại nhiều việc vừa làm một lần' },
    undoTogether,
  )
}
