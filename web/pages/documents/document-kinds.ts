/** The contract's lists for choosing from, without its schemas, which pages need not load. */
import type { DocumentRow } from '../../../server/modules/documents/contract.ts'

export const documentKinds = [
  'thong-bao',
  'cong-van',
  'ke-hoach',
  'bao-cao',
  'quyet-dinh',
  'to-trinh',
  'bien-ban',
  'chi-thi',
  'nghi-quyet',
  'huong-dan',
  'chuong-trinh',
  'cong-dien',
  'giay-moi',
  'phieu-chuyen',
  'ket-luan',
  'quy-dinh',
  'khac',
] as const satisfies readonly DocumentRow['kind'][]

export const stages = [
  'draft',
  'signed',
  'issued',
  'corrected',
  'replaced',
  'revoked',
] as const satisfies readonly DocumentRow['stage'][]
