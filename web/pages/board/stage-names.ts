/** A stage by its act, for heads and figures; its whole name is data of the chain and stands where there is room. */
import type { Stage } from '../../../server/modules/assessments/contract.ts'
import type { BoardWords } from './words.ts'

export const actOf = ({ code }: Pick<Stage, 'code'>, t: BoardWords): string => t.acts[code]
export const actLower = (stage: Pick<Stage, 'code'>, t: BoardWords): string => lower(actOf(stage, t))

export const lower = (name: string): string => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
