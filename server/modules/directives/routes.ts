import type { Route } from '../../platform/http.ts'
import { DocumentId } from '../documents/contract.ts'
import { chooseFollowing, saveDirective, showDirectives } from './actions.ts'
import {
  ChooseFollowing,
  DirectiveId,
  DirectiveList,
  LinkName,
  LinkPlace,
  MergeDirectives,
  RereadingTold,
  SaveDirective,
  SplitDirective,
  UndoLink,
} from './contract.ts'
import { linkPrintedName } from './link-name.ts'
import { linkPrintedPlace } from './link-place.ts'
import { mergeDirectives, splitDirective, undoMaking } from './merging.ts'
import { planRereading, readAgain } from './read-again.ts'
import { policies } from './rules.ts'
import { undoLink } from './undo-link.ts'

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
  route.post(
    '/documents/:documentId/place-links',
    { may: policies.linkPlace, params: DocumentId, body: LinkPlace, output, says: 'Gắn tên in với địa bàn' },
    linkPrintedPlace,
  )
  route.post(
    '/documents/:documentId/link-undoings',
    { may: policies.undoLink, params: DocumentId, body: UndoLink, output, says: 'Hoàn tác lần gắn tên' },
    undoLink,
  )
  const rereading = '/documents/:documentId/rereading'
  route.get(
    rereading,
    {
      may: policies.planRereading,
      params: DocumentId,
      output: RereadingTold,
      says: 'Đọc lại sẽ đổi những gì; chưa đổi gì',
    },
    planRereading,
  )
  route.post(
    rereading,
    { may: policies.readAgain, params: DocumentId, output: RereadingTold, says: 'Đọc lại bằng phiên bản hiện nay' },
    readAgain,
  )
}
