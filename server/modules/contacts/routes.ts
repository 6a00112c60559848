import type { Route } from '../../platform/http.ts'
import { Nothing } from '../../platform/shapes.ts'
import { endContact, markAgency, saveContact, saveContacts } from './actions.ts'
import * as contract from './contract.ts'
import { pasteContacts } from './paste.ts'
import { contactsOf } from './queries.ts'
import { policies } from './rules.ts'

export function contactRoutes(route: Route): void {
  route.get(
    '/contacts',
    { may: policies.list, output: contract.ContactList, says: 'Người liên hệ ở từng cơ quan' },
    async ({ db, actor }) => ({ agencies: await contactsOf(db, actor.officeId) }),
  )
  route.post(
    '/contacts',
    {
      may: policies.save,
      body: contract.SaveContacts,
      output: contract.SavedContacts,
      says: 'Thêm, cập nhật người liên hệ',
    },
    saveContacts,
  )
  route.post(
    '/contacts/pasted',
    {
      may: policies.save,
      body: contract.PasteContacts,
      output: contract.PastedContacts,
      says: 'Người liên hệ từ danh bạ dán vào, không tài khoản',
    },
    pasteContacts,
  )
  route.put(
    '/contacts/:postId',
    {
      may: policies.save,
      params: contract.ContactId,
      body: contract.SaveContact,
      output: contract.SavedContacts,
      says: 'Sửa một người liên hệ',
    },
    saveContact,
  )
  route.post(
    '/contacts/:postId/ending',
    { may: policies.end, params: contract.ContactId, body: contract.EndContact, output: Nothing, says: 'Thôi liên hệ' },
    endContact,
  )
  route.put(
    '/agencies/:agencyId/approval',
    {
      may: policies.markAgency,
      params: contract.ContactAgencyId,
      body: contract.MarkAgency,
      output: Nothing,
      says: 'Nhắc cơ quan này phải được lãnh đạo duyệt hay không',
    },
    markAgency,
  )
}
