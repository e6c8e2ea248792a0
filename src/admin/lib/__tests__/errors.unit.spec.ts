/// <reference types="jest" />
import { ApiError, describeError, retryOnce } from "../errors"
import { createFormat } from "../format"
import type { Translate } from "../../i18n/types"

const t: Translate = (key, ...values) => `[${[key, ...values].join()}]`

const speech = {
  t,
  refusal: (code: string, details: Record<string, string>) =>
    code === "not_enough_points" ? `thiếu ${details.missing} điểm` : null,
  format: createFormat("vi"),
}
const answer = { type: "invalid_data", code: "not_enough_points", message: "30 missing", details: { missing: 1030 } }

describe("describeError", () => {
  it("says our own sentence for a known code, with its numbers in the reader's notation", () => {
    expect(describeError(ApiError.of(400, answer), speech)).toBe("thiếu 1.030 điểm")
  })

  it("falls back to the server's sentence for an unknown code", () => {
    expect(describeError(ApiError.of(400, { ...answer, code: "something_new" }), speech)).toBe("30 missing")
  })

  it.each([
    [0, "[errors.unreachable]"],
    [401, "[errors.signed_out]"],
    [403, "[errors.forbidden]"],
    [500, "[errors.server]"],
    [503, "[errors.server]"],
  ])("explains status %d itself, whatever the server says", (status, sentence) => {
    expect(describeError(ApiError.of(status, { message: "An unknown error occurred." }), speech)).toBe(sentence)
  })

  it.each([undefined, null, "<html>", [], { message: 5, details: [1] }])("survives the body %p", (body) => {
    expect(describeError(ApiError.of(400, body), speech)).toBe("[errors.unknown]")
  })

  it("does not show the text of a programming error", () => {
    expect(describeError(new TypeError("x is not a function"), speech)).toBe("[errors.unknown]")
  })
})

describe("retryOnce", () => {
  it("tries again once when the server broke down or was not reached", () => {
    expect([0, 500].map((status) => retryOnce(0, ApiError.of(status, {})))).toEqual([true, true])
    expect(retryOnce(1, ApiError.of(500, {}))).toBe(false)
  })

  it("never repeats what was refused", () => {
    expect([400, 401, 403, 404, 409].map((status) => retryOnce(0, ApiError.of(status, {})))).toEqual(
      [400, 401, 403, 404, 409].map(() => false),
    )
  })
})
