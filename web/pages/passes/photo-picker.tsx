/** Photographs of a report: made smaller and laid on this phone at once, sent with the report. */
import { useEffect, useRef, useState } from 'react'
import { shrinkImage } from '../../deeds/shrink-image.ts'
import { newKey } from '../../platform/api.ts'
import { useWords } from '../../platform/words.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { dropPhoto, keepPhoto, keptPhoto } from './kept-photos.ts'
import type { Photo } from './use-report.ts'
import { linkWords } from './words.ts'

const mostBytes = 20 * 1024 * 1024
const mostPhotos = 10
const fits = (file: File) => /\.(jpe?g|png|webp|gif|heic|pdf)$/i.test(file.name) && file.size <= mostBytes

interface PickerProps {
  photos: readonly Photo[]
  locked: boolean
  onChange: (photos: Photo[]) => void
}

export function PhotoPicker({ photos, locked, onChange }: PickerProps) {
  const { public: t } = useWords(linkWords)
  const [fault, setFault] = useState<string | null>(null)
  const latest = useRef(photos)
  latest.current = photos
  const add = async (files: readonly File[]) => {
    setFault(null)
    for (const chosen of files) {
      if (latest.current.length >= mostPhotos) return setFault(t.mostPhotos)
      if (!fits(chosen)) {
        setFault(t.wrongPhoto(chosen.name))
        continue
      }
      const file = await shrinkImage(chosen)
      const photo = { id: newKey(), name: file.name, type: file.type, fileId: null }
      await keepPhoto(photo.id, file)
      const next = [...latest.current, photo]
      latest.current = next
      onChange(next)
    }
  }
  const drop = (photo: Photo) => {
    void dropPhoto(photo.id)
    onChange(photos.filter(({ id }) => id !== photo.id))
  }
  return (
    <div className="field photos">
      <p className="photos-label">{t.photos}</p>
      <ul className="photos-list">
        {photos.map((photo) => (
          <li key={photo.id}>
            <Picture photo={photo} />
            {!locked && (
              <Button look="quiet" size="sm" icon="close" label={t.dropPhoto(photo.name)} onClick={() => drop(photo)} />
            )}
          </li>
        ))}
        {!locked && photos.length < mostPhotos && (
          <li>
            <label className="shoot">
              <input
                className="vh"
                type="file"
                multiple
                accept="image/*,.heic,.pdf"
                onChange={(event) => {
                  void add([...(event.target.files ?? [])])
                  event.target.value = ''
                }}
              />
              <Icon name="plus" />
              <span>{t.addPhotos}</span>
            </label>
          </li>
        )}
      </ul>
      <div role="alert">{fault && <p className="fault">{fault}</p>}</div>
    </div>
  )
}

function Picture({ photo }: { photo: Photo }) {
  const [address, setAddress] = useState<string | null>(null)
  const drawn = /^image\/(jpeg|png|webp|gif)$/.test(photo.type)
  useEffect(() => {
    if (!drawn) return
    let made: string | null = null
    let left = false
    void keptPhoto(photo.id).then((blob) => {
      if (left || blob === null) return
      made = URL.createObjectURL(blob)
      setAddress(made)
    })
    return () => {
      left = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [photo.id, drawn])
  if (address === null) return <span className="shot-paper">{photo.name}</span>
  return <img className="shot" src={address} alt={photo.name} />
}
