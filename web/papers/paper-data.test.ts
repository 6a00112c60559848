import { expect, it } from 'vitest'
import { framesOf, type Step } from './paper-data.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const answer = (...frames: object[]) => frames.map((frame) => `${JSON.stringify(frame)}\n`).join('')
const file = { name: 'nhiem-vu.pdf', type: 'application/pdf', size: 12 }

it.each([1, 2, 5, 1000])('is the same in pieces of %i bytes', async (size) => {
  const steps: Step[] = []
  const frames = framesOf((step) => steps.push(step))
  const whole = bytes(`${answer({ done: 1, of: 2 }, { done: 2, of: 2 }, { file })}%PDF\n{"a":1}`)
  for (let at = 0; at < whole.length; at += size) frames.take(whole.subarray(at, at + size))
  const made = frames.end()
  expect([made.name, made.type, await made.content.text()]).toEqual([file.name, file.type, '%PDF\n{"a":1}'])
  expect(steps.filter(({ receiving }) => !receiving)).toEqual([
    { done: 1, of: 2 },
    { done: 2, of: 2 },
  ])
  expect(steps.at(-1)).toEqual({ done: 12, of: 12, receiving: true })
})

it('a refusal in the middle is thrown as such', () => {
  const frames = framesOf(() => {})
  const problem = {
    code: 'papers.too-many-pages',
    kind: 'too-large',
    message: 'Dài quá.',
    english: 'Too long.',
    details: {},
  }
  expect(() => frames.take(bytes(answer({ done: 1, of: 9 }, { problem })))).toThrow('Dài quá.')
})

it('an answer that was cut off is no paper', () => {
  const frames = framesOf(() => {})
  frames.take(bytes(`${answer({ file })}%PDF`))
  expect(() => frames.end()).toThrow()
})
