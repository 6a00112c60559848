// A document's text read again by the present reader, after an upgrade or once the office's lists have changed. The clauses follow in directives.
import type { Deed, Look } from '../../../platform/access.ts'
import { Problem, platformProblems } from '../../../platform/problem.ts'
import { paperReader } from '../paper-workers.ts'
import { documentProblems } from '../problems.ts'
import { communesOf } from '../queries/documents.ts'
import { type Fields, type Paper, paperToRead, writePaper } from '../queries/rereading.ts'
import type { PaperRead } from '../read-paper.ts'
import type { Reading, Register } from '../reading/reading.ts'
import { findingOf } from '../rules.ts'
import { Unreadable } from '../text/unreadable.ts'
import { carryDecisions, registerFields } from './make-document.ts'

export type FieldChange = { field: keyof Fields; was: string | null; is: string | null }
export type Reread = { paper: Paper; reading: Reading; fields: Fields; changes: FieldChange[] }

/** What the present reader says of the shown text; nothing is written. @throws Problem nothingHere, secretNow, notReadAgain */
export async function readShownText({ db, actor }: Pick<Look, 'db' | 'actor'>, documentId: string): Promise<Reread> {
  const paper = await paperToRead(db, actor.officeId, documentId)
  if (!paper) throw new Problem(platformProblems.nothingHere)
  const communes = await communesOf(db, actor.officeId)
  const read = await readText(paper, communes.length > 1 ? { communes } : undefined)
  if (read.as === 'secret') throw new Problem(documentProblems.secretNow)
  const { reading } = read
  const fields = untouchedFields(paper, reading)
  const names = Object.keys(fields) as (keyof Fields)[]
  const changes = names
    .filter((field) => fields[field] !== paper.fields[field])
    .map((field) => ({ field, was: paper.fields[field], is: fields[field] }))
  return { paper, reading, fields, changes }
}

async function readText({ text, fields }: Paper, register?: Register): Promise<PaperRead> {
  const name = fields.numberOut ?? fields.subject
  try {
    return (await paperReader.read({ text }, { name, ...(register ? { register } : {}) })) as PaperRead
  } catch (error) {
    if (error instanceof Unreadable) throw new Problem(documentProblems.notReadAgain, { why: error.message })
    throw error
  }
}

/** A field that still says what the reading before this one said was corrected by nobody: it takes what this one says. */
function untouchedFields({ fields: standing, found, text }: Paper, reading: Reading): Fields {
  if (!found) return standing
  const [was, is] = [registerFields(found.reading, text), registerFields(reading, text)]
  const names = Object.keys(standing) as (keyof Fields)[]
  const taken = names.filter((name) => standing[name] === was[name]).map((name) => [name, is[name]] as const)
  return { ...standing, ...Object.fromEntries(taken) }
}

/** Writes what was read into the register, with the contradictions; those decided about keep their decision. */
export async function enterReread(deed: Deed, { paper, reading, fields, changes }: Reread): Promise<void> {
  const { documentId, found } = paper
  await writePaper(deed.tx, documentId, {
    fields,
    changed: changes.length > 0,
    findings: reading.warnings.map(findingOf),
    found: { pages: null, notes: [], ...found, reading },
    at: deed.clock.now(),
  })
  await carryDecisions(deed, documentId, { was: found?.reading.warnings ?? [], is: reading.warnings })
}
