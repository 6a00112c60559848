/** After an exchange of the programs the order of letters may differ: what was sorted by the old order is indexed anew. */
import type { Secrets } from './cluster.ts'
import { connectAdmin } from './connect.ts'
import type { Listening } from './settings.ts'

/** Reindexes every database whose collations were made by another version of ICU; does nothing otherwise (two short queries each). */
export async function renewCollations(
  listening: Listening,
  secrets: Secrets,
  say: (line: string) => void,
): Promise<void> {
  const admin = await connectAdmin(listening, secrets, 'dondoc:collation')
  const { rows } = await admin.query<{ name: string; differs: boolean }>(
    `select datname as name, datcollversion is distinct from pg_database_collation_actual_version(oid) as differs
     from pg_database where datallowconn`,
  )
  await admin.end()
  for (const { name, differs } of rows) await renewDatabase(listening, secrets, { name, differs, say })
}

async function renewDatabase(
  listening: Listening,
  secrets: Secrets,
  database: { name: string; differs: boolean; say: (line: string) => void },
): Promise<void> {
  const client = await connectAdmin(listening, secrets, 'dondoc:collation', database.name)
  try {
    const { rows } = await client.query<{ collation: string }>(
      `select format('%I.%I', collnamespace::regnamespace::text, collname) as collation from pg_collation
       where collversion is not null and collversion <> coalesce(pg_collation_actual_version(oid), collversion)`,
    )
    if (!database.differs && rows.length === 0) return
    database.say(`Thứ tự chữ cái của ICU đã đổi: đang lập lại chỉ mục của ${database.name}.`)
    const name = client.escapeIdentifier(database.name)
    await client.query(`reindex database ${name}`)
    for (const { collation } of rows) await client.query(`alter collation ${collation} refresh version`)
    await client.query(`alter database ${name} refresh collation version`)
  } finally {
    await client.end()
  }
}
