/** Run by start.test.ts as a process of its own, to be killed: owns the server of a folder and writes rows, naming each on stdout once committed. */
import pg from 'pg'
import { startEmbedded } from './start.ts'

const server = await startEmbedded({ folder: process.argv[2]!, say: () => {} })
const client = new pg.Client(server.config('owner'))
await client.connect()
await client.query(
  'create table if not exists written (no bigint generated always as identity primary key, words text)',
)
for (;;) {
  const { rows } = await client.query(`insert into written (words) values (repeat('đôn đốc ', 200)) returning no`)
  process.stdout.write(`${rows[0].no}\n`)
}
