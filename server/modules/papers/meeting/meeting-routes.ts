import type { Route } from '../../../platform/http.ts'
import { AskMeeting, Marked, MarkMeeting, MeetingTable } from '../contract.ts'
import { framing, paperRoute } from '../paper-routes.ts'
import type { Press } from '../press/press.ts'
import { policies } from '../rules.ts'
import { markMeeting, openMeeting } from './meeting.ts'
import { meetingPaper, sinceLine } from './paper.ts'

export function meetingRoutes(route: Route, press: Press): void {
  route.get(
    '/meetings/table',
    {
      may: policies.seeMeeting,
      query: AskMeeting,
      output: MeetingTable,
      says: 'Bảng giao ban: việc đang mở, thay đổi từ kỳ trước',
    },
    openMeeting,
  )
  route.post(
    '/meetings/marks',
    {
      may: policies.markMeeting,
      body: MarkMeeting,
      output: Marked,
      says: 'Ghi lần in bảng giao ban, hoặc kết thúc giao ban',
    },
    markMeeting,
  )
  paperRoute(route, press, {
    path: '/papers/meeting',
    says: 'Bảng giao ban: ?format=pdf, docx, xlsx, png hoặc json; &since=, &by=, &scope=',
    may: policies.seeMeeting,
    file: 'giao-ban',
    query: AskMeeting,
    async table(look, asked) {
      const table = await openMeeting(look, asked)
      const frame = await framing(look, { list: 'meeting', lines: [sinceLine(table)] })
      return meetingPaper(table, frame, { byLead: asked.by === 'lead', now: look.clock.now() })
    },
  })
}
