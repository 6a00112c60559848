import { expect, test } from 'vitest'
import { mediaTypeOf } from './media-type.ts'
import { stretchAsked, stretchOf } from './stretch.ts'

test.each([
  [undefined, null],
  ['bytes=0-', { from: 0, to: 99 }],
  ['bytes=10-19', { from: 10, to: 19 }],
  ['bytes=90-400', { from: 90, to: 99 }],
  ['bytes=-5', { from: 95, to: 99 }],
  ['bytes=-400', { from: 0, to: 99 }],
  ['bytes=100-', 'outside'],
  ['bytes=20-10', 'outside'],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['words=0-1', null],
])('%s of a hundred bytes', (header, stretch) => {
  expect(stretchAsked(header, 100)).toEqual(stretch)
})

test('a stretch over the seams of what is read', async () => {
  const content = async function* () {
    for (const part of ['abcd', 'efgh', 'ijkl']) yield Buffer.from(part)
  }
  const read = async (from: number, to: number) =>
    Buffer.concat(await Array.fromAsync(stretchOf(content(), { from, to }))).toString()
  expect(await read(0, 11)).toBe('abcdefghijkl')
  expect(await read(3, 8)).toBe('defghi')
  expect(await read(4, 4)).toBe('e')
})

const latin = (text: string) => Buffer.from(text, 'latin1')
test.each([
  ['Ghi âm.m4a', latin('\0\0\0\x20ftypM4A \0\0'), 'audio/mp4'],
  ['Ghi âm.m4a', latin('\0\0\0\x20ftypmp42\0\0'), 'audio/mp4'],
  ['Công trình.mp4', latin('\0\0\0\x20ftypmp42\0\0'), 'video/mp4'],
  ['voice.mp3', latin('ID3\x04\0\0'), 'audio/mpeg'],
  ['voice.mp3', latin('\xff\xfb\x90\x64'), 'audio/mpeg'],
  ['voice.aac', latin('\xff\xf1\x50\x80'), 'audio/aac'],
  ['voice.ogg', latin('OggS\0\x02'), 'audio/ogg'],
  ['voice.amr', latin('#!AMR\n'), 'audio/amr'],
  ['voice.wav', latin('RIFF\x24\0\0\0WAVEfmt '), 'audio/wav'],
  ['ảnh.jpg', latin('\xff\xd8\xff\xe0'), 'image/jpeg'],
  ['ghi chú.txt', latin('\xff\xfea\0'), 'application/octet-stream'],
])('%s', (name, head, mediaType) => {
  expect(mediaTypeOf(head, name)).toBe(mediaType)
})
