// A real browser on a real server: the system's Chromium, signed in by cookie, reading the page as a person would.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchChromium } from '../scripts/chromium.ts'
import { sessionCookie } from '../server/platform/http.ts'
import type { Who, World } from './world.ts'

/** Where npm test found Chromium; without it browser stories are skipped, each named. */
export const chromiumPath = process.env.DONDOC_CHROMIUM

/** A world, or a server without anybody in it yet. */
type Place = Pick<World, 'serving' | 'clock'> & Partial<Pick<World, 'people'>>

export type Browsers = {
  open(world: Place, who: Who | null, size?: 'desk' | 'phone'): Promise<Page>
  close(): Promise<void>
}

const sizes = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } }
let shared: Promise<Browser> | undefined

/** The one Chromium of this worker: its start costs more than most stories. It ends with the worker. */
function chromiumOfWorker(): Promise<Browser> {
  shared ??= launch()
  return shared
}

async function launch(): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'dondoc-browser-'))
  process.once('exit', () => rmSync(profile, { recursive: true, force: true }))
  return launchChromium(chromiumPath!, { ...process.env, HOME: profile } as Record<string, string>)
}

/** For a file of stories; each page is somebody at a screen of his own, with nothing open yet, closed with the file. */
export async function openBrowsers(): Promise<Browsers> {
  const browser = await chromiumOfWorker()
  const contexts: BrowserContext[] = []
  return {
    async open(world, who, size = 'desk') {
      const context = await browser.newContext({
        viewport: sizes[size],
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        hasTouch: size === 'phone',
        acceptDownloads: true,
      })
      contexts.push(context)
      await context.clock.setFixedTime(world.clock.now())
      if (who)
        await context.addCookies([
          {
            name: sessionCookie,
            value: world.people![who].token,
            url: world.serving.address,
            httpOnly: true,
            sameSite: 'Lax',
          },
        ])
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      return page
    },
    async close() {
      for (const context of contexts) await context.close()
    },
  }
}

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** No violation that axe can find on what is shown now. Its script is put into a page once: loading it took longer than its rules. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript)
  const violations = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: Axe }).axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target }) => target.join(' '))
      return `${id}: ${places.join(' | ')}`
    })
  })
  expect(violations).toEqual([])
}
type Axe = typeof axe

/** Drops a text file onto the page, as from a folder. */
export async function dropFile(page: Page, file: { name: string; text: string }): Promise<void> {
  const transfer = await page.evaluateHandle(({ name, text }) => {
    const data = new DataTransfer()
    data.items.add(new File([text], name, { type: 'text/plain' }))
    return data
  }, file)
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', event, { dataTransfer: transfer })
}
