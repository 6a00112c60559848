import { useState } from 'react'
import { useWords } from '../platform/words.ts'
import type { FileOfDeed } from './photo-field.tsx'
import { deedWords } from './words.ts'

/** A voice file, to be heard where it stands; what this browser cannot play (AMR of old telephones) is there to be saved. */
export function Voice({ file }: { file: FileOfDeed }) {
  const t = useWords(deedWords)
  const [unplayable, setUnplayable] = useState(() => document.createElement('audio').canPlayType(file.mediaType) === '')
  const address = `/api/files/${file.fileId}`
  return (
    <div className="voice">
      <p className="voice-name">{file.name}</p>
      {unplayable ? (
        <p>
          {t.incoming.unplayable}{' '}
          <a className="link" href={`${address}?download=yes`}>
            {t.incoming.save}
          </a>
        </p>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said; the words stand beside it
        <audio
          controls
          preload="metadata"
          src={address}
          aria-label={t.incoming.play(file.name)}
          onError={() => setUnplayable(true)}
        />
      )}
    </div>
  )
}
