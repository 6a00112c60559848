// `npm run -s bench` lists the benchmarks; `npm run -s bench -- NAME --json` runs one and prints one object. A benchmark makes its own data and leaves nothing.
import { parseArgs } from 'node:util'

export type Figure = {
  id: string
  what: string
  value: number
  unit: string
  against: string | null
  ratio: number | null
  target: string
  met: boolean
}
export type Benchmark = { name: string; what: string; run(): Promise<Figure[]> }

const benchmarks: Record<string, { what: string; load: () => Promise<{ run(): Promise<Figure[]> }> }> = {
  reading: {
    what: 'đọc văn bản: MB/giây, văn bản 10 MB, phần đúng trong phần chắc; từ lúc tải lên đến lúc đọc xong',
    load: () => import('./reading.ts'),
  },
  assignments: {
    what: 'danh sách nhiệm vụ và báo cáo tiến độ trên 20.000 dòng, 8 kết nối, so với SQL trần',
    load: () => import('./assignments.ts'),
  },
  sheet: {
    what: 'nhập một danh sách nhiệm vụ 10.000 dòng: thời gian, bộ nhớ thêm',
    load: () => import('./sheet.ts'),
  },
  board: {
    what: 'bảng tiêu chí một tỉnh 170 xã trên hơn 10 triệu dòng, 8 kết nối, so với SQL trần; chuyện một ô (vài phút, 6 GB đĩa tạm)',
    load: () => import('./board.ts'),
  },
  country: {
    what: 'cả nước theo tỉnh vào một ngày bất kỳ (vài phút, 6 GB đĩa tạm)',
    load: () => import('./country.ts'),
  },
  grid: {
    what: 'lưu 1.000 ô so với một câu INSERT 1.000 dòng (vài phút, 6 GB đĩa tạm)',
    load: () => import('./grid.ts'),
  },
  scroll: {
    what: 'cuộn bảng 3.321 xã trong trình duyệt, so với một trang trơn: khung hình không kịp, chỗ chưa vẽ',
    load: () => import('./scroll.ts'),
  },
  import: {
    what: 'nhập đơn vị cả nước, trước và sau 01/7/2025; một bảng 3.321 xã × 57 giá trị vào biểu tiêu chí: thời gian, bộ nhớ thêm',
    load: () => import('./import.ts'),
  },
  'first-morning': {
    what: 'buổi sáng đầu tiên của một cán bộ: phút, câu hỏi',
    load: () => import('./first-morning.ts'),
  },
  start: { what: 'khởi động lần đầu, các lần sau; bộ nhớ; dung lượng trang đầu', load: () => import('./start.ts') },
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
})
const [name] = positionals
const benchmark = name ? benchmarks[name] : undefined
if (!benchmark) {
  for (const [known, { what }] of Object.entries(benchmarks)) console.log(`${known.padEnd(14)} ${what}`)
  process.exit(name ? 1 : 0)
}
const figures = await (await benchmark.load()).run()
if (values.json) console.log(JSON.stringify({ name, figures }))
else
  for (const f of figures)
    console.log(
      `${f.met ? '✓' : '✗'} ${f.id.padEnd(36)} ${String(f.value).padStart(10)} ${f.unit.padEnd(8)} ${f.target}${f.ratio === null ? '' : `   tỷ số ${f.ratio}`}`,
    )
process.exit(0)
