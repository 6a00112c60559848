import { sql } from 'kysely'
import { type Reader, rowsOf } from '../../../platform/db.ts'

/** "215/TB-UBND ngày 05/9/2024: Kết luận giao ban" of each document. */
export async function documentTitles(db: Reader, documentIds: string[]): Promise<Map<string, string>> {
  const rows = await rowsOf(
    db,
    sql<{ documentId: string; title: string }>`
    select document_id as "documentId", concat_ws(': ', nullif(concat_ws(' ngày ', number_out, case when issued_precision = 'day'
      then to_char(issued_on, case when extract(month from issued_on) > 2 then 'DD/FMMM/YYYY' else 'DD/MM/YYYY' end) end), ''), nullif(subject, '')) as title
    from document where document_id = any(${documentIds}::uuid[])`,
  )
  return new Map(rows.map(({ documentId, title }) => [documentId, title]))
}
