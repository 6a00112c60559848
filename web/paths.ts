/** Every address of the product, in the words the user reads. */
export const paths = {
  desk: '/',
  signIn: '/dang-nhap',
  setUp: '/khoi-tao',
  documents: '/van-ban',
  document: '/van-ban/$documentId',
  assignments: '/nhiem-vu',
  assignment: '/nhiem-vu/$assignmentId',
  sheets: '/nhap-danh-sach',
  sheet: '/nhap-danh-sach/$sheetId',
  meeting: '/giao-ban',
  handOver: '/ban-giao',
  results: '/ket-qua',
  result: '/ket-qua/$tableId',
  claims: '/bang-nganh',
  dossiers: '/ho-so-minh-chung',
  tallies: '/bieu-thon',
  links: '/lien-ket',
  /** What a limited link opens; its secret stands behind the #. */
  opened: '/l',
  admin: '/quan-tri',
} as const

export const documentPath = (documentId: number | string) => `/van-ban/${documentId}`
export const sheetPath = (sheetId: string) => `/nhap-danh-sach/${sheetId}`
export const assignmentPath = (assignmentId: number | string) => `/nhiem-vu/${assignmentId}`
export const resultPath = (tableId: string) => `/ket-qua/${tableId}`
