// The checks by title, the same here and in CI. Each is one command of a library; the closing line counts them all.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')
export type Step = { title: string; command: string[]; env?: Record<string, string> }

const bin = (path: string) => [process.execPath, join(root, 'node_modules', path)]

export const types: Step = {
  title: 'Kiểu (TypeScript)',
  command: [...bin('typescript/bin/tsc'), '--noEmit', '-p', '.'],
}
export const lint: Step = {
  title: 'Lỗi viết và định dạng (Biome)',
  command: [...bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'],
}
export const page: Step = {
  title: 'Dựng trang (Vite)',
  command: [...bin('vite/bin/vite.js'), 'build', '--logLevel', 'error'],
}
export const vitest = (...args: string[]): Step => ({
  title: 'Kiểm thử (Vitest)',
  command: [...bin('vitest/vitest.mjs'), 'run', ...args],
})

/** Runs a step and says how it went. @returns whether it passed */
export async function passes(step: Step, say: (line: string) => void = console.log): Promise<boolean> {
  const began = Date.now()
  const code = await new Promise<number | null>((done) => {
    const [command, ...args] = step.command
    const child = spawn(command!, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...step.env } })
    child.on('exit', done)
    child.on('error', () => done(1))
  })
  say(`${code === 0 ? '✓' : '✗'} ${step.title}  ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return code === 0
}
