import type { Route } from '../../platform/http.ts'
import { DocumentId } from '../documents/contract.ts'
import { chooseFollowing, saveDirective, showDirectives } from './actions.ts'
import {
  ChooseFollowing,
  DirectiveId,
  DirectiveList,
  LinkName,
  MergeDirectives,
  SaveDirective,
  SplitDirective,
} from './contract.ts'
import { linkPrintedName } from './link-name.ts'
import { mergeDirectives, splitDirective, undoMaking } from './merging.ts'
import { policies } from './rules.ts'

export function directiveRoutes(route: Route): void {
  const output = DirectiveList
  route.get(
    '/documents/:documentId/directives',
    { may: policies.list, params: DocumentId, output, says: 'Nội dung chỉ đạo của một văn bản' },
    showDirectives,
  )
  route.put(
    '/directives/:directiveId',
    { may: policies.save, params: DirectiveId, body: SaveDirective, output, says: 'Sửa một nội dung' },
    saveDirective,
  )
  route.post(
    '/documents/:documentId/merges',
    { may: policies.merge, params: DocumentId, body: MergeDirectives, output, says: 'Gộp các nội dung' },
    mergeDirectives,
  )
  route.post(
    '/directives/:directiveId/split',
    { may: policies.split, params: DirectiveId, body: SplitDirective, output, says: 'Tách một nội dung' },
    splitDirective,
  )
  route.post(
    '/directives/:directiveId/undoing',
    { may: policies.undo, params: DirectiveId, output, says: 'Hoàn tác lần gộp hoặc tách' },
    undoMaking,
  )
  route.post(
    '/documents/:documentId/following',
    { may: policies.choose, params: DocumentId, body: ChooseFollowing, output, says: 'Chọn cách theo dõi' },
    chooseFollowing,
  )
  route.post(
    '/documents/:documentId/links',
    { may: policies.link, params: DocumentId, body: LinkName, output, says: 'Gắn tên in với đơn vị' },
    linkPrintedName,
  )
}
