// The secret of a link is drawn here, by the browser that hands it out, so that no answer of the server ever holds it.

/** 256 random bits as base64url. */
export function newSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** Four digits, each as likely. */
export function newCode(): string {
  const four = new Uint16Array(1)
  // What is left of 65,536 beyond six times ten thousand would make small codes likelier.
  do crypto.getRandomValues(four)
  while ((four[0] ?? 0) >= 60_000)
  return String((four[0] ?? 0) % 10_000).padStart(4, '0')
}

/** Behind the #, which browsers send to nobody: the secret stands in no log on the way. */
export const linkAddress = (secret: string): string => `${location.origin}/l#${secret}`

/** By the event of copying, since over plain http, as in an office, there is no other clipboard. */
export function copyWords(words: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', words)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  document.addEventListener('copy', put, { capture: true })
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put, { capture: true })
  }
}
