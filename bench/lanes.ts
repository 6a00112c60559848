// A client that takes little of the two cores it shares with the server: one kept connection a lane, one request at a time on it.
import { randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'

export type Ask = { method: 'GET' | 'POST'; path: string; cookie: string; json?: unknown }
export type Lanes = {
  /** @throws where the answer is not 200 or the connection breaks */
  ask(lane: number, ask: Ask): Promise<void>
  close(): void
}

export async function openLanes(port: number, count: number): Promise<Lanes> {
  const sockets = await Promise.all(Array.from({ length: count }, () => open(port)))
  return {
    ask: (lane, ask) => answered(sockets[lane]!, messageOf(ask)),
    close: () => sockets.forEach((socket) => void socket.destroy()),
  }
}

function open(port: number): Promise<Socket> {
  return new Promise((done, fail) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => done(socket))
    socket.once('error', fail)
  })
}

function messageOf({ method, path, cookie, json }: Ask): string {
  const head = `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncookie: ${cookie}\r\n`
  if (json === undefined) return `${head}\r\n`
  const body = JSON.stringify(json)
  return `${head}idempotency-key: ${randomUUID()}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}

/** Reads one answer with a content-length to its end. */
function answered(socket: Socket, message: string): Promise<void> {
  return new Promise((done, fail) => {
    let head = ''
    let left = -1
    const settle = (error?: Error) => {
      socket.off('data', take)
      socket.off('error', settle)
      socket.off('close', broken)
      error ? fail(error) : done()
    }
    const broken = () => settle(new Error('the connection closed'))
    const take = (chunk: Buffer) => {
      if (left < 0) {
        const end = chunk.indexOf('\r\n\r\n')
        head += chunk.toString('latin1', 0, end < 0 ? chunk.length : end)
        if (end < 0) return
        left = Number(/content-length: (\d+)/i.exec(head)?.[1]) - (chunk.length - end - 4)
      } else left -= chunk.length
      if (left > 0) return
      settle(head.startsWith('HTTP/1.1 200') ? undefined : new Error(head.slice(0, 200)))
    }
    socket.on('data', take)
    socket.on('error', settle)
    socket.on('close', broken)
    socket.write(message)
  })
}
