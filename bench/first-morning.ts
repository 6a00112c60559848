// The first morning of an officer on an empty installation, in a browser: her minutes at stated speeds (scripts/first-morning/officer.ts), and what she is asked.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild } from '../scripts/child-server.ts'
import { firstMorning } from '../scripts/first-morning/morning.ts'
import { openScreen } from '../scripts/first-morning/screen.ts'
import type { Figure } from './bench.ts'
import { round } from './measure.ts'

/** morning.minutes, morning.questions */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'))
  chmodSync(folder, 0o755)
  const server = await startChild(folder)
  const screen = await openScreen()
  try {
    const morning = await firstMorning(screen.page, { address: server.url, token: server.setUpToken! })
    const waited = round(morning.waited, 1)
    return [
      figure('morning.minutes', `buổi sáng đầu tiên, trong đó chờ máy ${waited} phút`, round(morning.minutes, 1), 40),
      figure('morning.questions', 'câu hỏi khi nhập danh sách 143 dòng', morning.questions, 11),
    ]
  } finally {
    await screen.close()
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

const figure = (id: string, what: string, value: number, most: number): Figure => ({
  ...{ id, what, value, unit: id.endsWith('minutes') ? 'phút' : 'câu', against: null, ratio: null },
  target: `≤ ${most}`,
  met: value <= most,
})
