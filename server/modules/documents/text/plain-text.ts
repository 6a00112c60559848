import { looksLikeHtml, textOfHtml } from './html/html.ts'
import { decode } from './letters/decode.ts'
import { unreadable } from './unreadable.ts'

/**
 * A text file as text, and a web page as the text it shows. Of a plain one nothing is trimmed, so offsets into the result are
 * offsets into the file normalised to NFC with \n line ends.
 * @throws Unreadable `broken-encoding`, `empty-page`
 */
export function readPlainText(
  bytes: Uint8Array,
  name: string,
): { kind: 'txt' | 'html'; text: string; from: string | null } {
  const { text, from } = decode(bytes, name)
  if (!looksLikeHtml(text)) return { kind: 'txt', text: text.replace(/\r\n?/g, '\n'), from }
  const shown = textOfHtml(text)
  if (shown.trim() === '') throw unreadable('empty-page', name)
  return { kind: 'html', text: shown, from }
}
