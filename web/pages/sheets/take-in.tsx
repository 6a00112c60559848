import { useNavigate } from '@tanstack/react-router'
import { sheetPath } from '../../paths.ts'
import { useWords } from '../../platform/words.ts'
import { TakeIn } from '../../sheets/take-in.tsx'
import { sendSheet } from './sheets-data.ts'
import { sheetWords } from './words.ts'

/** The office's own list: its page opens as soon as it is read. */
export function TakeInList() {
  const t = useWords(sheetWords)
  const navigate = useNavigate()
  return <TakeIn title={t.drop} send={sendSheet} onSent={({ sheetId }) => void navigate({ to: sheetPath(sheetId) })} />
}
