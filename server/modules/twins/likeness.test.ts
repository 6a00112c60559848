import { describe, expect, it } from 'vitest'
import { breather } from '../sheets/breathe.ts'
import { plainWords } from '../sheets/plan/matching.ts'
import { type Candidate, likeliest, type Seeking, sureOf } from './likeness.ts'

const candidate = (assignmentId: string, words: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ assignmentId, leadAgencyId: 1, number: '', issuedOn: null, dueDays: [], words: [plainWords(words)] },
  ...more,
})
const seeking = (words: string, more: Partial<Seeking> = {}): Seeking => ({
  ...{ words: plainWords(words), leads: [1], number: '', issuedOn: null, dueDays: [] },
  ...more,
})
const found = async (candidates: Candidate[], row: Seeking) => {
  const [likely] = await likeliest(candidates, [row], breather())
  const byId = new Map(candidates.map((one) => [one.assignmentId, one]))
  return { order: likely!.map(({ assignmentId }) => assignmentId), sure: sureOf(likely!, byId, row) }
}
const words = 'Rà soát, hoàn thiện hồ sơ minh chứng các tiêu chí đăng ký đạt chuẩn đợt 1'

describe('which assignment a row is', () => {
  it('the same words of the same lead need no question', async () => {
    expect(await found([candidate('a', words), candidate('b', 'Làm đường trục thôn')], seeking(words))).toEqual({
      order: ['a'],
      sure: 'a',
    })
  })
  it('of two leads with the same words his own is meant', async () => {
    const two = [candidate('a', words, { leadAgencyId: 2 }), candidate('b', words)]
    expect(await found(two, seeking(words))).toEqual({ order: ['b', 'a'], sure: 'b' })
  })
  it('where the lead is not known and two are alike a person is asked', async () => {
    const two = [candidate('a', words, { leadAgencyId: 2 }), candidate('b', words)]
    expect((await found(two, seeking(words, { leads: [] }))).sure).toBeNull()
  })
  it('another lead, another document, another number in the words: proposed, never sure', async () => {
    expect(await found([candidate('a', words)], seeking(words, { leads: [9] }))).toEqual({ order: ['a'], sure: null })
    const other = [candidate('a', words, { number: '215/tb' })]
    expect(await found(other, seeking(words, { number: '216/tb' }))).toEqual({ order: ['a'], sure: null })
    expect((await found([candidate('a', words)], seeking(words.replace('đợt 1', 'đợt 2')))).sure).toBeNull()
  })
  it('what shares a word or two is not proposed', async () => {
    expect((await found([candidate('a', words)], seeking('Tổ chức hội thao chào mừng đợt thi đua'))).order).toEqual([])
  })
  it('a clause for three hundred leads, in an office of little else, is told apart by the lead', async () => {
    const many = Array.from({ length: 300 }, (_, i) => candidate(`c${i}`, words, { leadAgencyId: i }))
    expect((await found(many, seeking(words, { leads: [207] }))).sure).toBe('c207')
  })
  it('five hundred rows beside five thousand assignments take seconds, not minutes', async () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      candidate(`c${i}`, `${words} tại thôn số ${i} xã Nậm Pung`, { leadAgencyId: i % 80 }),
    )
    const rows = many.slice(0, 500).map((one) => seeking(one.words[0]!, { leads: [one.leadAgencyId] }))
    const from = performance.now()
    const likely = await likeliest(many, rows, breather())
    expect(likely.every(([first], i) => first?.assignmentId === `c${i}`)).toBe(true)
    expect(performance.now() - from).toBeLessThan(20_000)
  })
})
