import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig, Settings } from '../server/platform/config.ts'

const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8')
const lines = example.split('\n').filter((line) => /^[A-Z0-9_]+=/.test(line))

describe('settings', () => {
  it('.env.example lists every key and no other', () => {
    expect(lines.map((line) => line.split('=')[0]).sort()).toEqual(Object.keys(Settings.shape).sort())
  })

  it('.env.example works as it stands', () => {
    const env = Object.fromEntries(lines.map((line) => [line.split('=')[0]!, line.slice(line.indexOf('=') + 1)]))
    expect(readConfig(env).port).toBe(4000)
  })

  it.each([
    [{ PORT: 'ba nghìn' }, /PORT/],
    [{ DATABASE_URL: 'mysql://x/y' }, /DATABASE_URL/],
    [{ DATABASE_OWNER_URL: 'postgres://a@b/c' }, /DATABASE_URL/],
    [{ DONDOC_S3_BUCKET: 'b' }, /DONDOC_S3_ENDPOINT/],
  ])('%o is refused with one sentence that names the key', (env, key) => {
    expect(() => readConfig(env)).toThrow(key)
  })
})
