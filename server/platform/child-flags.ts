/** Flags for a process of our own code: what is compiled once is kept for it as for the server (before.js), else its start takes three times as long. */
export const childFlags = ['--import', new URL('../before.js', import.meta.url).href]
