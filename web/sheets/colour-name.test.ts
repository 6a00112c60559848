import { expect, it } from 'vitest'
import { colourName } from './colour-name.ts'
import { listWords } from './words.ts'

it.each([
  ['92D050', 'xanh lá'],
  ['FFFF00', 'vàng'],
  ['FF0000', 'đỏ'],
  ['FFC7CE', 'hồng nhạt'],
  ['C6EFCE', 'xanh lá nhạt'],
  ['FFEB9C', 'vàng nhạt'],
  ['BDD7EE', 'xanh dương nhạt'],
  ['FFC000', 'vàng cam'],
  ['D9D9D9', 'xám'],
  ['7030A0', 'tím'],
])('%s is %s', (hex, name) => expect(colourName(hex, listWords.vi.colours)).toBe(name))
