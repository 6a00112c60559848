import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { paths } from '../paths.ts'
import { useWords } from '../platform/words.ts'
import { Button, buttonLook } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { say } from '../ui/toast.tsx'
import { copyWords } from './secret.ts'
import { passWords } from './words.ts'

const QrPicture = lazy(() => import('../ui/qr-picture.tsx').then((part) => ({ default: part.QrPicture })))

/** The address, once: afterwards only its hash is known. */
export function MadeLink({ address, code, again }: { address: string; code: string | null; again: () => void }) {
  const t = useWords(passWords)
  return (
    <div className="made-link" role="status">
      <h3>{t.madeTitle}</h3>
      <TextField label={t.address} value={address} onChange={() => {}} readOnly hint={t.once} />
      <Suspense fallback={<div className="made-qr" />}>
        <figure className="made-qr">
          <QrPicture text={address} label={t.qr} />
          <figcaption>{t.qrHint}</figcaption>
        </figure>
      </Suspense>
      {code && (
        <p className="made-code">
          {t.code} <b>{code}</b>
          <small>{t.codedHint}</small>
        </p>
      )}
      <div className="acts">
        <Button look="go" onClick={() => copyWords(address) && say(t.copied)}>
          {t.copy}
        </Button>
        <Button onClick={again}>{t.another}</Button>
        <Link className={buttonLook({ look: 'quiet' })} to={paths.links}>
          {t.toLinks}
        </Link>
      </div>
    </div>
  )
}
