/** A folder tree or a .zip dropped at once; what could not be sent stays in sight and can be sent again. */
import { useQueryClient } from '@tanstack/react-query'
import { type DragEvent, useRef, useState } from 'react'
import type { FilesLaid } from '../../../server/modules/dossiers/contract.ts'
import { newKey, post } from '../../platform/api.ts'
import { useFormats } from '../../platform/formats.ts'
import { useProblemSentence } from '../../platform/problem.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Note } from '../../ui/statement.tsx'
import { sendOne, sendZip, unitPath } from './dossiers-data.ts'
import { filesOfDrop, filesOfInput, type PathFile } from './folder-files.ts'
import { dossierWords } from './words.ts'

interface Failed extends PathFile {
  why: string
}

export function DropFolder({ unit, framework }: { unit: number; framework: number }) {
  const t = useWords(dossierWords)
  const f = useFormats()
  const client = useQueryClient()
  const sentence = useProblemSentence()
  const [over, setOver] = useState(false)
  const [going, setGoing] = useState<{ done: number; of: number } | null>(null)
  const [told, setTold] = useState<{ laid: number; tray: number } | null>(null)
  const [failed, setFailed] = useState<Failed[]>([])
  const folder = useRef<HTMLInputElement>(null)
  const files = useRef<HTMLInputElement>(null)

  const send = async (all: readonly PathFile[]) => {
    if (all.length === 0 || going) return
    setFailed([])
    const lost: Failed[] = []
    const sum = { laid: 0, tray: 0 }
    const sent: { fileId: string; path: string }[] = []
    const take = ({ laid, tray, refused }: FilesLaid) => {
      sum.laid += laid
      sum.tray += tray
      for (const { path, words } of refused) lost.push({ path, why: words, file: new File([], path) })
    }
    for (const [i, one] of all.entries()) {
      setGoing({ done: i, of: all.length })
      try {
        if (/\.zip$/i.test(one.path)) take(await sendZip(one.file, unitPath(unit, framework), newKey()))
        else sent.push({ path: one.path, fileId: await sendOne(one.file, newKey()) })
      } catch (error) {
        lost.push({ ...one, why: sentence(error) })
      }
    }
    for (let from = 0; from < sent.length; from += 500) {
      const some = sent.slice(from, from + 500)
      try {
        take(await post<FilesLaid>('/api/dossiers/laying', { unitId: unit, frameworkId: framework, files: some }))
      } catch (error) {
        const paths = new Set(some.map(({ path }) => path))
        lost.push(...all.filter(({ path }) => paths.has(path)).map((one) => ({ ...one, why: sentence(error) })))
      }
    }
    setGoing(null)
    setTold(sum)
    setFailed(lost)
    await client.invalidateQueries({ queryKey: ['dossier'] })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void filesOfDrop(event.dataTransfer).then(send)
  }
  return (
    <section
      className={over ? 'dossier-drop over' : 'dossier-drop'}
      aria-label={t.drop.title}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <b>{t.drop.title}</b>
      <p className="q">{t.drop.text}</p>
      <input
        ref={folder}
        hidden
        type="file"
        aria-label={t.drop.folder}
        // React has no name for it; every browser of an office knows it.
        {...{ webkitdirectory: '' }}
        onChange={(event) => {
          void send(filesOfInput(event.target.files!))
          event.target.value = ''
        }}
      />
      <input
        ref={files}
        hidden
        type="file"
        multiple
        aria-label={t.drop.files}
        onChange={(event) => {
          void send(filesOfInput(event.target.files!))
          event.target.value = ''
        }}
      />
      <div className="acts">
        <Button busy={going !== null} onClick={() => folder.current?.click()}>
          {t.drop.folder}
        </Button>
        <Button busy={going !== null} onClick={() => files.current?.click()}>
          {t.drop.files}
        </Button>
      </div>
      <div role="status">
        {going && <p>{t.drop.going(f.number(going.done), f.number(going.of))}</p>}
        {!going && told && <p>{t.drop.laid(f.number(told.laid), f.number(told.tray))}</p>}
        {failed.length > 0 && (
          <Note>
            {t.drop.failed(f.number(failed.length))}
            <ul>
              {failed.slice(0, 10).map(({ path, why }) => (
                <li key={path}>
                  {path}: {why}
                </li>
              ))}
            </ul>
            <Button size="sm" onClick={() => void send(failed.filter(({ file }) => file.size > 0))}>
              {t.drop.again}
            </Button>
          </Note>
        )}
      </div>
    </section>
  )
}
