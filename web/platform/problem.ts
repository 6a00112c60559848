import { formatsOf } from './formats.ts'
import { type Language, shellWords, useLanguage } from './words.ts'

/** A refusal as the server words it: a stable code, a kind, and what it is about. */
export interface Problem {
  code: string
  kind: string
  details: Record<string, unknown>
  requestId: string
  /** The server's own sentence, in Vietnamese and in English. */
  message?: string
  english?: string
}

/** What `api` throws. `status` is 0 when no answer came at all. */
export class ApiProblem extends Error implements Problem {
  readonly code: string
  readonly kind: string
  readonly details: Record<string, unknown>
  readonly requestId: string
  readonly english: string | undefined
  readonly status: number

  constructor(status: number, problem: Problem) {
    super(problem.message)
    this.name = 'ApiProblem'
    this.code = problem.code
    this.kind = problem.kind
    this.details = problem.details
    this.requestId = problem.requestId
    this.english = problem.english
    this.status = status
  }
}

/** Nobody answered: the line is down or the server is being restarted. */
export function unreachable(): ApiProblem {
  return new ApiProblem(0, { code: 'network.unreachable', kind: 'unreachable', details: {}, requestId: '' })
}

/** Reads a refusal's body; a proxy's page of HTML becomes a problem of its status. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  return problemOf(response.status, await response.json().catch(() => null))
}

export function problemOf(status: number, body: unknown): ApiProblem {
  const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>
  return new ApiProblem(status, {
    code: told.code ?? `http.${status}`,
    kind: told.kind ?? kindOfStatus(status),
    details: told.details ?? {},
    requestId: told.requestId ?? '',
    message: told.message,
    english: told.english,
  })
}

function kindOfStatus(status: number): string {
  if (status === 401) return 'unknown'
  if (status === 403) return 'forbidden'
  if (status === 404) return 'missing'
  if (status === 409) return 'conflict'
  if (status === 413) return 'too-large'
  if (status === 429) return 'too-many'
  if (status === 502 || status === 503 || status === 504) return 'unavailable'
  return status >= 500 ? 'broken' : 'invalid'
}

/** A page's own sentences: by code, either the sentence or a function of the problem's details. */
export type ProblemWords = Record<string, string | ((details: Record<string, unknown>) => string)>

/**
 * Turns any error into one sentence: the page's words for its code, else the shell's, else the server's own sentence,
 * else one for its kind.
 * `const say = useProblemSentence(t.problems)` … `say(error)`
 */
export function useProblemSentence(own?: ProblemWords): (error: unknown) => string {
  const language = useLanguage()
  return (error) => problemSentence(error, language, own)
}

export function problemSentence(error: unknown, language: Language, own: ProblemWords = {}): string {
  const { problems } = shellWords[language]
  if (!(error instanceof ApiProblem)) return problems.kinds.broken ?? ''
  const byCode = own[error.code] ?? problems.codes[error.code]
  if (typeof byCode === 'function') return byCode(error.details)
  const told = language === 'vi' ? error.message : error.english
  return byCode ?? (told || undefined) ?? problems.kinds[error.kind] ?? problems.kinds.broken ?? ''
}

/** "DD-7F21 09:41": what to read out on the telephone; the end of the request's id and the time it failed. */
export function problemCode(error: unknown, at: Date): string {
  const id = error instanceof ApiProblem ? error.requestId.replaceAll('-', '') : ''
  const time = formatsOf('vi').time(at)
  return id === '' ? time : `${id.slice(-6).toUpperCase()} ${time}`
}
