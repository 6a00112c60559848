// When two spellings are one name: letters without marks, "y" like "i".
import { withoutMarks } from '../fold.ts'

/** The same for two ways to spell one name: "Phú Quới" and "Phú Qưới", "Nậm Thi" and "Nậm Thy". */
export const sameName = (name: string): string => withoutMarks(name).replaceAll('y', 'i')
