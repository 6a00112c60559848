// A plan in one sentence and its disbursement in the next are one row of capital.
import type { Statement } from '../reading.ts'

type Capital = Statement & { kind: 'finance' }

// "tổng (…, …, …)" and then what was spent: no more sources stand between
const mostSources = 12

/** "Tổng vốn là 68.900 triệu đồng (…). Đến ngày 31/5 giải ngân 17.225 triệu đồng, đạt 25%": one row over two sentences. */
export function joinCapital(text: string, statements: readonly Statement[]): Statement[] {
  const joined: Statement[] = []
  for (const one of statements) {
    const plan = one.kind === 'finance' && isSpentOnly(one) ? planOf(joined, one) : null
    if (plan === null || one.kind !== 'finance') joined.push(one)
    else {
      const before = joined[plan] as Capital
      const quote = text.slice(before.start, one.end)
      joined[plan] = { ...before, quote, end: one.end, disbursed: one.disbursed, percent: one.percent }
    }
  }
  return joined
}

const isSpentOnly = (one: Capital) => one.plan === null && !/vốn|nguồn|ngân sách/i.test(one.label)

const isPlanOnly = (one: Statement | undefined) =>
  one?.kind === 'finance' && one.plan !== null && one.disbursed === null && one.percent === null

/** Index of the plan that was spent: of several the one that makes the share, else the total. */
function planOf(joined: readonly Statement[], spent: Capital): number | null {
  if (!joined.length || spent.start - joined.at(-1)!.end > 60) return null
  let from = joined.length
  while (from > 0 && joined.length - from < mostSources && isPlanOnly(joined[from - 1])) from--
  const plans = joined.slice(from) as Capital[]
  if (!plans.length) return null
  const made = plans.findIndex((one) => makes(one.plan, spent))
  // what was mobilised is no plan that a share would be of
  const whole = (one: Capital) => !/huy động/i.test(one.label) && (plans.length === 1 || /tổng/i.test(one.label))
  const at = made >= 0 ? made : plans.findIndex(whole)
  return at < 0 ? null : from + at
}

const makes = (plan: number | null, { disbursed, percent }: Capital) =>
  plan !== null &&
  plan > 0 &&
  disbursed !== null &&
  percent !== null &&
  Math.abs((disbursed / plan) * 100 - percent) < 0.6
