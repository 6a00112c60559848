import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import { z } from 'zod'
import type { Border, Route } from '../../platform/http.ts'
import { newId } from '../../platform/ids.ts'
import { Problem, platformProblems } from '../../platform/problem.ts'
import type { ServerParts } from '../../platform/server.ts'
import { dayOf } from '../calendar/days.ts'
import { sendFile } from '../documents/file-routes.ts'
import { hashesWithoutUse, insertFiles } from '../documents/queries/files.ts'
import { receiveFiles } from '../documents/upload.ts'
import { placesOf } from '../frameworks/queries/sets.ts'
import { asciiName } from '../papers/casefile/file-names.ts'
import { coverFormats } from '../papers/covers.ts'
import { framing, paperRoute, refuseTooMany } from '../papers/paper-routes.ts'
import { openPress, type Press } from '../papers/press/press.ts'
import { fileOfPages, mediaTypes, sendMade } from '../papers/sending.ts'
import { workbooks } from '../sheets/frameworks.ts'
import { addItem, layFiles, layItem, layPaths, saveGuide, saveItem, withdrawItem } from './actions.ts'
import * as contract from './contract.ts'
import { type PlacedCover, showCovers, showFolder } from './cover-show.ts'
import { folders, treeOf } from './folder.ts'
import { readGuide } from './guide.ts'
import { dossierPaper } from './paper.ts'
import { dossierProblems } from './problems.ts'
import { fileOfItem, requiredOf } from './queries.ts'
import { policies } from './rules.ts'
import { showDossier, showMissing, showProof, showProofMarks, unitSeen } from './show.ts'
import { unzipInto } from './unzip.ts'

export function dossierRoutes(route: Route, { log }: ServerParts): void {
  const press = openPress((stack) => log.error({ stack }, 'a paper was not made'))
  questions(route)
  deeds(route)
  guide(route)
  files(route, press)
  covers(route, press)
  paperRoute(route, press, {
    path: '/papers/dossiers',
    says: 'Danh mục hồ sơ minh chứng của một xã: ?unit=, &framework=, &place= (một tiêu chí), &format=pdf, docx, xlsx, png hoặc json',
    may: policies.see,
    file: 'ho-so-minh-chung',
    query: contract.AskDossier.extend({ place: z.coerce.number().int().min(0).optional() }),
    async table(look, { place, ...asked }, format) {
      const dossier = await showDossier(look, asked)
      const places = dossier.places.filter(
        (one) => place === undefined || one.place === place || one.criterion === place,
      )
      const shown = new Set(places.map((one) => one.place))
      const items =
        place === undefined
          ? dossier.items
          : dossier.items.filter((item) => item.places.some((one) => shown.has(one.place)))
      refuseTooMany(items.length, format)
      return dossierPaper({ places, items }, await framing(look, { list: 'dossiers', lines: [dossier.unit.name] }))
    },
  })
}

function questions(route: Route): void {
  route.get(
    '/dossiers',
    {
      may: policies.see,
      query: contract.AskDossier,
      output: contract.Dossier,
      says: 'Hồ sơ minh chứng của một xã theo bộ tiêu chí: có gì, thiếu gì, chưa xếp',
    },
    showDossier,
  )
  route.get(
    '/dossiers/proof',
    { may: policies.see, query: contract.AskProof, output: contract.Proof, says: 'Minh chứng của một ô' },
    showProof,
  )
  route.get(
    '/dossiers/marks',
    {
      may: policies.seeMarks,
      query: contract.AskProofMarks,
      output: contract.ProofMarks,
      says: 'Ô nào của bảng tiêu chí có minh chứng, có ảnh',
    },
    showProofMarks,
  )
  route.get(
    '/dossiers/missing',
    {
      may: policies.seeMissing,
      query: contract.AskMissing,
      output: contract.Missing,
      says: 'Còn thiếu gì: theo xã, theo cơ quan phụ trách',
    },
    showMissing,
  )
}

function deeds(route: Route): void {
  const output = contract.ItemAdded
  const params = contract.ItemId
  route.post(
    '/dossiers/items',
    { may: policies.change, body: contract.AddItem, output, says: 'Thêm một văn bản minh chứng, hoặc bản mới của nó' },
    addItem,
  )
  route.put(
    '/dossiers/items/:itemId',
    { may: policies.change, params, body: contract.SaveItem, output, says: 'Ghi số, ngày, trích yếu, số tờ, nơi lưu' },
    saveItem,
  )
  route.put(
    '/dossiers/items/:itemId/places',
    { may: policies.change, params, body: contract.LayItem, output, says: 'Xếp vào tiêu chí, chỉ tiêu' },
    layItem,
  )
  route.post(
    '/dossiers/items/:itemId/withdrawal',
    { may: policies.change, params, body: contract.WithdrawItem, output, says: 'Rút một minh chứng, nêu lý do' },
    withdrawItem,
  )
  route.post(
    '/dossiers/laying',
    {
      may: policies.change,
      body: contract.LayFiles,
      output: contract.FilesLaid,
      says: 'Xếp các tệp đã gửi theo tên thư mục của chúng',
    },
    layFiles,
  )
}

function guide(route: Route): void {
  route.post(
    '/dossiers/guide',
    {
      may: policies.loadGuide,
      body: contract.SaveGuide,
      output: contract.GuideSaved,
      says: 'Danh mục hồ sơ yêu cầu theo hướng dẫn của tỉnh, từ nay',
    },
    saveGuide,
  )
  route.raw(
    'POST',
    '/dossiers/guide/reading',
    { may: policies.loadGuide, says: 'Đọc thử danh mục yêu cầu từ Excel (?framework=): mỗi dòng sẽ ra sao' },
    async (border, request) => {
      const tabs = await workbooks.read(border, request)
      return border.look(async ({ db, actor }) => {
        const { framework } = contract.AskGuide.parse(request.query)
        const places = await placesOf(db, framework)
        const known = await requiredOf(db, actor.officeId, framework)
        const read = tabs.map(({ rows }) => readGuide(rows, places, known)).find((one) => one !== null)
        if (!read) throw new Problem(dossierProblems.noGuide)
        return contract.GuideRead.parse(read)
      })
    },
  )
}

function files(route: Route, press: Press): void {
  route.raw(
    'GET',
    '/dossiers/items/:itemId/file',
    { may: policies.see, says: 'Mở tệp của một minh chứng; ?download=yes để tải về' },
    async (border, request, reply) => {
      const sent = contract.ItemId.safeParse(request.params)
      const file = await border.look(async (look) => {
        const found = sent.success ? await fileOfItem(look.db, look.actor.officeId, sent.data.itemId) : undefined
        if (!found) throw new Problem(platformProblems.nothingHere)
        await unitSeen(look.db, look.actor, { unitId: found.unitId, day: dayOf(look.clock.now()) })
        return found
      })
      return sendFile(border, reply, { file, download: (request.query as { download?: string }).download === 'yes' })
    },
  )
  route.raw(
    'POST',
    '/dossiers/zip',
    { may: policies.change, says: 'Thả một thư mục nén .zip (?unit=&framework=): xếp theo tên thư mục' },
    async (border, request) => {
      await border.actor()
      const [received, ...others] = await receiveFiles(border.files, request)
      const asked = contract.AskDossier.parse(request.query)
      if (!received || received.hash === null || others.length > 0) throw new Problem(dossierProblems.notZip)
      const { files, refused } = await unzipAndForget(border, received.hash)
      if (files.length === 0) return contract.FilesLaid.parse({ items: [], laid: 0, tray: 0, refused })
      const laid = await border.deed(
        async (deed) => {
          const booked = files.map((file) => ({ ...file, fileId: newId(deed.clock.now()) }))
          const { officeId, personId } = deed.actor
          await insertFiles(
            deed.tx,
            booked.map(({ path: _, ...file }) => ({ ...file, officeId, personId })),
          )
          return layPaths(deed, { unitId: asked.unit, frameworkId: asked.framework, files: booked })
        },
        { body: files.map(({ path, hash }) => ({ path, hash })) },
      )
      return contract.FilesLaid.parse({ ...laid, refused })
    },
  )
  route.raw(
    'GET',
    '/dossiers/folder.zip',
    { may: policies.see, says: 'Hồ sơ minh chứng của một xã thành thư mục nén, cùng cây thư mục và danh mục' },
    async (border, request, reply) => {
      const { dossier, covers, frame } = await border.look(async (look) => {
        const shown = await showFolder(look, contract.AskDossier.parse(request.query))
        return { ...shown, frame: await framing(look, { list: 'dossiers', lines: [shown.dossier.unit.name] }) }
      })
      return sendMade(request, reply, async (onStep) => {
        const at = border.clock.now()
        const [list] = await press.make({ kind: 'table', table: dossierPaper(dossier, frame), format: 'pdf', at })
        const sheets = await press.make(
          { kind: 'covers', covers: covers.map(({ cover }) => cover), format: 'pdf', apart: true, at },
          onStep,
        )
        return zipped(border, dossier, { list: list!, covers, sheets })
      })
    },
  )
}

/** Bìa hồ sơ: pages of one document, a page a cover. */
function covers(route: Route, press: Press): void {
  route.raw(
    'GET',
    '/papers/dossier-covers',
    {
      may: policies.see,
      says: 'Bìa hồ sơ minh chứng của một xã: ?unit=, &framework=, &criteria= (số thứ tự, cách nhau dấu phẩy), &whole=yes một bìa cho cả xã, &year=, &format=pdf hoặc docx',
    },
    async (border, request, reply) => {
      const { format, dossier, covers } = await border.look(async (look) => {
        const { format, ...asked } = contract.AskCovers.extend({ format: z.enum(coverFormats) }).parse(request.query)
        return { format, ...(await showCovers(look, asked)) }
      })
      return sendMade(request, reply, async (onStep) => {
        const order = {
          kind: 'covers' as const,
          covers: covers.map(({ cover }) => cover),
          ...{ format, apart: false, at: border.clock.now() },
        }
        return fileOfPages(asciiName(`Bia ho so ${dossier.unit.name}`), format, await press.make(order, onStep))
      })
    },
  )
}

/** The zip itself belongs to no register: its files do. */
async function unzipAndForget(border: Border, hash: string) {
  try {
    return await unzipInto(border.files, await buffer(await border.files.open(hash)))
  } finally {
    const unused = await border.look(({ db }) => hashesWithoutUse(db, [hash]))
    for (const content of unused) await border.files.remove(content)
  }
}

type Sheets = { list: Buffer; covers: readonly PlacedCover[]; sheets: readonly Buffer[] }

/** Nothing is pressed, so that the size is known before the first byte. */
async function zipped({ files }: Border, dossier: contract.Dossier, { list, covers, sheets }: Sheets) {
  const zip = new ZipFile()
  const name = asciiName(`Ho so minh chung ${dossier.unit.name}`)
  zip.addBuffer(list, `${name}/000 Danh muc ho so minh chung.pdf`, { compress: false })
  const folderOf = folders(dossier.places)
  for (const [i, { place }] of covers.entries()) {
    const path = place === null ? '000 Bia ho so.pdf' : `${folderOf(place)}/00 Bia ho so.pdf`
    zip.addBuffer(sheets[i]!, `${name}/${path}`, { compress: false })
  }
  for (const { path, item } of treeOf(dossier)) {
    const { hash, size } = item.file!
    if (!(await files.has(hash))) continue
    zip.addReadStreamLazy(`${name}/${path}`, { compress: false, size }, (opened) => {
      files.open(hash).then(
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
