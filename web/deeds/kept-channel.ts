/** The channel somebody used last, on this device: who records from Zalo records from Zalo the whole morning. */
import { type ChannelName, channelsIn, channelsOut } from './form-fields.tsx'

type Direction = 'in' | 'out'

const place = (direction: Direction) => `don-doc.channel.${direction}`
const all: Record<Direction, readonly ChannelName[]> = { in: channelsIn, out: channelsOut }

export function keptChannel(direction: Direction, otherwise: ChannelName): ChannelName {
  const kept = localStorage.getItem(place(direction))
  return all[direction].find((channel) => channel === kept) ?? otherwise
}

export function keepChannel(direction: Direction, channel: ChannelName): void {
  localStorage.setItem(place(direction), channel)
}
