import type { Route } from '../../platform/http.ts'
import { approveReminder, recordSent, saveLadder, saveTemplate, showSettings } from './actions.ts'
import * as contract from './contract.ts'
import { prepareMessages, proposeReminders } from './prepare.ts'
import { policies } from './rules.ts'

export function messageRoutes(route: Route): void {
  route.get(
    '/messages',
    {
      may: policies.prepare,
      query: contract.PrepareMessages,
      output: contract.PreparedMessages,
      says: 'Tin soạn sẵn của một danh sách nhiệm vụ, mỗi đơn vị một tin',
    },
    prepareMessages,
  )
  route.get(
    '/reminders',
    {
      may: policies.propose,
      output: contract.PreparedMessages,
      says: 'Đề nghị nhắc hôm nay theo các bậc nhắc của văn phòng',
    },
    proposeReminders,
  )
  route.post(
    '/messages/sendings',
    {
      may: policies.send,
      body: contract.MessageSent,
      output: contract.Sent,
      says: 'Đã gửi một tin: ghi thành đôn đốc của từng việc',
    },
    recordSent,
  )
  route.post(
    '/reminders/approvals',
    {
      may: policies.approve,
      body: contract.Approve,
      output: contract.Approved,
      says: 'Đề nghị duyệt, duyệt hoặc không duyệt một lần nhắc',
    },
    approveReminder,
  )
  settings(route)
}

function settings(route: Route): void {
  const output = contract.MessageSettings
  route.get(
    '/messages/settings',
    { may: policies.seeSettings, output, says: 'Mẫu tin và bậc nhắc của văn phòng' },
    showSettings,
  )
  route.put(
    '/messages/templates',
    { may: policies.saveTemplate, body: contract.SaveTemplate, output, says: 'Sửa một mẫu tin' },
    saveTemplate,
  )
  route.put(
    '/reminders/ladder',
    { may: policies.saveLadder, body: contract.SaveLadder, output, says: 'Đặt các bậc nhắc' },
    saveLadder,
  )
}
