/**
 * Photographs and papers of a deed: taken, chosen, or pasted anywhere in the form. Each is made smaller and sent at
 * once; what has arrived is kept with the draft, so that a reload loses none.
 */
import { useRef } from 'react'
import type { z } from 'zod'
import type { FileRef } from '../../server/modules/assignments/contract.ts'
import type { AddedFiles } from '../../server/modules/documents/contract.ts'
import { ApiProblem } from '../platform/problem.ts'
import { type Upload, upload } from '../platform/upload.ts'
import { useWords } from '../platform/words.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { type FileLine, type Sending, useSending } from '../ui/sending.ts'
import { voiceEndings } from './incoming-files.ts'
import { shrinkImage } from './shrink-image.ts'
import { deedWords } from './words.ts'

export type FileOfDeed = Pick<z.output<typeof FileRef>, 'fileId' | 'name' | 'mediaType'>
type Sent = z.output<typeof AddedFiles>

const accept = ['.jpg', '.jpeg', '.png', '.webp', '.heic', '.pdf', '.docx', '.doc', '.xlsx', '.xls', ...voiceEndings]
/** For the field of a form; "image/*" and "audio/*" offer the camera and the recorder of a phone. */
export const acceptedFiles = `image/*,audio/*,${accept.join(',')}`
const atMost = 50_000_000

/** A file the server looked at and refused is a failed one: it must not vanish from the form. */
function taken(answer: Sent): Sent {
  const [refused] = answer.refused
  if (!refused) return answer
  throw new ApiProblem(422, { code: refused.code, kind: 'invalid', details: {}, requestId: '', message: refused.words })
}

interface PhotoFieldProps {
  label?: string
  files: readonly FileOfDeed[]
  onChange: (files: FileOfDeed[]) => void
  sending: Sending<Sent>
}

/** The files of one form; `paste` goes on the form, so that a screenshot may be pasted while the words have the focus. */
export function usePhotos(files: readonly FileOfDeed[], onChange: (files: FileOfDeed[]) => void) {
  // Two that arrive together must not overwrite each other.
  const latest = useRef(files)
  latest.current = files
  const keep = (next: FileOfDeed[]) => {
    latest.current = next
    onChange(next)
  }
  const sending = useSending<Sent>({
    accept,
    atMost,
    send: async (file: File, how: Upload) => taken(await upload<Sent>('/api/files', await shrinkImage(file), how)),
    onSent: (answer) =>
      keep([...latest.current, ...answer.files.map(({ fileId, name, mediaType }) => ({ fileId, name, mediaType }))]),
  })
  const paste = (event: { clipboardData: DataTransfer; preventDefault: () => void }) => {
    const pasted = [...event.clipboardData.files]
    if (pasted.length === 0) return
    event.preventDefault()
    sending.add(pasted)
  }
  return { files, onChange: keep, sending, paste, going: sending.lines.some(({ state }) => state === 'going') }
}

export function PhotoField({ label, files, onChange, sending }: PhotoFieldProps) {
  const t = useWords(deedWords)
  return (
    <div className="field photos">
      <p className="photos-label">{label ?? t.form.files}</p>
      <ul className="photos-list">
        {files.map((file) => (
          <li key={file.fileId}>
            <Thumbnail file={file} />
            <Button
              look="quiet"
              size="sm"
              icon="close"
              label={t.form.dropFile(file.name)}
              onClick={() => onChange(files.filter(({ fileId }) => fileId !== file.fileId))}
            />
          </li>
        ))}
        {sending.lines
          .filter(({ state }) => state !== 'there')
          .map((line) => (
            <GoingFile key={line.key} line={line} sending={sending} />
          ))}
        <li>
          <label className="shoot">
            <input
              className="vh"
              type="file"
              multiple
              accept={acceptedFiles}
              onChange={(event) => {
                sending.add([...(event.target.files ?? [])])
                event.target.value = ''
              }}
            />
            <Icon name="plus" />
            <span>{t.form.addFiles}</span>
          </label>
        </li>
      </ul>
    </div>
  )
}

function GoingFile({ line, sending }: { line: FileLine<Sent>; sending: Sending<Sent> }) {
  const t = useWords(deedWords)
  return (
    <li className="going">
      <span className="shot-paper">{line.file.name}</span>
      {line.fault ? (
        <span className="fault">{line.fault}</span>
      ) : (
        <progress max={1} value={line.share} aria-label={line.file.name} />
      )}
      {line.state === 'failed' && (
        <Button
          look="quiet"
          size="sm"
          icon="redo"
          label={t.form.againFile(line.file.name)}
          onClick={() => sending.again(line)}
        />
      )}
      <Button
        look="quiet"
        size="sm"
        icon="close"
        label={t.form.dropFile(line.file.name)}
        onClick={() => (line.state === 'going' ? sending.stop(line) : sending.forget(line))}
      />
    </li>
  )
}

export function Thumbnail({ file }: { file: FileOfDeed }) {
  if (!/^image\/(jpeg|png|webp|gif)$/.test(file.mediaType)) return <span className="shot-paper">{file.name}</span>
  return <img className="shot" src={`/api/files/${file.fileId}`} alt={file.name} loading="lazy" />
}
