declare module 'pg/lib/utils.js' {
  /** A value as pg sends it: text for all but buffers. */
  export function prepareValue(value: unknown): string | Buffer | null
}
