import { expect, test } from 'vitest'
import { countKinds, kindOf, named } from './incoming-files.ts'

test.each([
  ['anh.jpg', 'image/jpeg', 'picture'],
  ['Ghi âm cuộc gọi.M4A', 'application/octet-stream', 'voice'],
  ['thoai.amr', 'audio/amr', 'voice'],
  ['Báo cáo.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'paper'],
])('%s is a %s', (name, mediaType, kind) => {
  expect(kindOf({ name, mediaType })).toBe(kind)
})

test('what came is counted by kind', () => {
  const files = [
    { name: 'a.png', mediaType: 'image/png' },
    { name: 'b.png', mediaType: 'image/png' },
    { name: 'c.mp3', mediaType: 'audio/mpeg' },
  ]
  expect(countKinds(files)).toEqual({ picture: 2, voice: 1, paper: 0 })
})

test('pictures of the clipboard are named apart, files keep their names', () => {
  const png = () => new File(['x'], 'image.png', { type: 'image/png' })
  const at = { name: 'Ảnh dán', at: '21.11.2026 18.40' }
  expect(named([png()], at).map(({ name }) => name)).toEqual(['Ảnh dán 21.11.2026 18.40.png'])
  expect(named([png(), png(), new File(['x'], 'bb.pdf')], at).map(({ name }) => name)).toEqual([
    'Ảnh dán 21.11.2026 18.40 (1).png',
    'Ảnh dán 21.11.2026 18.40 (2).png',
    'bb.pdf',
  ])
})
