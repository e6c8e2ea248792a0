import { localDate } from "../../time/zoned"
import type { Facts } from "../facts"
import { momentFacts } from "../local-moment"
import { ask, given, refusals } from "./ask"

const SAIGON = "Asia/Ho_Chi_Minh"
const on = (date: string): Facts => momentFacts(new Date(`${date}T12:00:00+07:00`), SAIGON)

describe("customer group", () => {
  const groups = (...ids: string[]): Facts => ({ "customer.group_ids": ids })
  const inVip = { type: "customer_group", op: "in", ids: ["vip", "gold"] }
  const notInVip = { ...inVip, op: "not_in" }

  it("is in when one of the groups is among the chosen", () => {
    expect(ask(inVip, groups("new", "gold"))).toEqual({ answer: true })
    expect(ask(inVip, groups("new"))).toEqual({
      answer: false,
      code: "not_in_group",
      detail: { actual: ["new"], wanted: ["vip", "gold"] },
    })
  })

  it("is not in when none is, also for somebody in no group", () => {
    expect(ask(notInVip, groups("new"))).toEqual({ answer: true })
    expect(ask(notInVip, groups())).toEqual({ answer: true })
    expect(ask(notInVip, groups("new", "vip"))).toMatchObject({
      answer: false,
      code: "in_group",
      detail: { found: ["vip"] },
    })
  })

  it("gives nobody without groups what belongs to a group", () => {
    expect(ask(inVip, groups())).toMatchObject({ answer: false, code: "not_in_group", detail: { actual: [] } })
  })
})

describe("tier, staff, area, tags", () => {
  it.each([
    ["tier", "customer.tier_id", "other_tier"],
    ["assigned_staff", "customer.staff_id", "other_staff"],
    ["area", "customer.area", "other_area"],
    ["rfm_segment", "rfm.segment", "other_rfm_segment"],
  ] as const)("%s is one of the chosen; having none is a value, so that its negation holds", (type, key, code) => {
    const wanted = { type, ids: ["a", "b"] }
    expect(ask(wanted, given(key, "a"))).toEqual({ answer: true })
    expect(ask(wanted, given(key, "A"))).toMatchObject({ answer: false, code })
    expect(ask(wanted, given(key, null))).toEqual({ answer: false, code, detail: { actual: null, wanted: ["a", "b"] } })
    expect(ask({ not: wanted }, given(key, null))).toEqual({ answer: true })
  })

  it("has any or all of the tags", () => {
    const tags = (...ids: string[]): Facts => ({ "customer.tag_ids": ids })
    const any = { type: "customer_tag", match: "any", ids: ["potential", "returns"] }
    const all = { ...any, match: "all" }
    expect(ask(any, tags("returns"))).toEqual({ answer: true })
    expect(ask(all, tags("returns"))).toMatchObject({
      answer: false,
      code: "without_tag",
      detail: { missing: ["potential"] },
    })
    expect(ask(all, tags("returns", "potential", "vip"))).toEqual({ answer: true })
    expect(ask(any, tags())).toMatchObject({ answer: false, code: "without_tag" })
    expect(ask(all, tags())).toMatchObject({ answer: false, code: "without_tag" })
  })
})

describe("gender", () => {
  it("treats an unrecorded gender as a value of its own", () => {
    const wanted = { type: "gender", values: ["female", "unknown"] }
    expect(ask(wanted, { "customer.gender": "female" })).toEqual({ answer: true })
    expect(ask(wanted, { "customer.gender": null })).toEqual({ answer: true })
    expect(ask(wanted, { "customer.gender": "male" })).toMatchObject({ answer: false, code: "other_gender" })
    expect(ask({ type: "gender", values: ["male"] }, { "customer.gender": null })).toMatchObject({
      answer: false,
      detail: { actual: "unknown" },
    })
  })
})

describe("age", () => {
  const adult = { type: "age", is: { op: "gte", value: 18 } }
  const born = (year: number | null, month: number, day: number): Facts => ({ "customer.birth": { year, month, day } })

  it("is reached on the birthday, not the day before", () => {
    expect(ask(adult, { ...on("2026-11-19"), ...born(2008, 11, 20) })).toEqual({
      answer: false,
      code: "age_too_low",
      detail: { actual: 17, op: "gte", value: 18 },
    })
    expect(ask(adult, { ...on("2026-11-20"), ...born(2008, 11, 20) })).toEqual({ answer: true })
  })

  it("turns on 28 February in common years for whoever was born on the 29th", () => {
    expect(ask(adult, { ...on("2026-02-27"), ...born(2008, 2, 29) }).answer).toBe(false)
    expect(ask(adult, { ...on("2026-02-28"), ...born(2008, 2, 29) }).answer).toBe(true)
    expect(
      ask({ type: "age", is: { op: "gte", value: 20 } }, { ...on("2028-02-28"), ...born(2008, 2, 29) }).answer,
    ).toBe(false)
  })

  it("has no answer without the year of birth, and no negation either", () => {
    const unknown = { answer: null, code: "birth_year_unknown", detail: {} }
    expect(ask(adult, { ...on("2026-11-20"), ...born(null, 11, 20) })).toEqual(unknown)
    expect(ask({ not: adult }, { ...on("2026-11-20"), "customer.birth": null })).toEqual(unknown)
  })
})

describe("birthday within days", () => {
  const within = (days: number) => ({ type: "birthday_within", days })
  const born = (month: number, day: number): Facts => ({ "customer.birth": { year: null, month, day } })

  it.each([
    ["2026-11-12", 7, false],
    ["2026-11-13", 7, true],
    ["2026-11-20", 7, true],
    ["2026-11-21", 7, false],
    ["2026-11-19", 0, false],
    ["2026-11-20", 0, true],
  ])("born on 20 November, on %s, %d days before: %s", (today, days, answer) => {
    expect(ask(within(days), { ...on(today), ...born(11, 20) }).answer).toBe(answer)
  })

  it("sees over the end of the year", () => {
    expect(ask(within(7), { ...on("2026-12-29"), ...born(1, 5) })).toEqual({ answer: true })
    expect(ask(within(7), { ...on("2026-12-28"), ...born(1, 5) })).toEqual({
      answer: false,
      code: "birthday_too_far",
      detail: { actual: 8, days: 7 },
    })
  })

  it.each([
    ["2027-02-28", true],
    ["2027-03-01", false],
    ["2028-02-28", false],
    ["2028-02-29", true],
  ])("born on 29 February, on %s: %s", (today, answer) => {
    expect(ask(within(0), { ...on(today), ...born(2, 29) }).answer).toBe(answer)
  })

  it("has no answer without a birth date", () => {
    expect(ask({ not: within(7) }, { ...on("2026-11-20"), "customer.birth": null })).toMatchObject({
      answer: null,
      code: "birth_date_unknown",
    })
  })

  it("refuses more than 30 days", () => {
    expect(refusals(within(30))).toEqual([])
    expect(refusals(within(31))).toEqual(["/days broken_condition"])
    expect(refusals(within(-1))).toEqual(["/days broken_condition"])
  })
})

describe("month of birthday", () => {
  const born = (month: number): Facts => ({ "customer.birth": { year: null, month, day: 1 } })

  it("follows the shop's calendar, over the end of the year too", () => {
    expect(ask({ type: "birthday_month", which: "this" }, { ...on("2026-12-31"), ...born(12) })).toEqual({
      answer: true,
    })
    expect(ask({ type: "birthday_month", which: "next" }, { ...on("2026-12-31"), ...born(1) })).toEqual({
      answer: true,
    })
    expect(ask({ type: "birthday_month", which: "this" }, { ...on("2026-12-31"), ...born(1) })).toEqual({
      answer: false,
      code: "other_birth_month",
      detail: { month: 1, months: ["12"] },
    })
  })

  it("has no answer without a birth date, whatever the month", () => {
    const rule = { not: { type: "birthday_month", which: "this" } }
    expect(ask(rule, { ...on("2026-11-20"), "customer.birth": null })).toEqual({
      answer: null,
      code: "birth_date_unknown",
      detail: {},
    })
  })

  it("takes chosen months", () => {
    const spring = { type: "birthday_month", which: "chosen", months: [1, 2, 3] }
    expect(ask(spring, { ...on("2026-11-20"), ...born(2) })).toEqual({ answer: true })
    expect(ask(spring, { ...on("2026-11-20"), ...born(4) }).answer).toBe(false)
    expect(refusals({ ...spring, months: [] })).toEqual(["/months broken_condition"])
    expect(refusals({ ...spring, months: [0] })).toEqual(["/months/0 broken_condition"])
    expect(refusals({ ...spring, months: [13] })).toEqual(["/months/0 broken_condition"])
    expect(refusals({ ...spring, months: [1, 1] })).toEqual(["/months broken_condition"])
  })
})

describe("phone", () => {
  const phones = (...numbers: string[]): Facts => ({ "customer.phones": numbers })

  it("looks at the beginning of every number", () => {
    const wanted = { type: "phone", prefixes: ["+8498"] }
    expect(ask(wanted, phones("+84901234567", "+84981234567"))).toEqual({ answer: true })
    expect(ask(wanted, phones("+84901234598"))).toMatchObject({ answer: false, code: "other_phone_prefix" })
    expect(ask(wanted, phones())).toMatchObject({ answer: false, code: "other_phone_prefix" })
  })

  it.each([
    ["viettel", "+84321234567"],
    ["viettel", "+84981234567"],
    ["vinaphone", "+84911234567"],
    ["mobifone", "+84701234567"],
    ["vietnamobile", "+84921234567"],
    ["gmobile", "+84991234567"],
    ["itel", "+84871234567"],
    ["wintel", "+84551234567"],
  ])("knows the ranges of %s", (carrier, number) => {
    expect(ask({ type: "phone", carriers: [carrier] }, phones(number))).toEqual({ answer: true })
    const others = ["viettel", "vinaphone", "mobifone", "vietnamobile", "gmobile", "itel", "wintel"]
    const rest = others.filter((other) => other !== carrier)
    expect(ask({ type: "phone", carriers: rest }, phones(number)).answer).toBe(false)
  })

  it("refuses national prefixes and a condition without any", () => {
    expect(refusals({ type: "phone", prefixes: ["098"] })).toEqual(["/prefixes/0 broken_condition"])
    expect(refusals({ type: "phone" })).toEqual(["/prefixes broken_condition"])
  })
})

describe("customer name", () => {
  const name = (value: string | null): Facts => ({ "customer.name": value })
  const an = { type: "customer_name", texts: ["Ân", "Dũng"] }

  it("ignores accents and case", () => {
    expect(ask(an, name("NGUYỄN VĂN AN"))).toEqual({ answer: true })
    expect(ask(an, name("Đặng Dung"))).toEqual({ answer: true })
    expect(ask(an, name("Trần Bình"))).toEqual({ answer: true }) // Trần has "an"
    expect(ask(an, name("Lê Bình"))).toEqual({ answer: false, code: "other_name", detail: { texts: ["Ân", "Dũng"] } })
  })

  it("takes whole words when asked to", () => {
    const word = { ...an, whole_words: true }
    expect(ask(word, name("Trần Bình")).answer).toBe(false)
    expect(ask(word, name("An, Nguyễn Văn")).answer).toBe(true)
  })

  it("finds nothing in no name", () => {
    expect(ask(an, name(null))).toMatchObject({ answer: false, code: "other_name" })
    expect(ask({ not: an }, name(null))).toEqual({ answer: true })
  })

  it("refuses a text of punctuation, which would be in every name", () => {
    expect(refusals({ type: "customer_name", texts: ["An", "%"] })).toEqual(["/texts/1 broken_condition"])
  })
})

describe("registration and account", () => {
  const registered = (at: string | null): Facts => ({
    "customer.registered_on": at === null ? null : localDate(new Date(at), SAIGON),
  })
  const atLeast30 = { type: "days_since_registration", is: { op: "gte", value: 30 } }

  it("counts whole local days since registration", () => {
    expect(ask(atLeast30, { ...on("2026-11-20"), ...registered("2026-10-21T23:59:59+07:00") })).toEqual({
      answer: true,
    })
    expect(ask(atLeast30, { ...on("2026-11-20"), ...registered("2026-10-22T00:00:00+07:00") })).toEqual({
      answer: false,
      code: "days_since_registration_too_low",
      detail: { actual: 29, op: "gte", value: 30 },
    })
  })

  it("has no answer for somebody who never registered", () => {
    expect(ask({ not: atLeast30 }, { ...on("2026-11-20"), ...registered(null) })).toMatchObject({
      answer: null,
      code: "not_registered",
    })
  })

  it("tells guests from accounts", () => {
    const guest = { type: "account", kind: "guest" }
    const account = { type: "account", kind: "registered" }
    expect(ask(guest, { "customer.has_account": false })).toEqual({ answer: true })
    expect(ask(guest, { "customer.has_account": true })).toMatchObject({ answer: false, code: "has_account" })
    expect(ask(account, { "customer.has_account": true })).toEqual({ answer: true })
    expect(ask(account, { "customer.has_account": false })).toMatchObject({ answer: false, code: "is_guest" })
  })

  it("sees the tick against automatic updates", () => {
    expect(ask({ type: "skips_automatic" }, { "customer.skips_automatic": true })).toEqual({ answer: true })
    expect(ask({ type: "skips_automatic" }, { "customer.skips_automatic": false })).toMatchObject({
      answer: false,
      code: "not_skipping",
    })
  })
})

describe("custom field", () => {
  const fields = (values: NonNullable<Facts["customer.custom_fields"]>): Facts => ({ "customer.custom_fields": values })
  const field = (rest: object) => ({ type: "custom_field", field: "size", ...rest })

  it("is filled in with anything but nothing", () => {
    const filled = field({ op: "filled" })
    for (const value of ["M", 0, false, ["M"]]) expect(ask(filled, fields({ size: value }))).toEqual({ answer: true })
    for (const value of ["", null, []]) {
      expect(ask(filled, fields({ size: value }))).toMatchObject({ answer: false, code: "custom_field_empty" })
    }
    expect(ask(filled, fields({}))).toMatchObject({ answer: false, code: "custom_field_empty" })
  })

  it("equals exactly, knows types, and finds one among several choices", () => {
    const equals = (value: unknown) => field({ op: "equals", value })
    expect(ask(equals("M"), fields({ size: "M" }))).toEqual({ answer: true })
    expect(ask(equals("M"), fields({ size: ["S", "M"] }))).toEqual({ answer: true })
    expect(ask(equals("M"), fields({ size: "m" }))).toMatchObject({ answer: false, detail: { found: "m" } })
    expect(ask(equals(5), fields({ size: "5" }))).toMatchObject({ answer: false, code: "custom_field_differs" })
    expect(ask(equals(false), fields({ size: 0 })).answer).toBe(false)
    expect(ask(equals("M"), fields({})).answer).toBe(false)
  })

  it("contains a text without accents", () => {
    const contains = field({ op: "contains", text: "hang xom" })
    expect(ask(contains, fields({ size: "Bạn của hàng xóm" }))).toEqual({ answer: true })
    expect(ask(contains, fields({ size: ["Facebook", "Hàng Xóm"] }))).toEqual({ answer: true })
    expect(ask(contains, fields({ size: 5 }))).toMatchObject({ answer: false, code: "custom_field_differs" })
  })

  it("is between numbers or days, both ends included", () => {
    const numbers = field({ op: "between", min: 36, max: 40 })
    expect([35.9, 36, 40, 40.1].map((size) => ask(numbers, fields({ size })).answer)).toEqual([
      false,
      true,
      true,
      false,
    ])
    const days = field({ op: "between", min: "2026-01-01", max: "2026-12-31" })
    const asked = ["2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01"].map(
      (size) => ask(days, fields({ size })).answer,
    )
    expect(asked).toEqual([false, true, true, false])
  })

  it("has no answer between for no value or one of another type", () => {
    const numbers = field({ op: "between", min: 36, max: 40 })
    expect(ask({ not: numbers }, fields({}))).toMatchObject({ answer: null, code: "custom_field_empty" })
    expect(ask({ not: numbers }, fields({ size: "38" }))).toMatchObject({
      answer: null,
      code: "custom_field_of_other_type",
    })
    const days = field({ op: "between", min: "2026-01-01", max: "2026-12-31" })
    expect(ask(days, fields({ size: "2026" }))).toMatchObject({ answer: null, code: "custom_field_of_other_type" })
  })

  it("knows a field that is called like a property of every object", () => {
    const odd = { type: "custom_field", field: "constructor", op: "filled" }
    expect(ask(odd, fields({}))).toMatchObject({ answer: false, code: "custom_field_empty" })
  })

  it("refuses limits of two kinds or the wrong way round", () => {
    expect(refusals(field({ op: "between", min: 1, max: "2026-01-01" }))).toEqual(["/max broken_condition"])
    expect(refusals(field({ op: "between", min: 2, max: 1 }))).toEqual(["/max broken_condition"])
    expect(refusals(field({ op: "between", min: "2026-02-28", max: "2026-02-29" }))).toEqual(["/max broken_condition"])
    expect(refusals(field({ op: "equals", value: "" }))).toEqual(["/value broken_condition"])
    expect(refusals(field({ op: "contains", text: " . " }))).toEqual(["/text broken_condition"])
  })
})
