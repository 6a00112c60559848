// On a PostgreSQL of somebody else's, of the oldest version we serve: one role, two roles, the way between it and the embedded one.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type ChildServer, runChild, startChild } from '../scripts/child-server.ts'
import { makeDatabase } from './database.ts'
import { type ExternalServer, hasPostgres15, query, startExternal } from './external-server.ts'
import { setUp, signIn } from './start-up-office.ts'
import { newFolder, removePlaces, urlOf } from './start-up-places.ts'

vi.setConfig({ testTimeout: 90_000 })
const started: ChildServer[] = []
const ownRole = { user: 'mot_vai_tro', password: 'mat-khau-mot' }

describe.skipIf(!hasPostgres15)('a PostgreSQL 15 (needs /usr/lib/postgresql/15/bin)', () => {
  let external: ExternalServer
  let roles: { DATABASE_OWNER_URL: string; DATABASE_URL: string }
  beforeAll(async () => {
    external = await startExternal()
    await external.query(`create role ${ownRole.user} login password '${ownRole.password}'`)
    await external.query(`create database mot owner ${ownRole.user}`)
  })
  afterAll(async () => {
    await Promise.all(started.map((server) => server.kill()))
    await external?.stop()
    removePlaces()
  })

  test('with DATABASE_URL alone one role does all, which /readyz tells', async () => {
    const server = await start({ DATABASE_URL: urlOf({ ...external.admin('mot'), ...ownRole }) })
    expect(await notesOf(server)).toEqual([expect.stringMatching(/một vai trò duy nhất; `dondoc roles`/)])
    expect(await setUp(server)).toBe(200)
    await server.kill()
  })

  test('what `dondoc roles` prints makes two roles and a database; the server starts on them', async () => {
    roles = await makeRoles(external, 'hai')
    const server = await start(roles)
    expect(await notesOf(server)).toEqual([])
    expect(await setUp(server)).toBe(200)
    await server.kill()
    external.psql(await sqlOfRoles(external, 'hai'))
    expect(await signInAgain(roles)).toBe(200)
  })

  test('what it prints divides a database that ran as one role, with all that lies in it', async () => {
    external.psql(await sqlOfRoles(external, 'mot'))
    const divided = {
      DATABASE_OWNER_URL: inDatabase(roles.DATABASE_OWNER_URL, 'mot'),
      DATABASE_URL: inDatabase(roles.DATABASE_URL, 'mot'),
    }
    expect(await signInAgain(divided)).toBe(200)
    expect(
      await external.query(
        `select distinct pg_get_userbyid(relowner) as owner from pg_class
         where relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace) and relkind in ('r', 'S')`,
        'mot',
      ),
    ).toEqual([{ owner: 'dondoc_owner' }])
  })

  test('the application may add to history and never change or delete it, nor see the queue', async () => {
    const app = { connectionString: roles.DATABASE_URL }
    const history = await external.query(
      `select relname as table from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and obj_description(oid) like 'history:%'`,
      'hai',
    )
    expect(history.length).toBeGreaterThan(5)
    for (const { table } of history) {
      await expect(query(app, `delete from ${table}`)).rejects.toThrow(/permission denied/)
      await expect(query(app, `truncate ${table}`)).rejects.toThrow(/permission denied/)
    }
    await expect(query(app, 'update event set kind = kind')).rejects.toThrow(/permission denied/)
    await expect(query(app, 'create table mine (a int)')).rejects.toThrow(/permission denied/)
    await expect(query(app, 'select * from graphile_worker.jobs')).rejects.toThrow(/permission denied/)
  })

  test('fold() gives the same as on the embedded server', async () => {
    const embedded = await makeDatabase()
    const folded = (config: object) => query(config, 'select w, fold(w) as folded from unnest($1::text[]) w', [words()])
    const here = await folded(embedded.owner)
    await embedded.drop()
    expect(here).toHaveLength(words().length)
    expect(await folded(external.admin('hai'))).toEqual(here)
  })

  test('a database of another encoding is refused with a sentence', async () => {
    await external.query(`create database cu encoding 'SQL_ASCII' template template0 locale 'C'`)
    const refused = await runChild(['server/main.ts'], {
      DATABASE_URL: urlOf(external.admin('cu')),
      DONDOC_DATA: newFolder(),
    })
    expect(refused.stderr).toBe(
      `Cơ sở dữ liệu dùng bảng mã SQL_ASCII; hãy tạo cơ sở dữ liệu khác với encoding 'UTF8'.\n`,
    )
    expect(refused.code).toBe(1)
  })

  test('a backup of the one restores into the other, there and back', async () => {
    const [here, there, back] = [newFolder(), await makeRoles(external, 'ba'), newFolder()]
    const server = await start({}, here)
    expect(await setUp(server)).toBe(200)
    await server.kill()
    const [out, home] = [join(newFolder(), 'di.tar.gz'), join(newFolder(), 've.tar.gz')]
    await dondoc(['backup', out], { DONDOC_DATA: here })
    const files = { DONDOC_DATA: newFolder() }
    await dondoc(['restore', out], { ...there, ...files })
    expect(await signInAgain(there, files.DONDOC_DATA)).toBe(200)
    await dondoc(['backup', home], { ...there, ...files })
    await dondoc(['restore', home], { DONDOC_DATA: back })
    expect(await signInAgain({}, back)).toBe(200)
  })

  test('restoring over rows needs --force and a stopped server, and keeps the old ones', async () => {
    const archive = join(newFolder(), 'sao-luu.tar.gz')
    const data = { ...roles, DONDOC_DATA: newFolder() }
    await dondoc(['backup', archive], data)
    const server = await start(roles)
    const refused = await runChild(['server/cli/dondoc.ts', 'restore', archive, '--force'], data)
    expect(refused.stderr).toBe('Cơ sở dữ liệu hai đang có người dùng; hãy dừng Đôn Đốc rồi khôi phục lại.\n')
    await server.kill()
    expect((await runChild(['server/cli/dondoc.ts', 'restore', archive], data)).stderr).toMatch(/thêm --force/)
    expect(await dondoc(['restore', archive, '--force'], data)).toMatch(
      /giữ lại trong cơ sở dữ liệu hai_before_\w+\.$/m,
    )
    expect(await signInAgain(roles)).toBe(200)
  })
})

async function start(env: Record<string, string>, folder = newFolder()): Promise<ChildServer> {
  const server = await startChild(folder, env)
  started.push(server)
  return server
}

async function signInAgain(env: Record<string, string>, folder?: string): Promise<number> {
  const server = await start(env, folder)
  const status = await signIn(server)
  await server.kill()
  return status
}

async function notesOf(server: ChildServer): Promise<string[]> {
  const { notes } = (await (await fetch(`${server.url}/readyz`)).json()) as { notes: string[] }
  return notes
}

/** What a command said; it must have worked. */
async function dondoc(args: string[], env: Record<string, string>): Promise<string> {
  const { code, stdout, stderr } = await runChild(['server/cli/dondoc.ts', ...args], env)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

function sqlOfRoles(external: ExternalServer, database: string): Promise<string> {
  return dondoc(['roles'], { DATABASE_URL: urlOf(external.admin(database)) })
}

/** Does what the printed text tells: runs the SQL, takes the settings at its end. The roles' passwords are those of the first time. */
async function makeRoles(external: ExternalServer, database: string) {
  const sql = await sqlOfRoles(external, database)
  external.psql(sql)
  const setting = (name: string) => new RegExp(`^-- ${name}=(.*)$`, 'm').exec(sql)![1]!
  madeFirst ??= { owner: setting('DATABASE_OWNER_URL'), app: setting('DATABASE_URL') }
  return {
    DATABASE_OWNER_URL: inDatabase(madeFirst.owner, database),
    DATABASE_URL: inDatabase(madeFirst.app, database),
  }
}
let madeFirst: { owner: string; app: string } | undefined

function inDatabase(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

/** Every letter of Vietnamese in both forms of Unicode, and words as people type them. */
function words(): string[] {
  const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
  const letters = [...'aăâeêioôơuưyđAĂÂEÊIOÔƠUƯYĐ'].flatMap((letter) => marks.map((mark) => letter + mark))
  const names = [
    'Hoà Bình',
    'Hòa Bình',
    'Uỷ ban nhân dân',
    'ỦY\u00A0BAN',
    'số 1247/UBND-NN',
    'Ba Tơ – Ea H’leo',
    'STRASSE ß ﬁ İ',
  ]
  return [...letters, ...names].flatMap((word) => [word.normalize('NFC'), word.normalize('NFD')])
}
