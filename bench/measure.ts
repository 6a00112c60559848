// Loops and statistics. Loops are bounded in count; loads go to loopback only.

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

export const round = (value: number, digits = 2): number => Number(value.toFixed(digits))

export type Run = { p50: number; p99: number; perSecond: number }

/** Does `count` pieces of work over so many lanes at once; milliseconds of each, and how many a second. */
export async function drive(
  count: number,
  lanes: number,
  work: (lane: number, nth: number) => Promise<unknown>,
): Promise<Run> {
  const times: number[] = []
  let next = 0
  const began = performance.now()
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let nth = next++; nth < count; nth = next++) {
        const start = performance.now()
        await work(lane, nth)
        times.push(performance.now() - start)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const sorted = times.sort((a, b) => a - b)
  return {
    p50: sorted[Math.floor(sorted.length * 0.5)]!,
    p99: sorted[Math.floor(sorted.length * 0.99)]!,
    perSecond: count / seconds,
  }
}

/** Pairs bare, ours, bare, ours …: the median of the ratios is what counts, since a machine's speed drifts. */
export async function pairs(
  times: number,
  bare: () => Promise<Run>,
  ours: () => Promise<Run>,
): Promise<{ bare: Run[]; ours: Run[] }> {
  const runs = { bare: [] as Run[], ours: [] as Run[] }
  await bare()
  await ours()
  for (let i = 0; i < times; i++) {
    runs.bare.push(await bare())
    runs.ours.push(await ours())
  }
  return runs
}
