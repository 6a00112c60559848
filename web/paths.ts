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
  board: '/bieu-tieu-chi',
  boardEntry: '/bieu-tieu-chi/nhap',
  meeting: '/giao-ban',
  handOver: '/ban-giao',
  links: '/lien-ket',
  /** What a limited link opens; its secret stands behind the #. */
  opened: '/l',
  admin: '/quan-tri',
  frameworks: '/bo-tieu-chi',
  framework: '/bo-tieu-chi/$frameworkId',
  frameworkDraft: '/bo-tieu-chi/ban-thao/$draftId',
} as const

export const documentPath = (documentId: number | string) => `/van-ban/${documentId}`
export const sheetPath = (sheetId: string) => `/nhap-danh-sach/${sheetId}`
export const assignmentPath = (assignmentId: number | string) => `/nhiem-vu/${assignmentId}`
export const frameworkPath = (frameworkId: number) => `/bo-tieu-chi/${frameworkId}`
export const draftPath = (draftId: string) => `/bo-tieu-chi/ban-thao/${draftId}`
