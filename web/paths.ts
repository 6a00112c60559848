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
  trackers: '/phan-mem-khac',
  tracker: '/phan-mem-khac/$trackerId',
  board: '/bieu-tieu-chi',
  boardEntry: '/bieu-tieu-chi/nhap',
  markSheets: '/bieu-tieu-chi/nhap-bang',
  markSheet: '/bieu-tieu-chi/nhap-bang/$sheetId',
  meeting: '/giao-ban',
  handOver: '/ban-giao',
  results: '/ket-qua',
  result: '/ket-qua/$tableId',
  rounds: '/tham-dinh',
  round: '/tham-dinh/$roundId',
  roadmap: '/lo-trinh',
  recognitions: '/cong-nhan',
  transitions: '/chuyen-tiep',
  transition: '/chuyen-tiep/$key',
  claims: '/bang-nganh',
  dossiers: '/ho-so-minh-chung',
  tallies: '/bieu-thon',
  links: '/lien-ket',
  /** What a limited link opens; its secret stands behind the #. */
  opened: '/l',
  admin: '/quan-tri',
  frameworks: '/bo-tieu-chi',
  framework: '/bo-tieu-chi/$frameworkId',
  frameworkDraft: '/bo-tieu-chi/ban-thao/$draftId',
} as const

export const documentPath = (documentId: number | string) => `/van-ban/${documentId}`
export const markSheetPath = (sheetId: string) => `/bieu-tieu-chi/nhap-bang/${sheetId}`
export const sheetPath = (sheetId: string) => `/nhap-danh-sach/${sheetId}`
export const trackerPath = (trackerId: string) => `/phan-mem-khac/${trackerId}`
export const assignmentPath = (assignmentId: number | string) => `/nhiem-vu/${assignmentId}`
export const resultPath = (tableId: string) => `/ket-qua/${tableId}`
export const frameworkPath = (frameworkId: number) => `/bo-tieu-chi/${frameworkId}`
export const draftPath = (draftId: string) => `/bo-tieu-chi/ban-thao/${draftId}`
export const roundPath = (roundId: string) => `/tham-dinh/${roundId}`
export const transitionPath = (key: string) => `/chuyen-tiep/${key}`
