import { describe, expect, it } from 'vitest'
import { Code, Secret } from '../../server/modules/passes/contract.ts'
import { whyNotSecret } from '../../server/modules/passes/rules.ts'
import { newCode, newSecret } from './secret.ts'

describe('what the page draws for a link', () => {
  it('is a secret the server takes, each time another', () => {
    const drawn = Array.from({ length: 500 }, newSecret)
    for (const secret of drawn) expect([Secret.safeParse(secret).success, whyNotSecret(secret)]).toEqual([true, null])
    expect(new Set(drawn).size).toBe(500)
  })

  it('is four digits, also where they begin with noughts', () => {
    const drawn = Array.from({ length: 20_000 }, newCode)
    for (const code of drawn) expect(Code.safeParse(code).success).toBe(true)
    expect(drawn.some((code) => code.startsWith('00'))).toBe(true)
    expect(new Set(drawn).size).toBeGreaterThan(8_000)
  })
})
