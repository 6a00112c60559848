/** A passage of the text as a warning quotes it. */
export const quoteOf = (text: string, start: number, end: number) => ({ quote: text.slice(start, end), start, end })
