// How long a start takes, first and later; resident memory of server and database after some use; what the sign-in page loads.
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { openClient, startChild } from '../scripts/child-server.ts'
import { page, passes, root } from '../scripts/steps.ts'
import type { Figure } from './bench.ts'
import { median, round } from './measure.ts'

/** start.first_s, start.later_s, memory.mb, page.first_kb_gz */
export async function run(): Promise<Figure[]> {
  if (!existsSync(join(root, 'dist/web/index.html'))) await passes(page, console.error)
  const first: number[] = []
  const later: number[] = []
  let memory = 0
  for (let i = 0; i < 3; i++) {
    const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
    chmodSync(folder, 0o755)
    try {
      const server = await startChild(folder)
      first.push(server.startedInMs)
      await server.kill()
      for (let j = 0; j < 2; j++) {
        const again = await startChild(folder)
        later.push(again.startedInMs)
        const call = openClient(again, 8)
        for (let k = 0; k < 400; k++) await call('GET', k % 2 ? '/readyz' : '/api/openapi.json')
        call.close()
        memory = Math.max(memory, residentMb(again.process.pid!))
        await again.kill()
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
  const kb = round(firstPageBytes() / 1000, 1)
  return [
    figure(
      'start.first_s',
      'từ lệnh đến /readyz, thư mục dữ liệu trống (trang đã dựng)',
      round(median(first) / 1000),
      's',
      '≤ 5',
      median(first) <= 5000,
    ),
    figure(
      'start.later_s',
      'từ lệnh đến /readyz, các lần sau',
      round(median(later) / 1000),
      's',
      '≤ 1,5',
      median(later) <= 1500,
    ),
    figure('memory.mb', 'bộ nhớ riêng của máy chủ và PostgreSQL (PSS)', round(memory, 0), 'MB', '≤ 250', memory <= 250),
    figure(
      'page.first_kb_gz',
      'mọi thứ trang đăng nhập tải (gzip; phông chữ tính nguyên)',
      kb,
      'kB',
      '≤ 200',
      kb <= 200,
    ),
  ]
}

const figure = (id: string, what: string, value: number, unit: string, target: string, met: boolean): Figure => ({
  id,
  what,
  value,
  unit,
  against: null,
  ratio: null,
  target,
  met,
})

/** Proportional set size of a process and all below it: shared pages are counted once. */
export function residentMb(pid: number): number {
  const pids = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number])
  const tree = new Set([pid])
  for (let grew = true; grew; ) {
    grew = false
    for (const [child, parent] of pids) if (tree.has(parent) && !tree.has(child)) grew = Boolean(tree.add(child))
  }
  return [...tree].reduce((sum, each) => sum + pssKb(each), 0) / 1024
}

function pssKb(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** The page, its entry, what the sign-in route loads, styles and the two faces it shows, compressed as sent. */
function firstPageBytes(): number {
  const web = join(root, 'dist/web')
  const html = readFileSync(join(web, 'index.html'), 'utf8')
  const assets = readdirSync(join(web, 'assets'))
  const wanted = new Set([...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map((match) => match[1]!))
  for (const name of assets) if (/^sign-in-page.*\.(js|css)$/.test(name)) wanted.add(`assets/${name}`)
  for (const file of wanted)
    if (file.endsWith('.js'))
      for (const match of readFileSync(join(web, file), 'utf8').matchAll(/from\s*"\.\/([^"]+\.js)"/g))
        wanted.add(`assets/${match[1]}`)
  const css = [...wanted].filter((file) => file.endsWith('.css'))
  const faces = assets.filter((name) =>
    /be-vietnam-pro-(latin|vietnamese)-(400|600)-normal.*\.woff2$|figures-400.*\.woff2$/.test(name),
  )
  const compressed = ['index.html', ...wanted].reduce(
    (sum, file) => sum + gzipSync(readFileSync(join(web, file))).length,
    0,
  )
  return css.length >= 0
    ? compressed + faces.reduce((sum, name) => sum + readFileSync(join(web, 'assets', name)).length, 0)
    : 0
}
