import { expect, test } from 'vitest'
import { StartRefused } from '../start-refused.ts'
import { serverUser } from './server-user.ts'
import { newFolder } from './test-servers.ts'

const isRoot = process.getuid?.() === 0
const mai = { name: 'mai', uid: 1204, gid: 1204 }

test.runIf(isRoot)('as root on a machine without another user of the system: one sentence with two ways out', () => {
  for (const users of [[], [mai]]) {
    const refusal = expectRefusal(() => serverUser(undefined, users))
    expect(refusal.message).toBe(
      'PostgreSQL không chạy được dưới quyền root và máy này không có người dùng hệ thống nào khác dùng được; hãy chạy Đôn Đốc bằng một người dùng thường, hoặc đặt DATABASE_URL.',
    )
  }
})

test.runIf(isRoot)('as root the user of our name goes before others; persons of the machine are never taken', () => {
  const services = [
    { name: 'sao-luu', uid: 34, gid: 34 },
    { name: 'nobody', uid: 65534, gid: 65534 },
    { name: 'dondoc', uid: 1500, gid: 1500 },
  ]
  expect(serverUser(undefined, [mai, ...services])?.name).toBe('dondoc')
  expect(serverUser(undefined, [mai, ...services.slice(0, 2)])?.name).toBe('nobody')
  expect(serverUser(undefined, [mai, ...services.slice(0, 1)])?.name).toBe('sao-luu')
})

test.skipIf(isRoot)('who is not root runs the server himself', () => {
  expect(serverUser(newFolder(), [])).toBeUndefined()
})

function expectRefusal(work: () => unknown): Error {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(StartRefused)
    return error as Error
  }
  throw new Error('not refused')
}
