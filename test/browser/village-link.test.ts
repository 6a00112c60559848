// A village head opens his link on a phone, types two numbers and sends them; the office takes them into the sheet.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shippedSet } from '../../server/modules/assessments/test-set.ts'
import { insertUnit, rebuildUnitPath } from '../../server/modules/units/queries.ts'
import { type Browsers, chromiumPath, expectAccessible, openBrowsers } from '../browser-page.ts'
import { makeWorld, type World } from '../world.ts'

let world: World
let browsers: Browsers
let office: Page
let phone: Page
let sheet: string

describe.skipIf(!chromiumPath)('the village head’s own link (needs Chromium)', () => {
  beforeAll(async () => {
    world = await makeWorld({ at: '2024-09-20T08:00:00+07:00' })
    const set = await shippedSet(world, 'xa-ntm-2021-2025')
    await world.serving.database.write(async (tx) => {
      for (const name of ['Bản Nà Hạ', 'Thôn Huổi Có', 'Tổ dân phố số 3 trung tâm cụm xã'])
        await insertUnit(tx, { name, kind: 'thon', parentId: world.units.namPung, from: '2010-01-01' })
      await rebuildUnitPath(tx)
    })
    browsers = await openBrowsers()
    office = await browsers.open(world, 'hang')
    phone = await browsers.open(world, null, 'phone')
    sheet = `${world.serving.address}/bieu-thon?xa=${world.units.namPung}&bo=${set.frameworkId}&ct=${set.at('17.1') + 1}`
  }, 60_000)
  afterAll(async () => {
    await browsers?.close()
    await world?.stop()
  })

  it('is made beside his row, opened on his phone, and sent once all is there', async () => {
    await office.goto(sheet)
    await office.getByRole('button', { name: /Bản Nà Hạ/ }).click()
    const drawer = office.getByRole('dialog')
    await drawer.getByText(/Trưởng thôn gõ số đạt/).waitFor()
    await expectAccessible(office)
    await drawer.getByRole('button', { name: 'Tạo liên kết' }).click()
    const address = await drawer.getByRole('textbox', { name: 'Địa chỉ liên kết' }).inputValue()
    await phone.goto(address)
    await phone.getByRole('heading', { name: 'Số của Bản Nà Hạ' }).waitFor()
    await phone.getByRole('button', { name: 'Gửi văn phòng' }).click()
    await phone.getByText('Cần hai số; số đạt không lớn hơn tổng số.').waitFor()
    await expectAccessible(phone)
    await phone.getByRole('textbox', { name: 'Số đạt' }).fill('1.095')
    await phone.getByRole('textbox', { name: 'Tổng số' }).fill('1.200')
    await phone.getByRole('textbox', { name: 'Họ và tên' }).fill('Lò Văn Sáng')
    await phone.getByRole('textbox', { name: 'Số điện thoại' }).fill('0912 345 678')
    await phone.reload()
    expect(await phone.getByRole('textbox', { name: 'Số đạt' }).inputValue()).toBe('1.095')
    await phone.getByRole('button', { name: 'Gửi văn phòng' }).click()
    await phone.getByText('Đã gửi. Đang chờ văn phòng nhận.').waitFor()
    await phone.getByText(/1\.095\/1\.200/).waitFor()
    await expectAccessible(phone)
    const wider = await phone.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider).toBe(0)
  }, 60_000)

  it('the office sees it over the sheet and takes it in', async () => {
    await office.goto(`${world.serving.address}/lien-ket`)
    await office.getByText('1 số của thôn chờ nhận').waitFor()
    await office.goto(sheet)
    await office.getByRole('heading', { name: /Trưởng thôn gửi, chờ nhận/ }).waitFor()
    await expectAccessible(office)
    await office.getByRole('button', { name: 'Nhận vào biểu: Bản Nà Hạ' }).click()
    await office.getByText('Đã nhận số của Bản Nà Hạ.').waitFor()
    await expect.poll(() => office.getByRole('textbox', { name: 'Số đạt của Bản Nà Hạ' }).inputValue()).toBe('1095')
    await expectAccessible(office)
  }, 60_000)
})
