// The fixed cast. Place: huyện Mường Lâm of the three-tier years, seen from its coordinating office.
//   hang   coordinator of the office (Phòng Nông nghiệp và PTNT)      quan   administrator       duc    leader (Phó Chủ tịch)
//   tue    department officer, Phòng Kinh tế và Hạ tầng               mai    department officer, Phòng Tài nguyên và Môi trường
//   doan   commune officer, UBND xã Nậm Pung                          lan    commune officer, UBND xã Chiềng Mai (the neighbour)
//   xa     coordinator of another office (huyện Phiêng Ban): sees nothing of ours
import { randomBytes, randomUUID } from 'node:crypto'
import type { InjectOptions, Response } from 'light-my-request'
import { hashOf } from '../server/modules/identity/actions.ts'
import { insertAccount, insertPerson, insertPost, insertSession } from '../server/modules/identity/queries.ts'
import {
  addOfficeAgencies,
  insertAgency,
  insertOffice,
  insertUnit,
  rebuildUnitPath,
} from '../server/modules/units/queries.ts'
import type { Part } from '../server/platform/access.ts'
import { readConfig } from '../server/platform/config.ts'
import type { Databases } from '../server/platform/databases.ts'
import type { Tx } from '../server/platform/db.ts'
import { openLog } from '../server/platform/log.ts'
import { type Serving, serve } from '../server/serve.ts'
import { makeDatabase } from './database.ts'

/** A clock that stands until it is moved. */
export class StandingClock {
  #now: Date
  constructor(iso: string) {
    this.#now = new Date(iso)
  }
  now = (): Date => new Date(this.#now)
  moveTo(iso: string): void {
    this.#now = new Date(iso)
  }
}

const cast = {
  hang: { name: 'Nông Thị Thu Hằng', part: 'coordinator', title: 'Chuyên viên điều phối', agency: 'phongNN' },
  quan: { name: 'Lò Văn Quân', part: 'administrator', title: 'Quản trị', agency: 'phongNN' },
  duc: { name: 'Vi Đức Thuận', part: 'leader', title: 'Phó Chủ tịch UBND huyện', agency: 'ubndHuyen' },
  tue: { name: 'Hoàng Văn Tuệ', part: 'department-officer', title: 'Chuyên viên', agency: 'phongKTHT' },
  mai: { name: 'Cà Thị Mai', part: 'department-officer', title: 'Chuyên viên', agency: 'phongTNMT' },
  doan: { name: 'Lý Văn Đoàn', part: 'commune-officer', title: 'Công chức nông thôn mới', agency: 'namPung' },
  lan: { name: 'Quàng Thị Lan', part: 'commune-officer', title: 'Công chức nông thôn mới', agency: 'chiengMai' },
  xa: { name: 'Sùng A Xà', part: 'coordinator', title: 'Chuyên viên điều phối', agency: 'phongKhac' },
} as const satisfies Record<string, { name: string; part: Part; title: string; agency: AgencyKey }>
export type Who = keyof typeof cast

type Commune = 'namPung' | 'chiengMai' | 'taSoi' | 'paKhoang'
/** Another district may be seated with the same cast: the story of a document that names its own communes. */
export type Names = { district: string; communes: [string, string, string, string] }
const muongLam: Names = { district: 'Mường Lâm', communes: ['Nậm Pung', 'Chiềng Mai', 'Tà Sỏi', 'Pá Khoang'] }
const communeKeys: Commune[] = ['namPung', 'chiengMai', 'taSoi', 'paKhoang']
type AgencyKey = 'ubndHuyen' | 'phongNN' | 'phongKTHT' | 'phongTNMT' | 'mttq' | Commune | 'phongKhac'

export type World = {
  serving: Serving
  /** For a second process on the same database. */
  databases: Databases
  clock: StandingClock
  officeId: number
  agencies: Record<AgencyKey, number>
  units: Record<'huyen' | Commune, number>
  people: Record<Who, { personId: number; postId: number; token: string }>
  /** A request as one of the cast; writing ones get a fresh Idempotency-Key unless one is given. */
  as(
    who: Who | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: any }>
  stop(): Promise<void>
}

export const password = 'mat-khau-thu-1'

/** A server on a fresh copy of the template, with the cast at work; the clock stands at 8:00 on 20/9/2024 unless told. */
export async function makeWorld(options: { at?: string; names?: Names } = {}): Promise<World> {
  const databases = await makeDatabase()
  const clock = new StandingClock(options.at ?? '2024-09-20T08:00:00+07:00')
  const config = { ...readConfig({ PORT: '0' }), port: 0 }
  const serving = await serve(databases, { config, clock, log: openLog('silent') })
  const made = await serving.database.write((tx) => populate(tx, clock.now(), options.names ?? muongLam))
  return {
    serving,
    databases,
    clock,
    ...made,
    async as(who, method, path, body, headers = {}) {
      const request: InjectOptions = {
        method,
        url: `/api${path}`,
        headers: {
          ...(who ? { authorization: `Bearer ${made.people[who].token}` } : {}),
          ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
          ...headers,
        },
      }
      if (body !== undefined) request.payload = body as object
      const response = (await serving.app.inject(request)) as Response
      return {
        status: response.statusCode,
        body: String(response.headers['content-type']).includes('json') ? response.json() : response.rawPayload,
      }
    },
    async stop() {
      await serving.stop()
      await databases.drop()
    },
  }
}

async function populate(
  tx: Tx,
  now: Date,
  { district, communes }: Names,
): Promise<Pick<World, 'officeId' | 'agencies' | 'units' | 'people'>> {
  const from = '2010-01-01'
  const tinh = await insertUnit(tx, { name: 'Hà Vân', kind: 'tinh', parentId: null, from })
  const huyen = await insertUnit(tx, { name: district, kind: 'huyen', parentId: tinh, from, to: '2025-07-01' })
  const units: World['units'] = { huyen, namPung: 0, chiengMai: 0, taSoi: 0, paKhoang: 0 }
  const ubndHuyen = await insertAgency(tx, { name: `UBND huyện ${district}`, kind: 'ubnd', unitId: huyen })
  const phong = (name: string, shortName: string) =>
    insertAgency(tx, { name, shortName, kind: 'phong', parentId: ubndHuyen, unitId: huyen })
  const agencies = {
    ubndHuyen,
    phongNN: await phong(`Phòng Nông nghiệp và Phát triển nông thôn huyện ${district}`, 'P. NN&PTNT'),
    phongKTHT: await phong(`Phòng Kinh tế và Hạ tầng huyện ${district}`, 'P. KT-HT'),
    phongTNMT: await phong(`Phòng Tài nguyên và Môi trường huyện ${district}`, 'P. TN&MT'),
    mttq: await insertAgency(tx, { name: `Ủy ban MTTQ Việt Nam huyện ${district}`, kind: 'doan-the', unitId: huyen }),
  } as World['agencies']
  for (const [key, name] of communeKeys.map((key, i) => [key, communes[i]!] as const)) {
    units[key] = await insertUnit(tx, { name, kind: 'xa', parentId: huyen, from })
    agencies[key] = await insertAgency(tx, { name: `UBND xã ${name}`, kind: 'ubnd', unitId: units[key] })
  }
  const khac = await insertUnit(tx, { name: 'Phiêng Ban', kind: 'huyen', parentId: tinh, from, to: '2025-07-01' })
  agencies.phongKhac = await insertAgency(tx, {
    name: 'Phòng Nông nghiệp và PTNT huyện Phiêng Ban',
    kind: 'phong',
    unitId: khac,
  })
  await rebuildUnitPath(tx)
  const ours = Object.entries(agencies)
    .filter(([key]) => key !== 'phongKhac')
    .map(([, id]) => id)
  const officeId = await insertOffice(tx, {
    agencyId: agencies.phongNN,
    unitId: huyen,
    name: `Văn phòng điều phối nông thôn mới huyện ${district}`,
    startDay: '2024-01-01',
    agencies: ours,
  })
  const otherOffice = await insertOffice(tx, {
    agencyId: agencies.phongKhac,
    unitId: khac,
    name: 'Văn phòng điều phối huyện Phiêng Ban',
    startDay: '2024-01-01',
    agencies: [agencies.phongKhac],
  })
  await addOfficeAgencies(tx, otherOffice, [agencies.phongKhac])
  const people = {} as World['people']
  for (const [who, { name, part, title, agency }] of Object.entries(cast) as [Who, (typeof cast)[Who]][])
    people[who] = await seat(tx, {
      name,
      part,
      title,
      login: who,
      agencyId: agencies[agency],
      officeId: who === 'xa' ? otherOffice : officeId,
      now,
    })
  return { officeId, agencies, units, people }
}

type Seat = { name: string; part: Part; title: string; login: string; agencyId: number; officeId: number; now: Date }

/** A person with account, post and an open session; the password hash is made once for all. */
async function seat(tx: Tx, seat: Seat): Promise<{ personId: number; postId: number; token: string }> {
  const personId = await insertPerson(tx, { name: seat.name })
  await insertAccount(tx, { personId, login: seat.login, passwordHash: await hashOnce() })
  const postId = await insertPost(tx, {
    personId,
    agencyId: seat.agencyId,
    officeId: seat.officeId,
    part: seat.part,
    title: seat.title,
  })
  const token = randomBytes(32).toString('base64url')
  await insertSession(tx, {
    tokenHash: hashOf(token),
    personId,
    postId,
    expiresAt: new Date(seat.now.getTime() + 3650 * 86_400_000),
  })
  return { personId, postId, token }
}

let hashed: Promise<string> | undefined
async function hashOnce(): Promise<string> {
  const { hashPassword } = await import('../server/modules/identity/passwords.ts')
  hashed ??= hashPassword(password)
  return hashed
}
