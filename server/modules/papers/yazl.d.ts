// What we use of yazl 3.3, which brings no types of its own.
declare module 'yazl' {
  import type { Readable } from 'node:stream'

  type Options = { compress?: boolean; mtime?: Date; size?: number }
  export class ZipFile {
    outputStream: Readable
    addBuffer(content: Buffer, path: string, options?: Options): void
    addReadStreamLazy(
      path: string,
      options: Options,
      open: (opened: (error: Error | null, stream?: Readable) => void) => void,
    ): void
    /** Tells how large the whole will be, or -1 where that cannot be known before. */
    end(options?: { comment?: string }, told?: (size: number) => void): void
    on(event: 'error', listener: (error: Error) => void): this
  }
}
