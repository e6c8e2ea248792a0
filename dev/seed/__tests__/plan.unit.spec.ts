import { CATEGORIES, PRODUCTS } from "../catalogue"
import { DAY, demoNow, midnight } from "../lib/dates"
import { randomFor } from "../lib/random"
import { planCustomers } from "../people/customers"
import { MOBILE_PREFIXES } from "../people/names"
import { contactBook } from "../people/person"
import { goodOf } from "../plan/basket"
import { planOrders } from "../plan/orders"
import type { OrderPlan } from "../plan/types"
import { CUSTOMERS, FIFTY_THOUSAND, HISTORY_DAYS, SHOPPER } from "../settings"

const now = demoNow("2026-11-21", 0)
const from = midnight(now - HISTORY_DAYS * DAY)
const customers = planCustomers(now)
const orders = planOrders(customers, from, now)
const share = (test: (order: OrderPlan) => unknown) => orders.filter(test).length / orders.length
const distinct = <T>(values: T[]) => new Set(values).size
const pieces = (lines: OrderPlan["lines"]) => lines.reduce((sum, { quantity }) => sum + quantity, 0)

describe("the catalogue", () => {
  const variants = PRODUCTS.flatMap((product) => product.variants)

  it("has sixty products in eight categories", () => {
    expect([CATEGORIES.length, PRODUCTS.length]).toEqual([8, 60])
  })

  it("gives no handle, SKU or barcode twice", () => {
    expect(distinct(PRODUCTS.map(({ handle }) => handle))).toBe(60)
    expect(distinct(variants.map(({ sku }) => sku))).toBe(variants.length)
    expect(distinct(variants.map((variant) => variant.barcode))).toBe(variants.length)
  })

  it("has barcodes with a right check digit", () => {
    const wrong = variants.filter(({ barcode }) => {
      const sum = [...barcode].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0)
      return barcode.length !== 13 || sum % 10 !== 0
    })
    expect(wrong).toEqual([])
  })

  it("has a whole price in thousands of đồng for each variant", () => {
    expect(variants.filter(({ price }) => !(price > 0 && price % 1000 === 0))).toEqual([])
  })
})

describe("the customers", () => {
  it("are as many as planned, the demo shopper first", () => {
    expect(customers).toHaveLength(CUSTOMERS)
    expect(customers[0]).toMatchObject({ email: SHOPPER.email, registered: true })
  })

  it("have ten-digit mobile numbers of prefixes in use, none twice", () => {
    const prefixes = new Set(MOBILE_PREFIXES.map(([prefix]) => prefix))
    expect(customers.filter(({ phone }) => !/^\d{10}$/.test(phone) || !prefixes.has(phone.slice(0, 3)))).toEqual([])
    expect(distinct(customers.map(({ phone }) => phone))).toBe(CUSTOMERS)
  })

  it("share no e-mail address with each other or with a guest, and have one when they have an account", () => {
    const guests = [...new Set(orders.filter(({ customer }) => customer === null).map(({ email }) => email))]
    const own = customers.flatMap(({ email }) => email ?? [])
    expect(distinct([...own, ...guests])).toBe(own.length + guests.length)
    expect(customers.filter(({ registered, email }) => registered && !email)).toEqual([])
  })

  it("get new addresses and numbers even where many have the same name", () => {
    const book = contactBook(randomFor("one name"), ["an.nguyen.van1@example.com"])
    const name = { first: "Nguyễn Văn", last: "An", gender: "male" as const }
    const given = Array.from({ length: 400 }, () => book.email(name))
    expect(distinct(["an.nguyen.van1@example.com", ...given])).toBe(401)
  })

  it("are all over eighteen when their birthday is known", () => {
    const youngest = customers
      .flatMap(({ birthday }) => birthday ?? [])
      .sort()
      .pop()
    expect(youngest && youngest <= "2008-11-21").toBe(true)
  })
})

describe("the orders", () => {
  it("are the same for the same day, and others for another", () => {
    const told = (some: OrderPlan[]) => JSON.stringify(some)
    expect(told(planOrders(planCustomers(now), from, now)) === told(orders)).toBe(true)
    expect(told(planOrders(customers, from + DAY, now + DAY)) === told(orders)).toBe(false)
  })

  it("are about six thousand, and none is placed outside the thirteen months or after now", () => {
    expect(orders.length).toBeGreaterThan(5700)
    expect(orders.length).toBeLessThan(6300)
    expect(orders.filter(({ placedAt }) => placedAt.getTime() < from || placedAt.getTime() >= now)).toEqual([])
  })

  it("come from a skewed crowd: a few dozen buy every week, many once, some fell silent, some never bought", () => {
    const counts = customers.map((_, i) => orders.filter(({ customer }) => customer === i).length)
    const last = customers.map((_, i) => orders.findLast(({ customer }) => customer === i)?.placedAt.getTime() ?? 0)
    expect(counts[0]).toBe(25)
    expect(counts.filter((count) => count >= 36).length).toBeGreaterThan(24)
    expect(counts.filter((count) => count === 1).length).toBeGreaterThan(150)
    expect(counts.filter((count) => count === 0).length).toBeGreaterThan(5)
    expect(counts.filter((count, i) => count >= 4 && last[i] < now - 75 * DAY).length).toBeGreaterThan(50)
  })

  it("have their shares of cancelled, unpaid, returned, guest and counter sales", () => {
    expect(share(({ canceledAt }) => canceledAt)).toBeCloseTo(0.04, 1)
    expect(share(({ canceledAt }) => canceledAt)).toBeGreaterThan(0.02)
    expect(share(({ paidAt, canceledAt }) => !paidAt && !canceledAt)).toBeGreaterThan(0.025)
    expect(share((order) => order.return)).toBeGreaterThan(0.02)
    expect(share(({ customer }) => customer === null)).toBeGreaterThan(0.03)
    expect(share(({ channel }) => channel === "counter")).toBeGreaterThan(0.3)
    expect(share(({ promotion }) => promotion)).toBeGreaterThan(0.08)
  })

  it("know only the past: whatever happened to them happened in its order and before now", () => {
    const wrong = orders.filter((order) => {
      const { placedAt, packedAt, shippedAt, deliveredAt, completedAt, canceledAt, paidAt, return: back } = order
      const goods = [placedAt, packedAt, shippedAt, deliveredAt, completedAt].flatMap((at) => at?.getTime() ?? [])
      const late = [...goods, canceledAt?.getTime() ?? 0, paidAt?.getTime() ?? 0].some((at) => at >= now)
      const sorted = goods.every((at, i) => i === 0 || at >= goods[i - 1])
      return late || !sorted || (canceledAt && packedAt) || (back && !(deliveredAt && paidAt))
    })
    expect(wrong).toEqual([])
  })

  it("are bought at the counter by whoever gave no e-mail address", () => {
    expect(orders.filter(({ channel, email }) => channel === "online" && !email)).toEqual([])
  })

  it("bring back no more than was bought, and no part of a fixed discount", () => {
    const wrong = orders.filter(({ lines, promotion, return: back }) => {
      if (!back) return false
      const tooMuch = back.lines.some(({ sku, quantity }) => {
        const bought = lines.find((line) => line.sku === sku)?.quantity ?? 0
        return quantity < 1 || quantity > bought
      })
      return tooMuch || (promotion === FIFTY_THOUSAND && pieces(back.lines) !== pieces(lines))
    })
    expect(wrong).toEqual([])
  })

  it("name only variants of the catalogue, each once", () => {
    expect(orders.filter(({ lines }) => distinct(lines.map(({ sku }) => goodOf(sku))) !== lines.length)).toEqual([])
  })

  it("are more before Tết than in the week of Tết", () => {
    const tet = Date.parse("2026-02-17T00:00:00+07:00")
    const within = (first: number, last: number) =>
      orders.filter(({ placedAt }) => {
        const day = (placedAt.getTime() - tet) / DAY
        return day >= first && day < last
      }).length
    expect(within(-14, -7)).toBeGreaterThan(2 * within(0, 7))
  })
})

describe("the demo's now", () => {
  it("is the midnight in Viet Nam at which the day began", () => {
    expect(new Date(demoNow("2026-03-01T20:30:00Z", 0)).toISOString()).toBe("2026-03-01T17:00:00.000Z")
    expect(new Date(demoNow(undefined, Date.parse("2026-03-01T10:00:00Z"))).toISOString()).toBe(
      "2026-02-28T17:00:00.000Z",
    )
  })

  it("refuses what is not a date, and shows it", () => {
    expect(() => demoNow("tomorrow", 0)).toThrow('CRM_DEMO_NOW is "tomorrow", which is not a date')
  })
})
