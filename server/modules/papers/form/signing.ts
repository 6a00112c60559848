// Who signs, with what authority: TM., KT., TL., TUQ. (Nghị định 30/2020/NĐ-CP, Điều 13). Pure.
import type { Refusal } from '../../../platform/problem.ts'
import type { Signature, Signing } from '../contract.ts'
import { paperProblems } from '../problems.ts'

/** Pairs of authority that follow one another: a deputy signs for the head who speaks for a collective, or whom the head has ordered to sign. */
const pairs = new Set(['TM KT', 'TL KT'])

/** Who was given a delegation may not pass it on (Điều 13 khoản 3), and nobody speaks for two. */
export function whyNotSigned({ steps }: Signing): Refusal {
  if (steps.length < 2) return null
  const pair = steps.map(({ authority }) => authority).join(' ')
  return pairs.has(pair) ? null : { spec: paperProblems.authority, details: { steps: pair.replace(/\w+/g, '$&.') } }
}

/** TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH */
export function signatureOf({ steps, post, name }: Signing): Signature {
  const lines = [...steps.map(({ authority, of }) => `${authority}. ${capitals(of)}`), capitals(post)]
  return { lines, name }
}

export const capitals = (words: string): string => words.toLocaleUpperCase('vi')
