// Prints two of our sample documents to PDF as NĐ 30/2020 lays them out, for demo and tests: seeds/files/*.pdf.
// Run again only when a sample document or this layout changes.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fillDates } from '../seeds/fill-dates.ts'
import { findChromium } from './chromium.ts'

const root = join(import.meta.dirname, '..')
const printed = ['muong-lam-cong-van-day-nhanh-tien-do-2024', 'ha-van-ke-hoach-nam']
/** The day the samples with relative dates are printed for; a committed file cannot move with the calendar. */
const printingDay = '2026-11-21'

const alphabets = {
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
  latin: 'U+0000-00FF,U+0131,U+2000-206F,U+20AC,U+2122',
}

const chromium = await findChromium()
if (chromium.path === undefined) throw new Error(chromium.advice)

for (const name of printed) {
  const text = fillDates(readFileSync(join(root, `seeds/documents/${name}.txt`), 'utf8'), printingDay)
  const pdf = join(root, `seeds/files/${name}.pdf`)
  printToPdf(chromium.path, pageOf(text), pdf)
  console.log(`${name}.pdf: ${Math.round(statSync(pdf).size / 1000)} kB`)
}

function printToPdf(program: string, html: string, pdf: string) {
  const work = mkdtempSync(join(tmpdir(), 'dondoc-print-'))
  const page = join(work, 'page.html')
  writeFileSync(page, html)
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']
  const profile = `--user-data-dir=${join(work, 'profile')}`
  execFileSync(
    program,
    [...flags, profile, '--no-pdf-header-footer', `--print-to-pdf=${pdf}`, pathToFileURL(page).href],
    {
      stdio: 'ignore',
      timeout: 120_000,
    },
  )
  rmSync(work, { recursive: true, force: true })
}

function pageOf(text: string): string {
  const blocks = text.trim().split(/\n{2,}/)
  const bodyStart = blocks.findIndex((block) => /^Kính gửi|^Căn cứ|^Ngày /.test(block))
  const bodyEnd = blocks.indexOf('Nơi nhận:')
  const head = blocks.slice(0, bodyStart)
  const body = blocks.slice(bodyStart, bodyEnd)
  const [recipients = '', signature = '', signer = ''] = blocks.slice(bodyEnd + 1)
  return `<!doctype html><meta charset="utf-8"><style>${style()}</style>
    ${letterhead(head)}${body.map(bodyBlock).join('\n')}
    <table class="foot"><tr><td><i><b>Nơi nhận:</b></i><br>${lines(recipients)}</td>
    <td class="signature"><b>${lines(signature)}</b><div class="sign"></div><b>${lines(signer)}</b></td></tr></table>`
}

/** Issuer, number and "V/v" on the left, state and date on the right; a named type and its subject across the page. */
function letterhead([issuer = '', state = '', number = '', date = '', ...rest]: string[]): string {
  const isLetter = rest[0]?.startsWith('V/v') ?? false
  const [superior = '', body = ''] = issuer.split('\n')
  return `<table class="head"><tr><td>${marked(superior)}<br><b>${marked(body)}</b></td><td><b>${lines(state)}</b></td></tr>
    <tr><td>${lines(number)}${isLetter ? `<div class="about">${lines(rest[0] ?? '')}</div>` : ''}</td>
    <td><i>${lines(date)}</i></td></tr></table>
    ${isLetter ? '' : `<h1>${lines(rest[0] ?? '')}</h1><h2>${lines(rest[1] ?? '')}</h2>`}`
}

function bodyBlock(block: string): string {
  const heading = /^([IVX]+\. |\d+\. [^.;:]{1,90}$)/.test(block)
  return block
    .split('\n')
    .map((line) => `<p class="${heading ? 'heading' : ''}">${marked(line)}</p>`)
    .join('')
}

function lines(block: string): string {
  return block.split('\n').map(marked).join('<br>')
}

/** The samples mark bold and italic as the documents they resemble arrive: with asterisks. */
function marked(line: string): string {
  const safe = line.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return safe.replace(/\*\*/g, '').replace(/\*(.+?)\*/g, '<i>$1</i>')
}

function style(): string {
  const faces = ['400-normal', '400-italic', '700-normal', '700-italic'].flatMap((face) =>
    Object.entries(alphabets).map(([alphabet, range]) => fontFace(alphabet, face, range)),
  )
  return `${faces.join('')}
    @page { size: A4; margin: 20mm 18mm 20mm 30mm; @top-center { content: counter(page); font: 13pt Tinos } }
    @page :first { @top-center { content: none } }
    body { font: 14pt/1.25 Tinos; margin: 0 }
    p { text-align: justify; text-indent: 1.27cm; margin: 0 0 6pt }
    .heading { font-weight: bold }
    table { width: 100%; border-collapse: collapse; margin-bottom: 14pt }
    td { vertical-align: top; padding: 0 }
    .head td { text-align: center; font-size: 13pt; padding-bottom: 6pt }
    .head td:first-child { width: 42% }
    .head b { font-size: 12pt; white-space: nowrap }
    .about { font-size: 12pt; margin: 6pt 8pt 0 }
    h1, h2 { font-size: 14pt; text-align: center; margin: 0 0 4pt }
    h2 { margin: 0 20pt 14pt }
    .foot td { width: 50%; font-size: 11pt }
    .foot .signature { text-align: center; font-size: 14pt }
    .sign { height: 60pt }
    .foot tr { break-inside: avoid }`
}

function fontFace(alphabet: string, face: string, range: string): string {
  const [weight, slant] = face.split('-')
  const file = pathToFileURL(join(root, `node_modules/@fontsource/tinos/files/tinos-${alphabet}-${face}.woff2`)).href
  return `@font-face { font-family: Tinos; font-weight: ${weight}; font-style: ${slant}; src: url("${file}"); unicode-range: ${range} }`
}
