import type { vi } from './words-vi.ts'

/** "Nhóm xã: nhóm 2", "Xã biên giới", "Năm đạt chuẩn nông thôn mới: 2027". */
export function classLabel(t: typeof vi, one: { class: string; value: string }): string {
  const name = t.classes.names[one.class] ?? one.class
  return one.value === 'yes' ? name : `${name}: ${t.classes.values[one.value] ?? one.value}`
}

/** As the list of units carries it: "group:2". */
export function labelOf(t: typeof vi, packed: string): string {
  const at = packed.indexOf(':')
  return classLabel(t, { class: packed.slice(0, at), value: packed.slice(at + 1) })
}
