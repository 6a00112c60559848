import type { Detail } from '../deed-data.ts'

/** What each form of a deed is given. */
export interface FormProps {
  assignment: Detail
  onDone: () => void
}
