import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../chromium.ts'

/** A screen of 1440 pixels with a clipboard. @throws where there is no Chromium */
export async function openScreen(): Promise<{ page: Page; close(): Promise<void> }> {
  const { path } = await findChromium()
  if (!path) throw new Error('cần Chromium để đi hết buổi sáng đầu tiên')
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  })
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  return { page, close: () => browser.close() }
}
