import { isDeepStrictEqual } from 'node:util'

/** Equal as JSON: the database gives keys back in an order of its own, and what is undefined is not there. */
export const sameValue = (a: unknown, b: unknown): boolean => isDeepStrictEqual(asJson(a), asJson(b))

const asJson = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
