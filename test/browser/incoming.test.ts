// What units send outside comes in: a screenshot pasted, a voice file and papers dropped, on the page of an assignment and on its row of the list.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { handedOut } from '../../server/modules/assignments/test-paper.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

/** Where pictures of the pages are put, when somebody wants to look at them. */
const shots = process.env.DONDOC_SHOTS

type Sent = { name: string; type: string; base64: string }

let world: World
let browsers: Browsers
let page: Page
let assignmentId: string
let otherId: string

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const screenshot: Sent = { name: 'image.png', type: 'image/png', base64: png }
const photo: Sent = { name: 'Cổng chào thôn Huổi Só.png', type: 'image/png', base64: png }
const voice: Sent = { name: 'Ghi âm đồng chí Lầu A Chư.wav', type: 'audio/wav', base64: tone(2).toString('base64') }
const paper: Sent = {
  name: 'Báo cáo 47-BC-UBND.pdf',
  type: 'application/pdf',
  base64: Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64'),
}

describe.skipIf(!chromiumPath)('files from units (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const { namPung, chiengMai } = world.agencies
    await world.as('hang', 'POST', '/contacts', {
      contacts: [
        { agencyId: namPung, name: 'Sùng A Tủa', title: 'Chủ tịch UBND xã', phone: '0912345678', needsApproval: true },
        {
          agencyId: namPung,
          name: 'Lầu A Chư',
          title: 'Công chức Văn phòng - Thống kê',
          phone: '0922222222',
          needsApproval: false,
        },
      ],
    })
    const { byLead } = await handedOut(world, {
      number: '215/TB-UBND',
      clauses: [
        {
          title: 'Báo cáo kết quả rà soát, hoàn thiện hồ sơ minh chứng các tiêu chí đăng ký đạt chuẩn năm 2024',
          lead: [namPung, chiengMai],
          due: [{ day: '2024-09-30' }],
        },
      ],
    })
    assignmentId = byLead.get(namPung)!
    otherId = byLead.get(chiengMai)!
    browsers = await openBrowsers()
    page = await browsers.open(world, 'hang')
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  const told = async (id: string) => {
    const { body } = await world.as('hang', 'GET', `/assignments/${id}`)
    return body.deeds.filter(({ verb }: { verb: string }) => verb === 'report')
  }
  const drawer = () => page.getByRole('dialog', { name: 'Ghi nhận ảnh, ghi âm, tệp đơn vị gửi' })

  it('a screenshot pasted on the page of an assignment is one press away from a row, with all that is known filled in', async () => {
    await page.goto(`${world.serving.address}/nhiem-vu/${assignmentId}`)
    await page.getByText('Ảnh, ghi âm, tệp đơn vị gửi').waitFor()
    await expectAccessible(page)
    await give(page, 'body', 'paste', [screenshot])
    await drawer().getByAltText('Ảnh dán 20.9.2024 08.00.png').waitFor()
    await expect
      .poll(() => drawer().getByLabel('Ai nói').inputValue())
      .toBe('Lầu A Chư, Công chức Văn phòng - Thống kê')
    expect(await drawer().getByLabel('Zalo').isChecked()).toBe(true)
    await drawer().getByText('Để trống thì ghi: “Đơn vị gửi 1 ảnh.”').waitFor()
    await expectAccessible(page)
    await page.keyboard.press('Control+Enter')
    await drawer().waitFor({ state: 'hidden' })
    const [row] = await told(assignmentId)
    expect(row).toMatchObject({
      words: 'Đơn vị gửi 1 ảnh.',
      at: '2024-09-20T01:00:00.000Z',
      recordedFor: { channel: 'zalo', saidBy: 'Lầu A Chư, Công chức Văn phòng - Thống kê' },
      files: [{ name: 'Ảnh dán 20.9.2024 08.00.png', mediaType: 'image/png' }],
    })
  }, 60_000)

  it('several dropped at once: one fails on its way, nothing is lost, and it is sent again', async () => {
    let failed = 0
    await page.route('**/api/files', (route) => {
      const body = route.request().postDataBuffer()?.toString('utf8') ?? ''
      return body.includes('wav') && failed++ < 2 ? route.abort('connectionreset') : route.continue()
    })
    await give(page, 'main', 'drop', [photo, voice, paper])
    await drawer()
      .getByRole('button', { name: `Gửi lại ${voice.name}` })
      .waitFor()
    // closed before the others are there, it would keep them too
    await drawer().getByText('Để trống thì ghi: “Đơn vị gửi 1 ảnh, 1 tệp tài liệu.”').waitFor()
    await drawer()
      .getByLabel('Nói gì (không bắt buộc)')
      .fill('Đã xong 3/5 hồ sơ, hai hồ sơ còn lại xong trước thứ Sáu.')
    await drawer().getByLabel('Điện thoại').check()
    await page.keyboard.press('Escape')
    await page.getByText('1 tệp chưa gửi được vẫn nằm ở đây.').waitFor()
    expect(await told(assignmentId)).toHaveLength(1)
    await page.getByRole('button', { name: 'Gửi tiếp' }).click()
    expect(await drawer().getByLabel('Nói gì (không bắt buộc)').inputValue()).toContain('Đã xong 3/5 hồ sơ')
    if (shots) await page.screenshot({ path: `${shots}/incoming-form.png` })
    await drawer()
      .getByRole('button', { name: `Gửi lại ${voice.name}` })
      .click()
    await drawer().getByText('Để trống thì ghi: “Đơn vị gửi 1 ảnh, 1 tệp ghi âm, 1 tệp tài liệu.”').waitFor()
    await drawer().getByRole('button', { name: 'Ghi nhận hộ' }).click()
    await drawer().waitFor({ state: 'hidden' })
    await page.unroute('**/api/files')
    const [row] = await told(assignmentId)
    expect(row).toMatchObject({
      words: 'Đã xong 3/5 hồ sơ, hai hồ sơ còn lại xong trước thứ Sáu.',
      recordedFor: { channel: 'dien-thoai' },
    })
    expect(row.files.map(({ mediaType }: { mediaType: string }) => mediaType).sort()).toEqual([
      'application/pdf',
      'audio/wav',
      'image/png',
    ])
  }, 60_000)

  it('the voice is heard in the line of time, also from its middle', async () => {
    const player = page.getByLabel(`Nghe ${voice.name}`)
    await player.waitFor()
    const heard = await player.evaluate(async (audio: HTMLAudioElement) => {
      audio.muted = true
      audio.currentTime = 1.5
      await audio.play()
      await new Promise((end) => audio.addEventListener('ended', end, { once: true }))
      return { seconds: Math.round(audio.duration), at: audio.currentTime > 1.5 }
    })
    expect(heard).toEqual({ seconds: 2, at: true })
    if (shots) await page.screenshot({ path: `${shots}/incoming-page.png`, fullPage: true })
    await expectAccessible(page)
  }, 60_000)

  it('a row of the list takes what is dropped on it; beside the rows the page says where to drop', async () => {
    await page.goto(`${world.serving.address}/nhiem-vu?gop=khong`)
    const row = page.getByRole('row', { name: /Chiềng Mai/ })
    await row.waitFor()
    await give(page, 'h1', 'drop', [photo])
    await page.getByText('Thả tệp vào đúng dòng nhiệm vụ').waitFor()
    await expectAccessible(page)
    await give(row, null, 'drop', [photo])
    await drawer().getByText('UBND xã Chiềng Mai').waitFor()
    if (shots) await page.screenshot({ path: `${shots}/incoming-row.png` })
    expect(await drawer().getByLabel('Điện thoại').isChecked()).toBe(true)
    await drawer().getByText('Để trống thì ghi: “Đơn vị gửi 1 ảnh.”').waitFor()
    await drawer().getByRole('button', { name: 'Ghi nhận hộ' }).click()
    await drawer().waitFor({ state: 'hidden' })
    expect(await told(otherId)).toMatchObject([
      {
        words: 'Đơn vị gửi 1 ảnh.',
        recordedFor: { channel: 'dien-thoai', saidBy: expect.stringMatching(/^Quàng Thị Lan/) },
      },
    ])
  }, 60_000)

  it('on a telephone the same form opens from the file field', async () => {
    const phone = await browsers.open(world, 'hang', 'phone')
    await phone.goto(`${world.serving.address}/nhiem-vu/${assignmentId}`)
    await phone
      .locator('.incoming-strip input')
      .setInputFiles([{ name: photo.name, mimeType: photo.type, buffer: Buffer.from(png, 'base64') }])
    const form = phone.getByRole('dialog')
    await form.getByAltText(photo.name).waitFor()
    await expectAccessible(phone)
    if (shots) await phone.screenshot({ path: `${shots}/incoming-phone-form.png` })
    await phone.getByRole('button', { name: 'Đóng' }).click()
    await form.waitFor({ state: 'hidden' })
    if (shots) await phone.screenshot({ path: `${shots}/incoming-phone.png`, fullPage: true })
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }, 60_000)
})

/** Files as a folder or the clipboard hands them over. */
async function give(
  at: Page | ReturnType<Page['locator']>,
  selector: string | null,
  event: 'paste' | 'drop',
  files: Sent[],
): Promise<void> {
  const target = selector === null ? (at as ReturnType<Page['locator']>) : (at as Page).locator(selector).first()
  await target.evaluate(
    (element, { event, files }) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of files)
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name, { type }))
      const how = { bubbles: true, cancelable: true }
      if (event === 'paste') element.dispatchEvent(new ClipboardEvent('paste', { ...how, clipboardData: data }))
      else
        for (const name of ['dragover', 'drop'])
          element.dispatchEvent(new DragEvent(name, { ...how, dataTransfer: data }))
    },
    { event, files },
  )
}

/** So many seconds of a tone as WAV: 8 kHz, 16 bits, one channel. */
function tone(seconds: number): Buffer {
  const rate = 8000
  const samples = Buffer.alloc(seconds * rate * 2)
  for (let i = 0; i < seconds * rate; i++)
    samples.writeInt16LE(Math.round(8000 * Math.sin((i * 440 * 2 * Math.PI) / rate)), i * 2)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(rate, 24)
  head.writeUInt32LE(rate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}
