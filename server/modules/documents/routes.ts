import type { Route } from '../../platform/http.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import { decideAboutReading } from './actions/decide-reading.ts'
import { fileUpload } from './actions/file-upload.ts'
import { decideWarning, moveStage, saveDocument, showDocument, showRegister } from './actions.ts'
import type { ClauseKeeper } from './clauses.ts'
import {
  DecideReading,
  DecideWarning,
  DocumentDetail,
  DocumentId,
  DocumentList,
  ListDocuments,
  MoveStage,
  ReadingId,
  ReadingRow,
  Readings,
  SaveDocument,
  Uploaded,
} from './contract.ts'
import { fileRoutes } from './file-routes.ts'
import { openReadings, readingById } from './queries/readings.ts'
import { policies } from './rules.ts'
import { receiveFiles } from './upload.ts'

/** @param clauses the module of directives, which stands behind this one */
export function documentRoutes(clauses: ClauseKeeper) {
  return (route: Route): void => {
    route.raw(
      'POST',
      '/documents',
      { may: policies.upload, says: 'Gửi một hoặc nhiều tệp văn bản (multipart, trường files)' },
      async (border, request) => {
        await border.actor()
        const received = await receiveFiles(border.files, request)
        const body = received.map(({ name, hash, problem }) => ({ name, hash, problem: problem?.code ?? null }))
        return Uploaded.parse(await border.deed((deed) => fileUpload(deed, received), { body }))
      },
    )
    route.get(
      '/documents',
      { may: policies.list, query: ListDocuments, output: DocumentList, says: 'Sổ văn bản' },
      showRegister,
    )
    route.get(
      '/documents/:documentId',
      { may: policies.see, params: DocumentId, output: DocumentDetail, says: 'Một văn bản' },
      showDocument,
    )
    route.put(
      '/documents/:documentId',
      { may: policies.save, params: DocumentId, body: SaveDocument, output: DocumentDetail, says: 'Sửa thông tin sổ' },
      saveDocument,
    )
    route.post(
      '/documents/:documentId/stages',
      { may: policies.moveStage, params: DocumentId, body: MoveStage, output: DocumentDetail, says: 'Đổi trạng thái' },
      moveStage,
    )
    route.post(
      '/documents/:documentId/decisions',
      {
        may: policies.decide,
        params: DocumentId,
        body: DecideWarning,
        output: DocumentDetail,
        says: 'Quyết định về một mâu thuẫn',
      },
      decideWarning,
    )
    readingRoutes(route, clauses)
    fileRoutes(route)
  }
}

function readingRoutes(route: Route, clauses: ClauseKeeper): void {
  route.get(
    '/readings',
    { may: policies.seeReadings, output: Readings, says: 'Tệp đang đọc, chờ quyết định hoặc của một ngày qua' },
    async ({ db, actor, clock }) => ({ readings: await openReadings(db, actor.officeId, clock.now()) }),
  )
  route.get(
    '/readings/:readingId',
    { may: policies.seeReadings, params: ReadingId, output: ReadingRow, says: 'Một tệp đang đọc' },
    async ({ db, actor }, { readingId }) => {
      const reading = await readingById(db, actor.officeId, readingId)
      if (!reading) throw new Problem(platformProblems.nothingHere)
      return reading
    },
  )
  route.post(
    '/readings/:readingId/decision',
    {
      may: policies.decideReading,
      params: ReadingId,
      body: DecideReading,
      output: ReadingRow,
      says: 'Tệp trùng: bản khác, văn bản mới, hay bỏ',
    },
    decideAboutReading(clauses),
  )
}
