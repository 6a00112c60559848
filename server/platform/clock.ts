/** The one clock of the application, handed in wherever an instant is needed. Instants are UTC; days are those of Asia/Ho_Chi_Minh. */
export type Clock = { now(): Date }

export const systemClock: Clock = { now: () => new Date() }
