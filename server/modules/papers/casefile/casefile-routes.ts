import { ZipFile } from 'yazl'
import type { FileStore } from '../../../platform/files/files.ts'
import type { Border, Route } from '../../../platform/http.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { DocumentId } from '../../documents/contract.ts'
import { CasefileSummary } from '../contract.ts'
import type { OnStep, Press } from '../press/press.ts'
import { policies } from '../rules.ts'
import { type MadeFile, madeFile, mediaTypes, sendMade } from '../sending.ts'
import type { CasefilePaper } from './casefile.ts'
import { asciiName } from './file-names.ts'
import { casefileOf, type Gathered, gather, papersIn, shownContents, summaryOf } from './open-casefile.ts'

export function casefileRoutes(route: Route, press: Press): void {
  const path = '/documents/:documentId/casefile'
  route.get(
    path,
    {
      may: policies.seeCasefile,
      params: DocumentId,
      output: CasefileSummary,
      says: 'Hồ sơ công việc của văn bản: gồm những gì',
    },
    async (look, { documentId }) => {
      const gathered = await gather(look, documentId)
      return summaryOf(gathered, await papersIn(look.files, gathered))
    },
  )
  const made = (end: 'pdf' | 'zip', says: string, make: (folder: Folder) => MadeFile | Promise<MadeFile>) =>
    route.raw(
      'GET',
      `${path}.${end}`,
      { may: policies.seeCasefile, says: `${says}; ?progress=yes để biết đang đến đâu` },
      async (border, request, reply) => {
        const gathered = await gathering(border, request.params)
        return sendMade(request, reply, async (onStep) => {
          const papers = await papersIn(border.files, gathered)
          const content = await pdfOf(press, { border, gathered, papers, onStep })
          return make({ name: folderOf(gathered), content, papers, store: border.files })
        })
      },
    )
  made('pdf', 'Hồ sơ công việc thành một tệp PDF', ({ name, content }) =>
    madeFile(`${name}.pdf`, mediaTypes.pdf, content),
  )
  made('zip', 'Hồ sơ công việc thành một thư mục nén, kèm mọi tệp', zipped)
}

type Making = { border: Border; gathered: Gathered; papers: CasefilePaper[]; onStep: OnStep }

function gathering(border: Border, params: unknown): Promise<Gathered> {
  return border.look(async (look) => {
    const named = DocumentId.safeParse(params)
    if (!named.success) throw new Problem(platformProblems.nothingHere)
    return gather(look, named.data.documentId)
  })
}

async function pdfOf(press: Press, { border, gathered, papers, onStep }: Making): Promise<Buffer> {
  const files = await shownContents(border.files, papers)
  const order = { kind: 'casefile' as const, casefile: casefileOf(gathered, papers), files, at: border.clock.now() }
  const [content] = await press.make(order, onStep)
  return content!
}

const folderOf = ({ document: { numberOut, subject } }: Gathered): string =>
  asciiName(`Ho so ${numberOut ?? subject.slice(0, 60)}`)

type Folder = { name: string; content: Buffer; papers: CasefilePaper[]; store: FileStore }

/** The casefile first, then every file under its number; nothing is pressed, so that the size is known and the page can say how far it is. */
async function zipped({ name, content, papers, store }: Folder): Promise<MadeFile> {
  const zip = new ZipFile()
  zip.addBuffer(content, `${name}/000 Ho so cong viec.pdf`, { compress: false })
  for (const { path, size, hash, missing } of papers.flatMap(({ files }) => files)) {
    if (missing) continue
    zip.addReadStreamLazy(`${name}/${path}`, { compress: false, size }, (opened) => {
      store.open(hash).then(
        (stream) => opened(null, stream),
        (error: Error) => opened(error),
      )
    })
  }
  const told = Promise.withResolvers<number>()
  zip.on('error', (error) => zip.outputStream.destroy(error))
  zip.end({}, told.resolve)
  return { name: `${name}.zip`, type: mediaTypes.zip, size: await told.promise, content: zip.outputStream }
}
