/** What the quick form of recording for a unit holds, and what of it is sent. Pure but for the clock. */
import { now } from '../../platform/clock.ts'
import { dayOf } from '../../platform/formats.ts'
import type { DeedPath } from '../deed-data.ts'
import type { ChannelName } from '../form-fields.tsx'
import { keptChannel } from '../kept-channel.ts'
import type { FileOfDeed } from '../photo-field.tsx'
import { type ProductName, type ProductSaid, productOf } from './complete-form.tsx'

export const howFar = ['unsaid', '25', '50', '75', '90', 'finished'] as const
export type HowFar = (typeof howFar)[number]
export const whens = ['now', 'yesterday', 'other'] as const

export interface Recorded {
  words: string
  far: HowFar
  channel: ChannelName
  saidBy: string
  when: (typeof whens)[number]
  day: string | null
  product: ProductSaid
  files: FileOfDeed[]
}

export const emptyRecord = (product: ProductName | null): Recorded => ({
  words: '',
  far: 'unsaid',
  channel: keptChannel('in', 'dien-thoai'),
  saidBy: '',
  when: 'now',
  day: null,
  product: { kind: product ?? '', number: '', day: null },
  files: [],
})

export const pathOf = ({ far }: Recorded): DeedPath => (far === 'finished' ? 'completion' : 'report')

export function bodyOf(value: Recorded): object {
  const { channel, far, product } = value
  const shared = {
    fileIds: value.files.map(({ fileId }) => fileId),
    recordedFor: { channel, saidBy: value.saidBy.trim() || null, at: saidAt(value) },
  }
  const words = value.words.trim()
  if (far === 'finished') return { ...shared, words: words || null, product: productOf(product) }
  return { ...shared, words, percent: far === 'unsaid' ? null : Number(far) }
}

/** Said today: the instant of sending. Said earlier: the end of that working day, since nobody notes the hour. */
export function saidAt({ when, day }: Pick<Recorded, 'when' | 'day'>): string | null {
  if (when === 'now') return null
  const said = when === 'other' ? day : dayOf(new Date(now().getTime() - 86_400_000))
  return said === null || said === dayOf(now()) ? null : `${said}T17:00:00+07:00`
}
