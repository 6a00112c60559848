import type { Limits } from './limits.ts'
import { unreadable } from './unreadable.ts'
import { attribute, tagsOf } from './xml-tags.ts'
import { type OfficeFile, openOfficeFile } from './zip.ts'

/** What an office file says: its words, and beside them what stands in its headers and footers. */
export type OfficeText = { kind: 'docx' | 'odt' | 'xlsx'; text: string; margins: string }

/**
 * The text of a zip that an office program wrote: Word, LibreOffice Writer or Excel.
 * @throws Unreadable `zip-bomb`, `too-large`, `broken-office`, `only-pictures`, and what another kind of zip is (`open-document`, `archive` …)
 */
export async function readOffice(bytes: Uint8Array, name: string, limits: Limits): Promise<OfficeText> {
  const file = await openOfficeFile(bytes, name, limits)
  const main = await mainPart(file)
  if (main?.startsWith('word/')) {
    const read = await (await import('./word/docx.ts')).readDocx(file, main, name)
    const hasPictures = file.names.some((entry) => entry.startsWith('word/media/'))
    if (read.text === '' && hasPictures) throw unreadable('only-pictures', name)
    return { kind: 'docx', ...read }
  }
  if (main?.startsWith('xl/'))
    return { kind: 'xlsx', ...(await (await import('./sheets/xlsx.ts')).readXlsx(file, main, name)) }
  const mimetype = (await file.part('mimetype'))?.trim() ?? ''
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) {
    return { kind: 'odt', ...(await (await import('./odt/odt.ts')).readOdt(file, name)) }
  }
  if (mimetype !== '') throw unreadable('open-document', name)
  throw unreadable(file.names.includes('[Content_Types].xml') ? 'broken-office' : 'archive', name)
}

/** The path of the part that Word or Excel opens first. */
async function mainPart(file: OfficeFile): Promise<string | null> {
  for (const tag of tagsOf((await file.part('_rels/.rels')) ?? '')) {
    const target = attribute(tag, 'Target')?.replace(/^\//, '')
    const isMain = attribute(tag, 'Type')?.endsWith('/officeDocument')
    if (isMain && target && file.names.includes(target)) return target
  }
  return ['word/document.xml', 'xl/workbook.xml'].find((path) => file.names.includes(path)) ?? null
}
