import { z } from 'zod'

/** The name of the archive's last entry: without it the archive was cut off. */
export const MANIFEST_NAME = 'manifest.json'

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Count = z.number().int().nonnegative()

/** What an archive holds. Sizes in bytes, instants in UTC, `snapshotAt` being the moment all rows speak of. */
export const Manifest = z.object({
  format: z.literal('dondoc-backup'),
  version: z.literal(1),
  snapshotAt: z.iso.datetime(),
  postgres: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: Count })),
  sequences: z.array(z.object({ name: z.string(), lastValue: z.string(), isCalled: z.boolean() })),
  parts: z.array(z.object({ name: z.string(), size: Count, sha256: Hash })),
})
export type Manifest = z.infer<typeof Manifest>

/** Entry of one stretch of a table's rows, in PostgreSQL's text form of COPY; `no` counts from 1. */
export function tablePart(table: string, no: number): string {
  return `tables/${encodeURIComponent(table)}/${String(no).padStart(6, '0')}.copy`
}

/** The table whose rows an entry holds; undefined for other entries. */
export function tableOfPart(name: string): string | undefined {
  const table = /^tables\/([^/]+)\/\d+\.copy$/.exec(name)?.[1]
  return table === undefined ? undefined : decodeURIComponent(table)
}

/** Entry of one file of the file store. */
export function filePart(hash: string): string {
  return `files/${hash}`
}

/** The hash of the file that an entry holds; undefined for other entries. */
export function hashOfPart(name: string): string | undefined {
  return /^files\/([0-9a-f]{64})$/.exec(name)?.[1]
}
