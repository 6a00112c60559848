import { textOfBlocks } from '../blocks.ts'
import { unreadable } from '../unreadable.ts'
import type { OfficeFile } from '../zip.ts'
import { blocksOfPart } from './docx-body.ts'
import { readNumbering } from './docx-numbering.ts'
import { readStyles } from './docx-styles.ts'
import { countLabels } from './labels.ts'

/**
 * A Word document as text: paragraphs parted by a blank line, automatic numbers written out, tables in reading order.
 * @throws Unreadable `broken-office`
 */
export async function readDocx(
  file: OfficeFile,
  main: string,
  name: string,
): Promise<{ text: string; margins: string }> {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const beside = async (part: string) => (await file.part(`${folder}${part}.xml`)) ?? ''
  const stylesXml = await beside('styles')
  const numbering = await beside('numbering')
  try {
    const styles = readStyles(stylesXml)
    const textOf = (xml: string) =>
      textOfBlocks(blocksOfPart(xml, { styles, label: countLabels(readNumbering(numbering, stylesXml)) }))
    const margins: string[] = []
    for (const path of file.names.filter((entry) => /\/(?:header|footer)\d*\.xml$/.test(entry))) {
      margins.push(textOf((await file.part(path)) ?? ''))
    }
    return { text: textOf((await file.part(main)) ?? ''), margins: margins.join('\n\n') }
  } catch {
    throw unreadable('broken-office', name)
  }
}
