// The smallest office: set up by its one-time link, and signed in to again, over HTTP.
import { type ChildServer, openClient } from '../scripts/child-server.ts'

const person = { name: 'Người Thử', login: 'thu', password: 'mot-mat-khau-dai', title: 'Chuyên viên' }

/** The status with which a fresh server answers its set-up. */
export async function setUp(server: ChildServer): Promise<number> {
  return post(server, '/api/setup', {
    token: server.setUpToken,
    place: { kind: 'commune', name: 'Suối Thử' },
    agencyName: 'Phòng Kinh tế xã Suối Thử',
    person,
    startDay: '2026-01-01',
  })
}

/** The status with which a server answers the sign-in of the person who set it up. */
export async function signIn(server: ChildServer): Promise<number> {
  return post(server, '/api/session', { login: person.login, password: person.password })
}

async function post(server: ChildServer, path: string, json: object): Promise<number> {
  const call = openClient(server, 1)
  const { status } = await call('POST', path, { json })
  call.close()
  return status
}
