// A server as a process of its own on a folder of its own: for the crash script and the benchmarks. Loopback only; ended by its id.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Agent, request as httpRequest } from 'node:http'
import { createServer } from 'node:net'
import { root } from './steps.ts'

/** As `npm start` and `npm run dondoc` have them (package.json): what is compiled once is kept. */
export const beforeFlags = ['--import', './server/before.js']
const serverFlags = ['--max-semi-space-size=4', ...beforeFlags]

export type ChildServer = {
  process: ChildProcess
  port: number
  url: string
  lines: string[]
  setUpToken: string | null
  startedInMs: number
  /** Resolves once it has ended, to its exit code (null where the signal ended it). */
  kill(signal?: NodeJS.Signals): Promise<number | null>
}

/** `args` follow `server/main.ts`; `project` is another folder with a copy of the project. */
export type Launch = { env?: Record<string, string>; args?: string[]; project?: string }

/** Starts `server/main.ts` and waits until it says that it runs. @throws with what it printed where it ends first */
export async function startChild(
  folder: string,
  env: Record<string, string> = {},
  args: string[] = [],
  project = root,
): Promise<ChildServer> {
  const began = performance.now()
  const launched = await launchChild(folder, { env, args, project })
  const { process: child, port, lines } = launched
  while (!(lines.join('\n').includes('đang chạy tại') && (await ready(port)))) {
    if (child.exitCode !== null || child.signalCode) throw new Error(`máy chủ dừng: ${lines.join('\n')}`)
    await pause(20)
  }
  const setUpToken = lines.join('\n').match(/khoi-tao#([\w-]+)/)?.[1] ?? null
  return { ...launched, startedInMs: performance.now() - began, setUpToken }
}

/** Starts it and does not wait. */
export async function launchChild(
  folder: string,
  { env, args = [], project = root }: Launch = {},
): Promise<Omit<ChildServer, 'setUpToken' | 'startedInMs'>> {
  const port = await freePort()
  const child = spawn(process.execPath, [...serverFlags, 'server/main.ts', ...args], {
    cwd: project,
    env: { ...process.env, DONDOC_DATA: folder, PORT: String(port), DONDOC_LOG: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  for (const stream of [child.stdout!, child.stderr!])
    stream.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n')))
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const kill = async (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal)
    return ended
  }
  return { process: child, port, url: `http://127.0.0.1:${port}`, lines, kill }
}

/** What a process said that was run to its end; `code` is null where a signal ended it, by us after half a minute. */
export type Ended = { code: number | null; stdout: string; stderr: string }

/** Runs a program of the project (`server/main.ts`, `server/cli/dondoc.ts`) to its end, under another user where one is given. */
export async function runChild(
  args: string[],
  env: Record<string, string | undefined>,
  as: { uid?: number; gid?: number } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [...beforeFlags, ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', DONDOC_LOG: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  })
  let [stdout, stderr] = ['', '']
  child.stdout!.on('data', (chunk: Buffer) => (stdout += chunk))
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk))
  const patience = setTimeout(() => child.kill(), 30_000)
  const code = await new Promise<number | null>((done) => child.once('close', done))
  clearTimeout(patience)
  return { code, stdout, stderr }
}

export type Answer = { status: number; body: string; cookie: string | null }
export type Client = (
  method: string,
  path: string,
  options?: { json?: unknown; form?: FormData; key?: string; cookie?: string },
) => Promise<Answer>

/** A client with so many kept connections; it rejects where the connection breaks. */
export function openClient(server: { port: number }, connections: number): Client & { close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const call: Client = async (method, path, options = {}) => {
    const form = options.form ? new Response(options.form) : null
    const payload = form
      ? Buffer.from(await form.arrayBuffer())
      : options.json === undefined
        ? null
        : Buffer.from(JSON.stringify(options.json))
    const headers: Record<string, string> = {
      ...(method === 'GET' ? {} : { 'idempotency-key': options.key ?? randomUUID() }),
      ...(options.cookie ? { cookie: options.cookie } : {}),
      ...(payload
        ? {
            'content-type': form?.headers.get('content-type') ?? 'application/json',
            'content-length': String(payload.length),
          }
        : {}),
    }
    return new Promise((done, fail) => {
      const sent = httpRequest({ agent, host: '127.0.0.1', port: server.port, method, path, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', fail)
        answer.on('end', () =>
          done({
            status: answer.statusCode!,
            body: Buffer.concat(parts).toString(),
            cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? null,
          }),
        )
      })
      sent.on('error', fail)
      sent.end(payload ?? undefined)
    })
  }
  return Object.assign(call, { close: () => agent.destroy() })
}

export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms))

async function ready(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200
  } catch {
    return false
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}
