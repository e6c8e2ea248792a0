import {
  isBirthDate,
  isCounts,
  isCustomFields,
  isGender,
  isInteger,
  isLocalDate,
  isMinuteOfDay,
  isOrderItem,
  isRfmScore,
  isStringOrNull,
  isStrings,
  isWeekday,
} from "../guards"

const item = {
  product_id: "p",
  category_ids: ["c"],
  collection_id: null,
  type_id: null,
  tag_ids: [],
  quantity: 0.5,
  amount: 100,
  is_discounted: false,
}
const day = (year: unknown, month: unknown, date: unknown) => ({ year, month, day: date })

describe("kinds of facts", () => {
  it.each<[string, (raw: unknown) => boolean, unknown[], unknown[]]>([
    ["whole numbers", isInteger, [0, -5, 2 ** 53 - 1], [0.5, 2 ** 53, NaN, Infinity, "1", null, 1n]],
    ["minutes of a day", isMinuteOfDay, [0, 1439], [-1, 1440, 0.5, "0"]],
    ["weekdays", isWeekday, [1, 7], [0, 8, "1", null]],
    ["genders", isGender, ["male", "female", "other"], ["unknown", "", null, 1]],
    ["scores", isRfmScore, ["low", "high", 1, 5], [0, 6, "top", "5", null]],
    ["texts or nothing", isStringOrNull, ["", "a", null], [undefined, 5, ["a"]]],
    ["lists of texts", isStrings, [[], ["a"]], [["a", 5], "a", null, { 0: "a" }]],
    ["counts by id", isCounts, [{}, { a: 0, b: 1.5 }], [null, [], { a: "1" }, { a: NaN }, { a: null }]],
    [
      "custom fields",
      isCustomFields,
      [{}, { a: "x", b: 1.5, c: false, d: ["x"], e: null }],
      [null, ["x"], { a: [1] }, { a: {} }, { a: NaN }],
    ],
    [
      "days",
      isLocalDate,
      [day(2026, 1, 31), day(2026, 4, 30), day(2026, 2, 28), day(2028, 2, 29)],
      [day(2026, 2, 29), day(2026, 4, 31), day(2026, 0, 1), day(2026, 13, 1), day(2026, 1, 0), day(2026, 1, 32)],
    ],
    ["days of numbers", isLocalDate, [], [day("2026", 1, 1), day(2026, "1", 1), day(2026, 1, "1"), null, "2026-01-01"]],
    [
      "dates of birth",
      isBirthDate,
      [day(null, 2, 29), day(2004, 2, 29), day(1950, 12, 31)],
      [day(2005, 2, 29), day(null, 2, 30), day(undefined, 1, 1), day("2004", 1, 1), null],
    ],
    [
      "order lines",
      isOrderItem,
      [item, { ...item, product_id: null, collection_id: "x", type_id: "y" }],
      [
        null,
        { ...item, product_id: 5 },
        { ...item, collection_id: undefined },
        { ...item, type_id: 5 },
        { ...item, category_ids: null },
        { ...item, tag_ids: [5] },
        { ...item, quantity: "1" },
        { ...item, amount: 0.5 },
        { ...item, is_discounted: 0 },
      ],
    ],
  ])("%s", (_name, holds, good, bad) => {
    expect(good.filter((value) => !holds(value))).toEqual([])
    expect(bad.filter(holds)).toEqual([])
  })
})
