/** What the meeting table is asked for, as its address says it: /giao-ban?xep=chu-tri&xem=can-ban&tu=2024-09-09. Pure. */
import type { AskMeeting } from '../../../server/modules/papers/contract.ts'
import { day, oneOf, type RawSearch } from '../../platform/search-params.ts'

export interface MeetingSearch {
  xep?: 'van-ban' | 'chu-tri'
  xem?: 'dang-mo' | 'can-ban'
  tu?: string
}

export function readMeetingSearch(raw: RawSearch): MeetingSearch {
  return {
    xep: oneOf(raw.xep, ['van-ban', 'chu-tri']),
    xem: oneOf(raw.xem, ['dang-mo', 'can-ban']),
    tu: day(raw.tu),
  }
}

export function askedOf({ xep, xem, tu }: MeetingSearch): AskMeeting {
  return {
    since: tu,
    by: xep === 'chu-tri' ? 'lead' : 'document',
    scope: xem === 'can-ban' ? 'stirring' : 'open',
  }
}

export function addressOf(asked: AskMeeting): string {
  const params = new URLSearchParams({ by: asked.by, scope: asked.scope })
  if (asked.since) params.set('since', asked.since)
  return `?${params}`
}
