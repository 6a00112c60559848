import { describe, expect, it } from 'vitest'
import { blockOf, emptySheet, laid, redo, typed, undo, written } from './typed-sheet.ts'

describe('the grid', () => {
  it('takes a block from Excel, and says what fell outside', () => {
    const block = blockOf('x\tKĐ\r\n"92,4\n%"\t61/74\tx\r\n')
    expect(block).toEqual([
      ['x', 'KĐ'],
      ['92,4\n%', '61/74', 'x'],
    ])
    const { entries, outside } = laid(block, { row: 1, column: 0 }, { units: [7, 8, 9], places: [0, 3] })
    expect(entries.map(({ key }) => key)).toEqual(['8.0', '8.3', '9.0', '9.3'])
    expect(outside).toBe(1)
  })

  it('goes back and forth step by step; a paste is one step; what is written leaves', () => {
    const once = typed(emptySheet, [{ key: '8.0', text: ' x ' }])
    const twice = typed(once, [
      { key: '8.0', text: 'KĐ' },
      { key: '8.3', text: 'x' },
    ])
    expect(twice.cells).toEqual({ '8.0': 'KĐ', '8.3': 'x' })
    expect(typed(twice, [{ key: '8.3', text: 'x' }])).toBe(twice)
    expect(undo(twice).cells).toEqual({ '8.0': 'x' })
    expect(redo(undo(twice)).cells).toEqual(twice.cells)
    expect(undo(undo(undo(twice))).cells).toEqual({})
    expect(written(twice, new Set(['8.0'])).cells).toEqual({ '8.3': 'x' })
  })
})
