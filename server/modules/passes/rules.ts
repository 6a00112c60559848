// When a pass opens, and for whom one may be made. Pure.
import { officeParts, type Policy } from '../../platform/access.ts'
import type { Refusal } from '../../platform/problem.ts'
import type { openingResults } from './contract.ts'
import { passProblems } from './problems.ts'

export const policies = {
  list: { verb: 'pass.list', parts: officeParts },
  make: { verb: 'pass.make', parts: ['coordinator'] },
  revoke: { verb: 'pass.revoke', parts: ['administrator', 'coordinator'] },
  switch: { verb: 'pass.switch', parts: ['administrator', 'coordinator'] },
  seeReports: { verb: 'pass.see-reports', parts: officeParts },
  accept: { verb: 'pass.accept', parts: ['coordinator'] },
  refuse: { verb: 'pass.refuse', parts: ['coordinator'] },
  open: { verb: 'pass.open', parts: 'stranger' },
  sendFile: { verb: 'pass.send-file', parts: 'stranger' },
  report: { verb: 'pass.report', parts: 'stranger' },
} as const satisfies Record<string, Policy>

/** After five wrong codes in an hour a pass rests; after twenty in all it opens no more: one guess in five hundred at four digits. */
export const codeTries = { anHour: 5, ever: 20 }
/** Two hundred phones may open, send two photographs and report by one link within a minute. */
export const usesAMinute = 1_200
/** Reports of one pass that wait for an answer, and files it may bring in a day. */
export const mostWaiting = 500
export const mostFilesADay = 2_000
export const mostFileBytes = 20 * 1024 * 1024
/** Wrong secrets from one address in ten minutes, after which it is told to wait. */
export const guessesAllowed = 30
/** Rows that one page of a link shows. */
export const mostShown = 500
const longestDays = 366
const hourMs = 3_600_000

export type PassFacts = {
  endsAt: Date
  revokedAt: Date | null
  /** The office's switch. */
  on: boolean
  coded: boolean
  /** Uses in the last minute. */
  uses: number
  wrongInHour: number
  wrongEver: number
  lastWrongAt: Date | null
}
/** null: none was typed. */
export type TypedCode = { right: boolean } | null
export type OpeningResult = (typeof openingResults)[number]

/**
 * What becomes of one use of a known pass. First what holds for everybody, then its code.
 * @returns the result as the log keeps it, and why it does not open (null: it opens).
 */
export function resultOf(pass: PassFacts, typed: TypedCode, now: Date): { result: OpeningResult; refusal: Refusal } {
  const no = (result: OpeningResult, refusal: NonNullable<Refusal>) => ({ result, refusal })
  if (!pass.on) return no('off', { spec: passProblems.off })
  if (pass.revokedAt !== null) return no('revoked', { spec: passProblems.revoked })
  if (pass.endsAt <= now) return no('expired', { spec: passProblems.expired })
  if (pass.uses >= usesAMinute) return no('too-many', { spec: passProblems.tooMany })
  if (!pass.coded) return { result: 'let-in', refusal: null }
  if (pass.wrongEver >= codeTries.ever) return no('locked', { spec: passProblems.locked })
  if (pass.wrongInHour >= codeTries.anHour)
    return no('resting', { spec: passProblems.resting, details: { minutes: minutesLeft(pass.lastWrongAt, now) } })
  if (typed === null) return no('code-needed', { spec: passProblems.codeNeeded })
  if (typed.right) return { result: 'let-in', refusal: null }
  const left = Math.min(codeTries.anHour - pass.wrongInHour, codeTries.ever - pass.wrongEver) - 1
  return no('wrong-code', { spec: passProblems.wrongCode, details: { left } })
}

const minutesLeft = (lastWrongAt: Date | null, now: Date): number =>
  Math.max(1, Math.ceil(((lastWrongAt?.getTime() ?? now.getTime()) + hourMs - now.getTime()) / 60_000))

/** Thirty-two random bytes hold some thirty different ones; a typed or repeated secret does not. */
export function whyNotSecret(secret: string): Refusal {
  const bytes = Buffer.from(secret, 'base64url')
  return bytes.length === 32 && new Set(bytes).size >= 20 ? null : { spec: passProblems.weakSecret }
}

/** @param endsAt the instant after the last day */
export function whyNotUntil(endsAt: Date, now: Date): Refusal {
  const days = (endsAt.getTime() - now.getTime()) / 86_400_000
  return days > 0 && days <= longestDays ? null : { spec: passProblems.badEnd }
}

/** Only work that goes on takes a report: neither declined, nor completed, nor over. */
export function whyNotReportOn(item: { phase: string } | undefined): Refusal {
  if (!item) return { spec: passProblems.outOfScope }
  return item.phase === 'unseen' || item.phase === 'open' ? null : { spec: passProblems.itemClosed }
}

/** Households are not named to whoever holds a link: "hộ ông Lò Văn A" is shown as "hộ …". */
export function withoutHouseholds(words: string): string {
  return words.replace(household, (_, lead: string) => `${lead} …`)
}
const capitalised = String.raw`\p{Lu}[\p{L}\p{M}]*`
const household = new RegExp(
  String.raw`(?<![\p{L}\p{M}])([Hh]ộ|[Gg]ia đình)(?: gia đình)?(?: (?:ông|bà|anh|chị|cụ|em|các ông|các bà))? ${capitalised}(?: ${capitalised})+(?:(?:, | và )(?:ông |bà |anh |chị )?${capitalised}(?: ${capitalised})+)*`,
  'gu',
)
