// What of a printed page is inked, for tests: the PDF drawn by poppler, measured in millimetres from the left and the top.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page, Placed } from '../press/test-pdf.ts'

export const hasPoppler = spawnSync('pdftoppm', ['-v']).status === 0
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/** The box round all that is printed, and the vertical rules of its table from left to right. */
export type Ink = { left: number; right: number; top: number; bottom: number; rules: number[] }

const dpi = 96
const mm = (pixels: number) => Math.round((pixels / dpi) * 254) / 10
/** A rule is dark over so much of the height that is printed; letters above one another never are. */
const ruleShare = 0.45

export async function inkOf(pdf: Buffer): Promise<Ink[]> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    execFileSync('pdftoppm', ['-r', String(dpi), '-gray', 'paper.pdf', 'page'], { cwd: folder })
    const pages = readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .sort()
    return pages.map((name) => measured(readFileSync(join(folder, name))))
  })
}

/** poppler's P5: a head of three numbers, then a byte for each dot. */
function measured(picture: Buffer): Ink {
  const [head, across, down] = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(picture.subarray(0, 60).toString('latin1'))!
  const [width, height] = [Number(across), Number(down)]
  const data = picture.subarray(head!.length)
  const dark = (x: number, y: number) => data[y * width + x]! < 170
  const columns = Array.from({ length: width }, (_, x) => count(height, (y) => dark(x, y)))
  const rows = Array.from({ length: height }, (_, y) => count(width, (x) => dark(x, y)))
  const [top, bottom] = [rows.findIndex(Boolean), rows.findLastIndex(Boolean)]
  const long = columns.flatMap((inked, x) => (inked > (bottom - top) * ruleShare ? [x] : []))
  const rules = long.filter((x, i) => i === 0 || x - long[i - 1]! > 2)
  const [left, right] = [columns.findIndex(Boolean), columns.findLastIndex(Boolean)]
  return { left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom), rules: rules.map(mm) }
}

const count = (length: number, is: (at: number) => boolean): number => {
  let found = 0
  for (let at = 0; at < length; at++) if (is(at)) found++
  return found
}

/** Where every word stands as poppler puts letters together to words: LibreOffice writes a word in several pieces where it takes a letter from another face. */
export async function wordsPrinted(pdf: Buffer): Promise<Page[]> {
  const xml = await inFolder(async (folder) => {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    return execFileSync('pdftotext', ['-bbox', 'paper.pdf', '-'], { cwd: folder, maxBuffer: 64 << 20 }).toString()
  })
  const points = (written: string) => (Number(written) / 72) * 25.4
  return [...xml.matchAll(/<page width="([\d.]+)" height="([\d.]+)">(.*?)<\/page>/gs)].map(
    ([, width, height, body]) => {
      const found = body!.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g,
      )
      const pieces = [...found].map(([, left, top, right, , words]): Placed => {
        const read = words!.replaceAll('&amp;', '&').normalize('NFC')
        return { words: read, left: points(left!), right: points(right!), top: points(top!), size: 0 }
      })
      const placed = joinedWords(pieces)
      const text = placed.map(({ words }) => words).join(' ')
      return { width: points(width!), height: points(height!), placed, text }
    },
  )
}

/** A space is a quarter of the letters wide: nearer than half of one, two pieces are one word. */
const nearer = 0.45

function joinedWords(pieces: readonly Placed[]): Placed[] {
  const words: Placed[] = []
  for (const piece of pieces) {
    const last = words.at(-1)
    const gap = last ? piece.left - last.right : 0
    if (last && Math.abs(gap) < nearer && Math.abs(piece.top - last.top) < 2) {
      last.words += piece.words
      last.right = piece.right
    } else words.push({ ...piece })
  }
  return words
}

/** A Word file opened by LibreOffice, as it would print it. */
export async function printedByLibreOffice(docx: Buffer): Promise<Buffer> {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, 'paper.docx'), docx)
    const own = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync('soffice', ['--headless', own, '--convert-to', 'pdf', 'paper.docx'], {
      cwd: folder,
      stdio: 'ignore',
      timeout: 120_000,
    })
    return readFileSync(join(folder, 'paper.pdf'))
  })
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-ink-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
