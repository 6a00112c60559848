// The one place where a fault becomes a status and a sentence; a violation of the database becomes a Problem here too.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Log } from './log.ts'
import { Problem, type ProblemKind, platformProblems } from './problem.ts'

const statusOf: Record<ProblemKind, number> = {
  invalid: 400,
  unknown: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
}

/** An error handler: { code, kind, message, english, details, requestId }. */
export function answerProblem(log: Log) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOf(error)
    const status = problem.spec === platformProblems.broken ? 500 : statusOf[problem.spec.kind]
    if (status >= 500)
      log.error(
        { requestId: request.id, code: (error as { code?: string }).code, stack: (error as Error).stack },
        'request failed',
      )
    const { spec, details } = status === 500 ? new Problem(platformProblems.broken, { requestId: request.id }) : problem
    const shown = new Problem(spec, details)
    return reply.status(status).send({
      code: spec.code,
      kind: spec.kind,
      message: shown.message,
      english: shown.english,
      details,
      requestId: request.id,
    })
  }
}

/** Any error as a Problem; what nobody foresaw is `broken`. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  const fault = error as FastifyError & { constraint?: string; validation?: unknown[] }
  if (error instanceof z.ZodError) return invalidIssue(error.issues[0])
  if (fault.validation) return invalidIssue(issueOf(fault.validation[0] as Validation))
  if (fault.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Problem(platformProblems.tooLarge, { limit: '1 MB' })
  if (fault.code?.startsWith('FST_ERR_CTP') || fault.statusCode === 400) return invalid('nội dung', fault.message)
  return problemOfDatabase(fault) ?? new Problem(platformProblems.broken)
}

function problemOfDatabase(fault: { code?: string; constraint?: string }): Problem | null {
  const constraint = fault.constraint ?? ''
  if (fault.code === '23505' || fault.code === '23P01')
    return new Problem(platformProblems.alreadyThere, { constraint })
  if (fault.code === '23503') return new Problem(platformProblems.stillUsed, { constraint })
  if (fault.code === '23514' || fault.code === '23502' || fault.code === '22P02')
    return new Problem(platformProblems.ruleOfData, { constraint })
  const lost = [
    '57P01',
    '57P03',
    '08006',
    '08003',
    '53300',
    'ECONNREFUSED',
    'ECONNRESET',
    'ENOENT',
    '40001',
    '40P01',
    '55P03',
  ]
  return fault.code && lost.includes(fault.code) ? new Problem(platformProblems.busy) : null
}

function invalid(where: string, why: string): Problem {
  return new Problem(platformProblems.invalidInput, { where, why, whyEnglish: why })
}

type Validation = { keyword: string; instancePath: string; message: string; params: object }

/** The issue as zod had it before the type provider took it apart. */
const issueOf = ({ keyword, instancePath, message, params }: Validation) =>
  ({ ...params, code: keyword, path: instancePath.split('/').slice(1), message }) as z.core.$ZodIssue

const [vi, en] = [z.locales.vi().localeError, z.locales.en().localeError]

/** The first thing wrong with an input, told in both languages. */
function invalidIssue(issue: z.core.$ZodIssue | undefined): Problem {
  if (!issue) return invalid('', '')
  const told = (map: typeof vi) => {
    const message = map(issue as never)
    return (typeof message === 'string' ? message : message?.message) ?? issue.message
  }
  return new Problem(platformProblems.invalidInput, {
    where: issue.path.join('.'),
    why: told(vi),
    whyEnglish: told(en),
  })
}
