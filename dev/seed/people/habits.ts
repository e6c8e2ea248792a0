/** How somebody buys. Days are between two purchases; `times` is for those who come now and then. */
export type Habit = {
  name: "weekly" | "monthly" | "wholesale" | "occasional" | "once" | "silent" | "never" | "shopper"
  count: number
  /** Usual days between two orders. */
  every?: number
  /** Fewest and most orders in the whole time. */
  times?: [number, number]
  /** Has an account in the online shop: probability. */
  account: number
  /** Buys at the counter rather than online: probability for each order of those who gave an e-mail address. */
  counter: number
}

export const HABITS: Habit[] = [
  { name: "shopper", count: 1, times: [25, 25], account: 1, counter: 0.25 },
  { name: "weekly", count: 36, every: 7, account: 0.7, counter: 0.3 },
  { name: "monthly", count: 116, every: 26, account: 0.65, counter: 0.25 },
  { name: "wholesale", count: 14, every: 24, account: 0.7, counter: 0.2 },
  { name: "occasional", count: 170, times: [3, 8], account: 0.5, counter: 0.25 },
  { name: "once", count: 185, times: [1, 1], account: 0.4, counter: 0.25 },
  { name: "silent", count: 65, every: 17, account: 0.55, counter: 0.25 },
  { name: "never", count: 13, account: 1, counter: 0 },
]
