// Whole documents of our own in the forms offices use, each with what the contract finds in it.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { normaliseText } from './fold.ts'
import { readDocument } from './read.ts'
import type { Reading } from './reading.ts'

const folder = new URL('./examples/', import.meta.url)
const names = readdirSync(fileURLToPath(folder)).filter((name) => name.endsWith('.txt'))

describe.each(names)('%s', (name) => {
  const text = normaliseText(readFileSync(new URL(name, folder), 'utf8'))
  const wanted = JSON.parse(readFileSync(new URL(name.replace('.txt', '.json'), folder), 'utf8'))
  const reading = readDocument(text) as Reading

  test('is read as expected', () => {
    expect(reading.document).toMatchObject(wanted.document)
    expect(reading.directives.map((one) => one.quote)).toEqual(
      wanted.directives.map((one: { quote: string }) => one.quote),
    )
    expect(reading.directives).toMatchObject(wanted.directives)
    expect(reading.statements).toMatchObject(wanted.statements)
    expect(reading.warnings).toMatchObject(wanted.warnings)
  })

  test('quotes exactly what stands at its offsets, and every mark lies inside the text', () => {
    const quoted = [
      ...reading.directives,
      ...reading.statements,
      ...reading.warnings,
      ...reading.directives.flatMap((one) => one.deadlines),
    ]
    for (const one of quoted) expect(text.slice(one.start, one.end)).toBe(one.quote)
    for (const mark of [...reading.document.marks, ...reading.directives.flatMap((one) => one.marks)]) {
      expect(mark.start).toBeGreaterThanOrEqual(0)
      expect(mark.end).toBeLessThanOrEqual(text.length)
      expect(mark.end).toBeGreaterThan(mark.start)
    }
  })

  test('titles are short and every directive says how it is followed', () => {
    for (const one of reading.directives) {
      expect(one.title.length).toBeLessThanOrEqual(110)
      expect(one.title).not.toBe('')
      expect(['dated', 'period', 'ongoing', 'filed']).toContain(one.following)
    }
  })
})
