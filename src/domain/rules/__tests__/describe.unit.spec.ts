import { describe as sentence, describeReason } from "../describe"
import { evaluate } from "../evaluate"
import type { Facts } from "../facts"
import type { Names } from "../names"

const LABELS: Readonly<Record<string, string>> = {
  "customer_group:g1": "VIP",
  "customer_group:g2": "Mới",
  "category:c1": "Áo",
  "category:c2": "Giày",
  "product:p1": "Áo thun",
  "staff:s1": "Lan",
  "voucher:v1": "Tết",
  "rfm_segment:champions": "Champions",
  "custom_field:size": "Cỡ giày",
}
const names: Names = (kind, id) => LABELS[`${kind}:${id}`]
const vi = (node: unknown) => sentence(node, names, "vi")
const en = (node: unknown) => sentence(node, names, "en")

const vip = { type: "customer_group", op: "in", ids: ["g1"] }
const first = { type: "first_order" }
const monday = { type: "weekday", days: [1] }
const month = { kind: "days", days: 30 }
const ever = { kind: "ever" }

describe("a sentence of a whole rule", () => {
  it("puts brackets where and, or and not would read two ways, and nowhere else", () => {
    const [a, b, c] = ["khách thuộc nhóm “VIP”", "đây là đơn đầu tiên của khách", "vào thứ Hai"]
    const cap = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
    expect(vi({ all: [vip, first, monday] })).toBe(cap(`${a} và ${b} và ${c}`))
    expect(vi({ all: [vip, { any: [first, monday] }] })).toBe(cap(`${a} và (${b} hoặc ${c})`))
    expect(vi({ any: [{ all: [vip, first] }, monday] })).toBe(cap(`(${a} và ${b}) hoặc ${c}`))
    expect(vi({ all: [vip, { all: [first, monday] }] })).toBe(cap(`${a} và ${b} và ${c}`))
    expect(vi({ all: [{ any: [vip] }, { any: [{ all: [first, monday] }] }] })).toBe(cap(`${a} và ${b} và ${c}`))
    expect(vi({ any: [{ not: { any: [vip, first] } }, monday] })).toBe(`Không phải (${a} hoặc ${b}) hoặc ${c}`)
  })

  it("reads in English as well", () => {
    expect(en({ all: [{ any: [vip, first] }, { not: monday }] })).toBe(
      "(the customer is in group “VIP” or this is the customer's first order) and not (it is Monday)",
    )
  })

  it("says so when a part cannot be read, and shows an id whose name is gone", () => {
    expect(vi({ all: [vip, { type: "moon_phase" }] })).toBe("Khách thuộc nhóm “VIP” và một điều kiện không đọc được")
    expect(en({ type: "tier", ids: ["t9"] })).toBe("The customer's tier is “t9”")
  })

  it("cuts a long list short", () => {
    const ids = Array.from({ length: 12 }, (_, i) => `x${i}`)
    expect(en({ type: "tier", ids })).toMatch(/“x8”, “x9” and 2 more$/)
    expect(vi({ type: "tier", ids: ids.slice(0, 10) })).toMatch(/“x8”, “x9”$/)
  })
})

describe("a sentence of each condition says what it checks", () => {
  it.each([
    [
      { type: "order_value", min: 500_000, currency: "vnd" },
      "Giá trị hàng từ 500.000đ trở lên",
      "The goods are worth at least 500,000đ",
    ],
    [
      { type: "order_value", max: 12.5, currency: "usd" },
      "Giá trị hàng dưới 12,50 USD",
      "The goods are worth less than 12.50 USD",
    ],
    [
      { type: "order_value", min: 100_000, max: 200_000, currency: "vnd" },
      "Giá trị hàng từ 100.000đ đến dưới 200.000đ",
      "The goods are worth from 100,000đ to less than 200,000đ",
    ],
    [
      { type: "item_quantity", is: { op: "gte", value: 3 } },
      "Đơn có từ 3 sản phẩm trở lên",
      "The order has at least 3 items",
    ],
    [
      { type: "item_quantity", is: { op: "lt", value: 1 } },
      "Đơn có dưới 1 sản phẩm",
      "The order has fewer than 1 item",
    ],
    [
      { type: "contains_category", match: "any", ids: ["c1", "c2"], min_quantity: 2 },
      "Đơn có từ 2 món trở lên thuộc các danh mục “Áo”, “Giày”",
      "The order has at least 2 items from any of the categories “Áo”, “Giày”",
    ],
    [
      {
        type: "contains_category",
        match: "all",
        ids: ["c1", "c2"],
        min_amount: 300_000,
        currency: "vnd",
        full_price_only: true,
      },
      "Đơn có hàng thuộc từng danh mục “Áo”, “Giày” trị giá từ 300.000đ (không tính hàng giảm giá)",
      "The order has goods from each of the categories “Áo”, “Giày” worth at least 300,000đ (discounted goods not counted)",
    ],
    [
      { type: "contains_product", match: "any", ids: ["p1"] },
      "Đơn có sản phẩm “Áo thun”",
      "The order has product “Áo thun”",
    ],
    [{ type: "stock_location", match: "only", ids: ["hn"] }, "Đơn chỉ xuất từ kho “hn”", "All goods leave from “hn”"],
    [
      { type: "hours", from: "22:00", to: "02:00", weekdays: [6, 5] },
      "Trong khung giờ 22:00 đến trước 02:00 hôm sau, bắt đầu vào thứ Sáu, thứ Bảy",
      "The time is from 22:00 until 02:00 the next day, beginning on Friday, Saturday",
    ],
    [
      { type: "date_range", from: "2026-11-01", through: "2026-11-30" },
      "Từ ngày 1/11/2026 đến hết ngày 30/11/2026",
      "The date is from 1 Nov 2026 through 30 Nov 2026",
    ],
    [{ type: "date_range", through: "2026-11-30" }, "Đến hết ngày 30/11/2026", "The date is 30 Nov 2026 or earlier"],
    [{ type: "date_range", from: "2026-11-01" }, "Từ ngày 1/11/2026", "The date is 1 Nov 2026 or later"],
    [
      { type: "customer_group", op: "not_in", ids: ["g1"] },
      "Khách không thuộc nhóm “VIP”",
      "The customer is not in group “VIP”",
    ],
    [
      { type: "customer_group", op: "not_in", ids: ["g1", "g2"] },
      "Khách không thuộc nhóm nào trong “VIP”, “Mới”",
      "The customer is not in any of the groups “VIP”, “Mới”",
    ],
    [
      { type: "age", is: { op: "between", min: 18, max: 25 } },
      "Khách từ 18 đến 25 tuổi",
      "The customer is 18 to 25 years old",
    ],
    [
      { type: "birthday_within", days: 7 },
      "Sinh nhật khách trong vòng 7 ngày tới",
      "The customer's birthday is within 7 days",
    ],
    [{ type: "birthday_within", days: 0 }, "Hôm nay là sinh nhật khách", "It is the customer's birthday"],
    [
      { type: "birthday_month", which: "chosen", months: [11, 2] },
      "Sinh nhật khách vào tháng 2, tháng 11",
      "The customer's birthday is in Feb, Nov",
    ],
    [
      { type: "phone", prefixes: ["+8498"], carriers: ["wintel", "itel"] },
      "Số điện thoại thuộc đầu số +8498, iTel, Wintel",
      "The phone number is in the range of +8498, iTel, Wintel",
    ],
    [
      { type: "orders_count", is: { op: "gt", value: 5 }, window: month },
      "Khách có trên 5 đơn hàng trong 30 ngày gần đây",
      "The customer has more than 5 orders in the last 30 days",
    ],
    [
      { type: "orders_count", is: { op: "between", min: 1, max: 1 }, window: { kind: "last_months", months: 1 } },
      "Khách có đúng 1 đơn hàng trong tháng trước",
      "The customer has exactly 1 order in the previous calendar month",
    ],
    [
      { type: "spent", is: { op: "gt", value: 10_000_000 }, currency: "vnd", window: ever },
      "Khách chi tiêu trên 10.000.000đ từ trước đến nay",
      "The customer has spent more than 10,000,000đ so far",
    ],
    [
      { type: "days_since_last_order", is: { op: "gt", value: 30 } },
      "Lần mua cuối cách đây trên 30 ngày",
      "The last order was more than 30 days ago",
    ],
    [
      { type: "days_since_first_order", is: { op: "lt", value: 30 } },
      "Lần mua đầu cách đây dưới 30 ngày",
      "The first order was less than 30 days ago",
    ],
    [
      { type: "bought_category", op: "bought", match: "any", ids: ["c1", "c2"], min_quantity: 2, window: ever },
      "Khách đã mua từ 2 món trở lên thuộc ít nhất một trong các danh mục “Áo”, “Giày” từ trước đến nay",
      "The customer bought at least 2 items from any one of the categories “Áo”, “Giày” so far",
    ],
    [
      { type: "contains_product", match: "all", ids: ["p1", "p2"], min_quantity: 2 },
      "Đơn có từ 2 món trở lên của từng sản phẩm “Áo thun”, “p2”",
      "The order has at least 2 items of each of the products “Áo thun”, “p2”",
    ],
    [
      { type: "bought_category", op: "never", ids: ["c1"], window: ever },
      "Khách chưa mua hàng thuộc danh mục “Áo” từ trước đến nay",
      "The customer never bought goods from category “Áo” so far",
    ],
    [
      { type: "bought_category", op: "never", ids: ["c1"], window: { kind: "this_month" } },
      "Khách không mua hàng thuộc danh mục “Áo” trong tháng này",
      "The customer never bought goods from category “Áo” in this calendar month",
    ],
    [
      { type: "return_rate", is: { op: "lte", value: 20 }, window: ever },
      "Tỷ lệ đơn có trả hàng không quá 20% từ trước đến nay",
      "The share of orders with returns is at most 20% so far",
    ],
    [
      { type: "debt", kind: "overdue", is: { op: "gt", value: 0 }, currency: "vnd" },
      "Nợ quá hạn của khách trên 0đ",
      "The customer's overdue debt is more than 0đ",
    ],
    [
      { type: "voucher_used", is: { op: "gte", value: 1 }, window: ever },
      "Khách đã dùng voucher bất kỳ từ 1 lần trở lên từ trước đến nay",
      "The customer used any voucher at least 1 time so far",
    ],
    [
      { type: "voucher_used", ids: ["v1"], is: { op: "lt", value: 2 }, window: ever },
      "Khách đã dùng voucher “Tết” dưới 2 lần từ trước đến nay",
      "The customer used vouchers “Tết” fewer than 2 times so far",
    ],
    [
      { type: "rfm_score", dimension: "recency", scores: ["low", "medium"] },
      "Độ gần đây (R) ở mức thấp, trung bình",
      "Recency (R) is low, medium",
    ],
    [
      { type: "custom_field", field: "size", op: "between", min: 36, max: 40 },
      "Trường “Cỡ giày” từ 36 đến 40",
      "The field “Cỡ giày” is from 36 to 40",
    ],
    [
      { type: "custom_field", field: "size", op: "equals", value: true },
      "Trường “Cỡ giày” là có",
      "The field “Cỡ giày” is yes",
    ],
    [
      { type: "customer_group", op: "in", ids: ["g1", "g2"] },
      "Khách thuộc một trong các nhóm “VIP”, “Mới”",
      "The customer is in one of the groups “VIP”, “Mới”",
    ],
    [{ type: "customer_tag", match: "any", ids: ["x"] }, "Khách có thẻ “x”", "The customer has the tag “x”"],
    [
      { type: "customer_tag", match: "any", ids: ["x", "y"] },
      "Khách có một trong các thẻ “x”, “y”",
      "The customer has one of the tags “x”, “y”",
    ],
    [
      { type: "customer_tag", match: "all", ids: ["x", "y"] },
      "Khách có đủ các thẻ “x”, “y”",
      "The customer has all of the tags “x”, “y”",
    ],
    [{ type: "assigned_staff", ids: ["s1"] }, "Khách do “Lan” phụ trách", "The customer is looked after by “Lan”"],
    [{ type: "area", ids: ["Huế"] }, "Khách ở khu vực “Huế”", "The customer's area is “Huế”"],
    [{ type: "gender", values: ["female", "unknown"] }, "Giới tính nữ, chưa rõ", "The gender is female, unknown"],
    [{ type: "account", kind: "guest" }, "Khách vãng lai", "The customer is a guest"],
    [{ type: "account", kind: "registered" }, "Khách có tài khoản", "The customer has an account"],
    [{ type: "skips_automatic" }, "Khách được bỏ qua cập nhật tự động", "The customer skips automatic updates"],
    [{ type: "customer_name", texts: ["An", "Lâm"] }, "Tên khách chứa “An”, “Lâm”", "The name contains “An”, “Lâm”"],
    [
      { type: "customer_name", texts: ["An"], whole_words: true },
      "Tên khách có chữ “An”",
      "The name has the word “An”",
    ],
    [
      { type: "birthday_within", days: 1 },
      "Sinh nhật khách trong vòng 1 ngày tới",
      "The customer's birthday is within 1 day",
    ],
    [
      { type: "birthday_month", which: "this" },
      "Sinh nhật khách trong tháng này",
      "The customer's birthday is this month",
    ],
    [
      { type: "birthday_month", which: "next" },
      "Sinh nhật khách trong tháng sau",
      "The customer's birthday is next month",
    ],
    [
      { type: "days_since_registration", is: { op: "gte", value: 30 } },
      "Khách đăng ký cách đây từ 30 ngày trở lên",
      "The customer registered at least 30 days ago",
    ],
    [{ type: "sales_channel", ids: ["Web"] }, "Đơn bán qua kênh “Web”", "The order is sold through “Web”"],
    [
      { type: "stock_location", match: "any", ids: ["hn"] },
      "Đơn có hàng xuất từ kho “hn”",
      "Some goods leave from “hn”",
    ],
    [{ type: "shipping_option", ids: ["GHN"] }, "Đơn giao bằng “GHN”", "The order ships by “GHN”"],
    [{ type: "payment_provider", ids: ["COD"] }, "Đơn thanh toán bằng “COD”", "The order is paid by “COD”"],
    [{ type: "order_currency", codes: ["vnd", "usd"] }, "Đơn tính bằng VND, USD", "The order is in VND, USD"],
    [
      { type: "hours", from: "17:00", to: "19:00" },
      "Trong khung giờ 17:00 đến trước 19:00",
      "The time is from 17:00 until 19:00",
    ],
    [
      { type: "contains_product_tag", match: "any", ids: ["x"], min_quantity: 1 },
      "Đơn có từ 1 món trở lên mang thẻ sản phẩm “x”",
      "The order has at least 1 item with product tag “x”",
    ],
    [
      { type: "average_order", is: { op: "gte", value: 500_000 }, currency: "vnd", window: month },
      "Đơn trung bình của khách từ 500.000đ trở lên trong 30 ngày gần đây",
      "The average order is at least 500,000đ in the last 30 days",
    ],
    [
      { type: "points_available", is: { op: "gte", value: 50 } },
      "Điểm khả dụng của khách từ 50 điểm trở lên",
      "The customer has at least 50 points to spend",
    ],
    [
      { type: "ranking_points", is: { op: "gte", value: 500 }, window: { kind: "days", days: 1 } },
      "Điểm xếp hạng của khách từ 500 điểm trở lên từ hôm qua đến nay",
      "The customer earned at least 500 points for ranking since yesterday",
    ],
    [
      { type: "returned_orders", is: { op: "gte", value: 2 }, window: { kind: "last_months", months: 3 } },
      "Số đơn có trả hàng của khách từ 2 đơn hàng trở lên trong 3 tháng dương lịch trước",
      "The customer returned goods of at least 2 orders in the previous 3 calendar months",
    ],
    [
      { type: "bought_product", op: "bought", match: "all", ids: ["p1", "p2"], window: month },
      "Khách đã mua từng sản phẩm “Áo thun”, “p2” trong 30 ngày gần đây",
      "The customer bought each of the products “Áo thun”, “p2” in the last 30 days",
    ],
    [
      { type: "bought_on_channel", ids: ["Web"], window: ever },
      "Khách đã mua qua kênh “Web” từ trước đến nay",
      "The customer bought on “Web” so far",
    ],
    [
      { type: "debt", kind: "owed", is: { op: "lt", value: 0 }, currency: "vnd" },
      "Khách đang nợ dưới 0đ",
      "The customer owes less than 0đ",
    ],
    [
      { type: "rfm_segment", ids: ["champions"] },
      "Khách thuộc phân khúc “Champions”",
      "The customer's segment is “Champions”",
    ],
    [
      { type: "rfm_score", dimension: "monetary", scores: [4, 5] },
      "Chi tiêu (M) ở mức 4, 5",
      "Monetary value (M) is 4, 5",
    ],
    [
      { type: "custom_field", field: "size", op: "filled" },
      "Trường “Cỡ giày” đã điền",
      "The field “Cỡ giày” is filled in",
    ],
    [
      { type: "custom_field", field: "size", op: "equals", value: "M" },
      "Trường “Cỡ giày” là “M”",
      "The field “Cỡ giày” is “M”",
    ],
    [
      { type: "custom_field", field: "size", op: "equals", value: false },
      "Trường “Cỡ giày” là không",
      "The field “Cỡ giày” is no",
    ],
    [
      { type: "custom_field", field: "size", op: "contains", text: "4" },
      "Trường “Cỡ giày” chứa “4”",
      "The field “Cỡ giày” contains “4”",
    ],
    [
      { type: "custom_field", field: "size", op: "between", min: "2026-01-01", max: "2026-12-31" },
      "Trường “Cỡ giày” từ 1/1/2026 đến 31/12/2026",
      "The field “Cỡ giày” is from 1 Jan 2026 to 31 Dec 2026",
    ],
  ])("%j", (node, vietnamese, english) => {
    expect([vi(node), en(node)]).toEqual([vietnamese, english])
  })
})

describe("a refusal in words", () => {
  const told = (rule: unknown, facts: Facts, locale: "vi" | "en") =>
    evaluate(rule, facts).reasons.map((reason) => describeReason(rule, reason, names, locale))

  it("tells what is asked and what was found", () => {
    const rule = { all: [{ type: "order_value", min: 500_000, currency: "vnd" }, { not: vip }] }
    const facts: Facts = { "order.goods": 320_000, "order.currency": "vnd", "customer.group_ids": ["g1"] }
    expect(told(rule, facts, "vi")).toEqual([
      "Chưa đạt: giá trị hàng từ 500.000đ trở lên (hiện là 320.000đ)",
      "Không được: khách thuộc nhóm “VIP”",
    ])
    expect(told(rule, facts, "en")).toEqual([
      "Not met: the goods are worth at least 500,000đ (now 320,000đ)",
      "Must not hold: the customer is in group “VIP”",
    ])
  })

  it("tells amounts in the currency that was compared", () => {
    const rule = { type: "spent", is: { op: "gte", value: 50 }, currency: "usd", window: ever }
    expect(told(rule, { "stats.spent:usd@ever": 1_250 }, "en")).toEqual([
      "Not met: the customer has spent at least 50.00 USD so far (now 12.50 USD)",
    ])
  })

  it("tells when it could not be judged, and when the rule cannot be read", () => {
    expect(told(first, {}, "vi")).toEqual(["Chưa đủ dữ liệu để xét: đây là đơn đầu tiên của khách"])
    expect(told({ all: [{ type: "moon_phase" }] }, {}, "en")).toEqual(["Not met: a condition that cannot be read"])
  })
})
