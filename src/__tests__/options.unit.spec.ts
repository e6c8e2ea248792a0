import { parseOptions } from "../options"

const messageOf = (options: Record<string, unknown>): string => {
  try {
    parseOptions(options)
  } catch (error) {
    return (error as Error).message
  }
  return "accepted"
}

describe("plugin options", () => {
  it("needs none", () => {
    expect(parseOptions(undefined)).toMatchObject({
      locale: "vi",
      timeZone: "Asia/Ho_Chi_Minh",
      ledger: { graceDays: 30, lockTimeoutMs: 5000, expiryBatch: 2000 },
      insights: { poolSize: 4, statementTimeoutMs: 60_000 },
    })
  })

  it("gives only those first values of the programme that the host wrote", () => {
    expect(parseOptions({}).loyalty).toEqual({})
    expect(parseOptions({ loyalty: { pending_days: 7 } }).loyalty).toEqual({ pending_days: 7 })
  })

  it("leaves alone what Medusa itself adds", () => {
    expect(messageOf({ database: { clientUrl: "postgres://x" } })).toBe("accepted")
  })

  it.each([
    [{ timezone: "UTC" }, 'medusa-plugin-regulars: unknown option "timezone", did you mean "timeZone"?.'],
    [
      { ledger: { gracedays: 3 } },
      'medusa-plugin-regulars: unknown option "ledger.gracedays", did you mean "ledger.graceDays"?.',
    ],
    [
      { loyalty: { pendingdays: 3 } },
      'medusa-plugin-regulars: unknown option "loyalty.pendingdays", did you mean "loyalty.pending_days"?.',
    ],
    [
      { loyalty: { expiry: { month: 3 } } },
      'medusa-plugin-regulars: unknown option "loyalty.expiry.month", did you mean "loyalty.expiry.months"?.',
    ],
  ])("names the unknown option of %j and the nearest one", (options, message) => {
    expect(messageOf(options)).toBe(message)
  })

  it.each([
    [{ locale: "fr" }, ['option "locale"', '"vi"|"en"', '(given: "fr")']],
    [
      { timeZone: "Hanoi" },
      ['option "timeZone"', "must be an IANA time zone such as Asia/Ho_Chi_Minh", '(given: "Hanoi")'],
    ],
    [{ ledger: { graceDays: "ten" } }, ['option "ledger.graceDays"', '(given: "ten")']],
    [{ loyalty: { pending_days: -1 } }, ['option "loyalty.pending_days"', "(given: -1)"]],
    [{ loyalty: { expiry: { months: 1.5 } } }, ['option "loyalty.expiry.months"', "(given: 1.5)"]],
    [{ insights: { databaseUrl: "mysql://x" } }, ['option "insights.databaseUrl"', "must be a postgres:// address"]],
  ])("says what is wrong with %j", (options, parts) => {
    const message = messageOf(options)
    for (const part of parts) expect(message).toContain(part)
  })

  it("names every problem at once", () => {
    const message = messageOf({ locale: "fr", ledgers: {} })
    expect(message).toContain('option "locale"')
    expect(message).toContain('unknown option "ledgers", did you mean "ledger"?')
  })
})
