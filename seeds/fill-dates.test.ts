import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fillDates } from './fill-dates.ts'

test.each([
  ['{{ngày:-12}}', '2026-11-21', '9/11/2026'],
  ['{{ngày:+12}}', '2026-12-25', '6/1/2027'],
  ['{{ngày:0}}', '2028-02-29', '29/2/2028'],
  ['{{ngày dài:-12}}', '2026-11-21', 'ngày 09 tháng 11 năm 2026'],
  ['{{ngày dài:0}}', '2027-02-03', 'ngày 03 tháng 02 năm 2027'],
  ['{{ngày dài:0}}', '2027-03-15', 'ngày 15 tháng 3 năm 2027'],
  ['{{tháng năm:+1}}', '2026-12-31', 'tháng 1 năm 2027'],
  ['{{tháng năm:0}}', '2026-11-21', 'tháng 11 năm 2026'],
  ['{{năm:0}}', '2026-11-21', '2026'],
  ['{{năm:-1}}', '2026-11-21', '2025'],
  ['{{năm của ngày:-75}}', '2027-01-10', '2026'],
  ['{{tháng năm của ngày:-20}}', '2027-01-10', 'tháng 12 năm 2026'],
])('%s on %s is %s', (placeholder, today, written) => {
  expect(fillDates(`trước ${placeholder}.`, today)).toBe(`trước ${written}.`)
})

test('a placeholder nobody knows stops the seed', () => {
  expect(() => fillDates('{{tuần:1}}', '2026-11-21')).toThrow('{{tuần:1}}')
})

const folder = new URL('documents/', import.meta.url)

test.each(readdirSync(folder))('%s has no placeholder left, in any year', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  for (const today of ['2026-11-21', '2027-01-05', '2028-02-29']) expect(fillDates(text, today)).not.toMatch(/[{}]/)
})

const boards = new URL('boards/', import.meta.url)

test.each(readdirSync(boards))('the board %s has none left either', (name) => {
  const text = readFileSync(new URL(name, boards), 'utf8')
  for (const today of ['2026-11-21', '2027-01-05']) expect(fillDates(text, today)).not.toContain('{{')
})
