// Shapes that contracts of all modules use.
import { z } from 'zod'

/** An instant as ISO 8601 in UTC; a Date on the server's side. */
export const Instant = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString() : value),
  z.iso.datetime({ offset: true }),
)

/** A legal day, YYYY-MM-DD, of Asia/Ho_Chi_Minh. */
export const Day = z.iso.date()

export const Id = z.uuid()

/** A number in a path or query. */
export const Num = z.coerce.number().int().positive()

/** Words a person typed: trimmed, not empty, at most 4,000 characters. */
export const Words = z.string().trim().min(1).max(4000)

export const Nothing = z.object({})
