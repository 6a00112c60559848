// Tesseract with its Vietnamese letters, all from this machine: nothing is fetched, nothing is kept.

import { fileURLToPath } from 'node:url'
import tesseract from 'tesseract.js'

/** A word as recognised: its box in points of the picture, counted from the upper left corner, and how sure it is, 0 to 100. */
export type Word = { text: string; left: number; right: number; top: number; bottom: number; sureness: number }
/** Words on one line; `base` is where its letters stand, `height` that of a whole line of this size; `isCell`: of a table. */
export type Line = { words: Word[]; base: number; height: number; isCell?: boolean }
export type Recognised = { lines: Line[]; sureness: number; radians: number }

export type Grey = { points: Buffer; width: number; height: number }
type Box = { left: number; top: number; width: number; height: number }

/** `page` looks for columns and blocks by itself; `block` takes the picture for lines of one column; `line` for a single one. */
type Layout = 'page' | 'block' | 'line'
const modes = { page: '3', block: '6', line: '7' } as const

export type Recogniser = {
  /** @param look `within`: only this part of the picture; `radians`: how far the page leans, found out for a page where not given */
  recognise(grey: Grey, look: { layout: Layout; dpi: number; within?: Box; radians?: number }): Promise<Recognised>
  close(): Promise<void>
}

export async function openRecogniser(): Promise<Recogniser> {
  const data = new URL('4.0.0_best_int', import.meta.resolve('@tesseract.js-data/vie'))
  let fail = (_: Error) => {}
  const worker = await tesseract.createWorker('vie', tesseract.OEM.LSTM_ONLY, {
    langPath: fileURLToPath(data),
    cacheMethod: 'none',
    // Without one the library throws where nobody can catch.
    errorHandler: (fault: unknown) => fail(new Error(String(fault))),
  })
  return {
    async recognise(grey, { layout, dpi, within, radians }) {
      const turn = radians === undefined ? { rotateAuto: layout === 'page' } : { rotateRadians: radians }
      const options = {
        ...turn,
        ...(within ? { rectangle: within } : {}),
        tessedit_pageseg_mode: modes[layout],
        user_defined_dpi: String(Math.round(dpi)),
        // Sauvola's: what is ink is judged by what surrounds it, so that the shadow on a photograph is none.
        thresholding_method: '2',
      }
      const broken = new Promise<never>((_, reject) => {
        fail = reject
      })
      const done = await Promise.race([
        worker.recognize(portableGrey(grey), options as Partial<tesseract.RecognizeOptions>, {
          text: false,
          blocks: true,
        }),
        broken,
      ])
      return readingOf(done.data)
    },
    async close() {
      await worker.terminate()
    },
  }
}

/** The plainest format of pictures (PGM): a head and the points, so that nothing is packed to be unpacked again. */
function portableGrey({ points, width, height }: Grey): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), points])
}

function readingOf(page: tesseract.Page): Recognised {
  const lines = (page.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map(({ words, baseline, rowAttributes }) => ({
      words: words.map(({ text, bbox, confidence }) => ({
        text,
        left: bbox.x0,
        right: bbox.x1,
        top: bbox.y0,
        bottom: bbox.y1,
        sureness: confidence,
      })),
      base: (baseline.y0 + baseline.y1) / 2,
      height: rowAttributes.rowHeight,
    }))
  return { lines, sureness: page.confidence, radians: page.rotateRadians ?? 0 }
}
