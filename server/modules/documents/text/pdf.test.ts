import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { fillDates } from '../../../../seeds/fill-dates.ts'
import { extractText } from './extract.ts'

const seeds = new URL('../../../../seeds/', import.meta.url)

// The files are printed by scripts/make-sample-files.ts for this day.
const printingDay = '2026-11-21'

test.each([
  ['muong-lam-cong-van-day-nhanh-tien-do-2024', 3],
  ['ha-van-ke-hoach-nam', 3],
])('%s, three pages with a letterhead in two columns, reads as it was written', async (name, pages) => {
  const path = fileURLToPath(new URL(`files/${name}.pdf`, seeds))
  const read = await extractText({ path }, { name: `${name}.pdf` })
  expect(read).toMatchObject({ kind: 'pdf', pages, notes: [] })
  const written = fillDates(readFileSync(new URL(`documents/${name}.txt`, seeds), 'utf8'), printingDay)
  const expected = written.replaceAll('*', '').trim().split(/\n+/)
  const lines = read.text.split(/\n+/)
  // Column by column, the left one first: only the order of the letterhead differs from the sample.
  expect(lines.slice(0, 8).toSorted()).toEqual(expected.slice(0, 8).toSorted())
  expect(lines.slice(8)).toEqual(expected.slice(8))
  expect(lines.indexOf(expected[1] ?? '')).toBeLessThan(lines.indexOf('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))
  expect(read.text).toContain(`${lines[8]}\n\n${lines[9]}`)
})
