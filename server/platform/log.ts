import { pino } from 'pino'

/** Structured lines on standard error: codes, ids and durations, never names, words, numbers of telephones or search text. */
export type Log = {
  info(fields: object, line: string): void
  warn(fields: object, line: string): void
  error(fields: object, line: string): void
  debug(fields: object, line: string): void
}

/** @param level 'silent' for tests and the command line. */
export function openLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}
