import { describe, expect, it } from 'vitest'
import { barsBackground, barsPicture, barsWidth } from './truth-bars.ts'

const size = { width: 7, height: 5 }

describe('the bars of a cell', () => {
  it('are one layer where nothing is hollow', () => {
    expect(barsWidth([2, 0, 2], size)).toBe(23)
    expect(barsBackground([2, 0], size)).toBe(
      'linear-gradient(90deg, var(--st-d) 0 7px, var(--paper) 0 8px, var(--line) 0 15px, var(--paper) 0 16px) center / 15px 5px no-repeat',
    )
  })
  it('are hollow by a lower strip in front', () => {
    expect(barsBackground([1], size)).toBe(
      'linear-gradient(90deg, var(--ink) 0 1px, var(--paper) 0 6px, var(--ink) 0 7px, var(--paper) 0 8px) center / 7px 3px no-repeat, ' +
        'linear-gradient(90deg, var(--ink) 0 7px, var(--paper) 0 8px) center / 7px 5px no-repeat',
    )
  })
  it.each([
    [[2, 0, 2], 1, '23px 5px'],
    [[2, 1, 0], 2, '23px 3px'],
    [[3, 0, 0], 2, '23px 1px'],
    [[3, 1, 2], 3, '23px 1px'],
  ] as const)('%j are %i layers, the innermost first', (says, layers, first) => {
    const made = barsBackground(says, size).split('linear-gradient').slice(1)
    expect(made).toHaveLength(layers)
    expect(made[0]).toContain(first)
  })
  it('are drawn for paper: full, hollow, pale', () => {
    expect(barsPicture([2, 1, 0], size, 'center')).toBe(
      `url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='23' height='5'>` +
        `<rect x='0' y='0' width='7' height='5' fill='%230b5c61'/>` +
        `<rect x='8.5' y='0.5' width='6' height='4' fill='%23fff' stroke='%2313201d' stroke-width='1'/>` +
        `<rect x='16' y='0' width='7' height='5' fill='%23e2e8e5'/></svg>") center / 23px 5px no-repeat`,
    )
  })
})
