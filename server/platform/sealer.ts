// Gives every event a dense number and a chained hash after its transaction is past, then sends the one NOTIFY by which pages learn of news.
// Kept out of the writing transaction because a chain there would hold one lock over every flush (about 170 writes a second at 5 ms a commit).
import { createHash, createHmac } from 'node:crypto'
import type pg from 'pg'
import type { Log } from './log.ts'

const lockNumber = 7_340_012
export const newsChannel = 'dondoc_news'

type Unsealed = { seq: number; row_hash: Buffer; kind: string; thing: string; thing_id: string; office_id: number }

/**
 * Seals all events whose transaction lies below the horizon, in order of seq.
 * @returns how many were sealed; 0 also where another process is at it.
 */
export async function sealOnce(pool: pg.Pool): Promise<number> {
  const client = await pool.connect()
  try {
    // What was counted of a table that grows by the minute is never right: without this the whole of it may be read at each turn. One message: it is sent
    // four times a second.
    const begun = (await client.query(
      `begin; set local enable_seqscan = off;
       select pg_try_advisory_xact_lock(${lockNumber}) as got, horizon::text as old, pg_snapshot_xmin(pg_current_snapshot())::text as new from sealer`,
    )) as unknown as pg.QueryResult<{ got: boolean; old: string; new: string }>[]
    const horizon = begun[2]!.rows[0]!
    if (!horizon.got) return 0
    const { rows: fresh } = await client.query<Unsealed>(
      `select e.seq, e.row_hash, e.kind, e.thing, e.thing_id, e.office_id from event e
       where (e.xid >= $1::xid8 or e.xid = '0') and e.xid < $2::xid8 and not exists (select from event_chain c where c.event_seq = e.seq)
       order by e.seq limit 5000`,
      [horizon.old, horizon.new],
    )
    if (fresh.length > 0) await chain(client, fresh)
    if (fresh.length < 5000 && horizon.new !== horizon.old)
      await client.query('update sealer set horizon = $1::xid8', [horizon.new])
    return fresh.length
  } finally {
    await client.query('commit').catch(() => {})
    client.release()
  }
}

async function chain(client: pg.PoolClient, fresh: Unsealed[]): Promise<void> {
  const { rows: last } = await client.query<{ no: number; hash: Buffer }>(
    'select no, hash from event_chain order by no desc limit 1',
  )
  let no = Number(last[0]?.no ?? 0)
  let previous = last[0]?.hash ?? Buffer.alloc(32)
  const links = fresh.map((event) => {
    previous = createHash('sha256').update(previous).update(event.row_hash).digest()
    no += 1
    return { no, seq: event.seq, hash: previous }
  })
  await client.query(
    `insert into event_chain (no, event_seq, hash) select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
    [links.map((l) => l.no), links.map((l) => l.seq), links.map((l) => l.hash)],
  )
  await client.query('select pg_notify($1, $2)', [newsChannel, newsOf(fresh)])
}

/** A payload of NOTIFY holds 8000 bytes: many events at once only say that there is news. */
function newsOf(fresh: Unsealed[]): string {
  const items = fresh.map((e) => ({ o: e.office_id, k: e.kind, t: e.thing, i: e.thing_id }))
  const payload = JSON.stringify(items)
  return Buffer.byteLength(payload) < 7_900
    ? payload
    : JSON.stringify([...new Set(fresh.map((e) => e.office_id))].map((o) => ({ o, k: 'many', t: 'many', i: '' })))
}

/** Writes the head of the chain under a key that is not in the database (each hour, and at each backup). */
export async function anchor(pool: pg.Pool, key: string): Promise<void> {
  const { rows } = await pool.query<{ no: number; hash: Buffer }>(
    'select no, hash from event_chain order by no desc limit 1',
  )
  if (!rows[0]) return
  const mac = createHmac('sha256', key).update(String(rows[0].no)).update(rows[0].hash).digest()
  await pool.query('insert into event_anchor (chain_no, hash, mac) values ($1, $2, $3)', [
    rows[0].no,
    rows[0].hash,
    mac,
  ])
}

/** Seals every 250 ms until stopped; stop() seals once more. */
export function startSealer(pool: pg.Pool, log: Log): { stop(): Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const turn = () => {
    running = sealOnce(pool)
      .then(() => {})
      .catch((error) => log.warn({ code: (error as { code?: string }).code }, 'sealing failed; tried again'))
      .finally(() => {
        if (!stopped) timer = setTimeout(turn, 250)
      })
  }
  turn()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
      await sealOnce(pool).catch(() => {})
    },
  }
}
