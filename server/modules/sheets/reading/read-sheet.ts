import { sniff } from '../../documents/text/sniff.ts'
import { Unreadable } from '../../documents/text/unreadable.ts'
import { readDelimited } from './delimited.ts'
import { checked, type Grid, UnreadableSheet } from './grid.ts'
import { isSecret } from './secrecy.ts'

/**
 * The cells of a file, whose kind is judged by its content: .xlsx, .xls, or text with separators. `name` names the only tab of a text.
 * @throws UnreadableSheet
 */
export async function readSheet(bytes: Uint8Array, name: string): Promise<Grid> {
  try {
    const grid = checked(await cellsOf(bytes, name))
    if (isSecret(grid)) throw new UnreadableSheet('secret')
    return grid
  } catch (fault) {
    if (fault instanceof UnreadableSheet) throw fault
    const tooLarge = fault instanceof Unreadable && (fault.code === 'zip-bomb' || fault.code === 'too-large')
    throw new UnreadableSheet(tooLarge ? 'too-large' : 'broken')
  }
}

async function cellsOf(bytes: Uint8Array, name: string): Promise<Grid> {
  switch (sniff(bytes)) {
    case 'zip':
      return (await import('./xlsx.ts')).readXlsx(bytes, name)
    case 'ole':
      return (await import('./xls.ts')).readXls(bytes)
    case 'encrypted-office':
      throw new UnreadableSheet('encrypted')
    case 'txt':
      return readDelimited(bytes, name)
    default:
      throw new UnreadableSheet('not-a-sheet')
  }
}
