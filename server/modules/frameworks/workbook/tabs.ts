// What a set needs of whoever reads and writes workbooks (the sheets module, which app.ts hands in).
import type { FastifyRequest } from 'fastify'
import type { Border } from '../../../platform/http.ts'

/** A tab as read: cells as Excel shows them, `no` counted from 1. */
export type InTab = { name: string; rows: { no: number; cells: string[] }[] }
/** A tab as written: a title row, a row of headings, rows. Widths in characters. */
export type OutTab = { name: string; title: string; headings: string[]; widths: number[]; rows: string[][] }

export type SheetTool = {
  /** The one workbook of a multipart request; nothing of it is kept. @throws Problem where it is none */
  read(border: Border, request: FastifyRequest): Promise<InTab[]>
  write(tabs: OutTab[]): Promise<Uint8Array>
}
