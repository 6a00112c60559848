// The lists of the contract, without its schemas, which a page need not load.
export const stages = ['draft', 'signed', 'issued', 'corrected', 'replaced', 'revoked'] as const
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
] as const
