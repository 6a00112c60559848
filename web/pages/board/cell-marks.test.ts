import { expect, it } from 'vitest'
import { cellMarksOf, markClasses, markWords } from './cell-marks.ts'
import { boardWords } from './words.ts'

const places = [
  { place: 0, criterion: 2 },
  { place: 1, criterion: 2 },
  { place: 2, criterion: null },
  { place: 3, criterion: null },
]
const plan = {
  ...{ frameworkId: 1, year: 2025, standards: [] },
  marks: [
    { unitId: 7, place: 2, registered: true, assigned: false, month: 6, number: null },
    { unitId: 7, place: 3, registered: true, assigned: true, month: null, number: '12/QĐ-UBND' },
  ],
}
const proof = {
  units: [
    { unitId: 7, places: [0, 3], photos: [0] },
    { unitId: 8, places: [1], photos: [] },
  ],
}

it.each([
  [7, 0, ['has-photo'], ['có minh chứng, có ảnh']],
  // of its indicator
  [7, 2, ['registered', 'has-photo'], ['đăng ký năm 2025', 'tháng 6', 'có minh chứng, có ảnh']],
  [7, 3, ['assigned', 'has-proof'], ['giao năm 2025 theo 12/QĐ-UBND', 'đăng ký năm 2025', 'có minh chứng']],
  [8, 2, ['has-proof'], ['có minh chứng']],
])('unit %i, place %i is marked %j', (unitId, place, classes, words) => {
  const mark = cellMarksOf(plan, proof, places).get(unitId)?.get(place)
  expect(markClasses(mark).filter(Boolean)).toEqual(classes)
  expect(mark && markWords(mark, boardWords.vi)).toEqual(words)
})

it('marks nothing where nothing is known', () => {
  expect(cellMarksOf(undefined, undefined, places).size).toBe(0)
  expect(markClasses(undefined)).toEqual([])
})
