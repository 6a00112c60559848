/** Every address of the product, in the words the user reads. */
export const paths = {
  desk: '/',
  signIn: '/dang-nhap',
  setUp: '/khoi-tao',
  documents: '/van-ban',
  document: '/van-ban/$documentId',
  assignments: '/nhiem-vu',
  assignment: '/nhiem-vu/$assignmentId',
  admin: '/quan-tri',
} as const

export const documentPath = (documentId: number | string) => `/van-ban/${documentId}`
export const assignmentPath = (assignmentId: number | string) => `/nhiem-vu/${assignmentId}`
