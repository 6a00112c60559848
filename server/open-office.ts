// What a run serves: the office's own data with its one-time link, or the demo filled with its story.
import { randomBytes } from 'node:crypto'
import { hashOf } from './modules/identity/actions.ts'
import { hasAccounts, insertSetUpLink } from './modules/identity/queries.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { Databases } from './platform/databases.ts'
import type { Log } from './platform/log.ts'
import { type Serving, serve } from './serve.ts'

type Parts = { config: Config; log: Log; say: (line: string) => void }

/** Serves the office's own data (`data`; nobody in it yet: a one-time link is said) or the demo, filled at its first start. @throws StartRefused */
export async function openOffice(name: 'data' | 'demo', databases: Databases, parts: Parts): Promise<Serving> {
  if (name === 'demo') return serveDemo(databases, parts)
  const serving = await serve(databases, { ...parts, clock: systemClock })
  await offerSetUp(serving, parts.say)
  return serving
}

async function serveDemo(databases: Databases, { config, log, say }: Parts): Promise<Serving> {
  const { fillDemo, sayDemo } = await import('./demo/demo.ts')
  const { StoryClock } = await import('./demo/timeline.ts')
  const clock = new StoryClock()
  const serving = await serve(databases, { config, clock, log, before: (opened) => fillDemo(opened, { clock, say }) })
  await sayDemo(say)
  return serving
}

/** The first start prints a one-time link; a new one at each start until somebody has used it. */
async function offerSetUp(serving: Serving, say: Parts['say']): Promise<void> {
  const token = randomBytes(32).toString('base64url')
  const needed = await serving.database.write(async (tx) => {
    if (await hasAccounts(tx)) return false
    await insertSetUpLink(tx, hashOf(token))
    return true
  })
  if (needed)
    say(
      `Lần đầu: mở ${serving.address.replace('127.0.0.1', 'localhost')}/khoi-tao#${token} để thiết lập văn phòng (liên kết dùng một lần).`,
    )
}
