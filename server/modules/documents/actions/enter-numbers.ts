// Documents known by number and day only, as a task list names them: entered so that work can rest on them.
import type { Deed } from '../../../platform/access.ts'
import { recordEvent } from '../../../platform/events.ts'
import { newId } from '../../../platform/ids.ts'
import { insertEntered, setWithdrawn } from '../queries/entered.ts'
import { typeOfNumber } from '../reading/legal-refs.ts'

export type NumberedDocument = {
  number: string
  issuedOn: string | null
  subject: string | null
  issuer: string | null
}

/** Enters them in the register as issued. @returns their ids, in order */
export async function enterNumbers(deed: Deed, documents: readonly NumberedDocument[]): Promise<string[]> {
  if (documents.length === 0) return []
  const at = deed.clock.now()
  const { officeId, personId, postId } = deed.actor
  const entered = documents.map(({ number, issuedOn, subject, issuer }) => {
    return { documentId: newId(at), kind: typeOfNumber(number), number, issuedOn, subject: subject ?? '', issuer }
  })
  await insertEntered(deed.tx, entered, { officeId, personId, postId, at })
  const documentIds = entered.map(({ documentId }) => documentId)
  recordEvent(deed, { kind: 'document.entered', thing: 'document', thingId: documentIds[0]!, body: { documentIds } })
  return documentIds
}

/** Takes back documents that were entered so, where nothing has come of them since. */
export async function withdrawNumbers(deed: Deed, documentIds: readonly string[]): Promise<void> {
  const withdrawn = await setWithdrawn(deed.tx, deed.actor.officeId, [...documentIds], deed.clock.now())
  if (withdrawn[0])
    recordEvent(deed, {
      kind: 'document.withdrawn',
      thing: 'document',
      thingId: withdrawn[0],
      body: { documentIds: withdrawn },
    })
}
