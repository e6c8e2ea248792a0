/** Everything random in the demo shop follows from this text: the same text, the same shop. */
export const SEED = "regulars-1"

export const ADMIN = { email: "admin@example.com", password: "supersecret" }
export const SHOPPER = { email: "khach@example.com", password: "supersecret123" }

export const CURRENCY = "vnd"
export const COUNTRY = "vn"
export const PAYMENT_PROVIDER = "pp_system_default"
export const FULFILLMENT_PROVIDER = "manual_manual"
export const ONLINE_CHANNEL = "Cửa hàng trực tuyến"
export const COUNTER_CHANNEL = "Quầy bán hàng"

/** VAT in per cent: the standard rate, and the reduced one of food and household goods. */
export const VAT = {
  standard: { code: "vat-10", name: "VAT 10%", rate: 10 },
  reduced: { code: "vat-8", name: "VAT 8%", rate: 8 },
}
/** Product types with the reduced rate. */
export const REDUCED_VAT_TYPES = ["Thực phẩm", "Gia dụng"]

/** Customers with a name. Buyers without an account come on top, with an e-mail address only. */
export const CUSTOMERS = 600
/** Thirteen months of orders before the demo's "now". */
export const HISTORY_DAYS = 395
/** Buyers without an account. */
export const GUESTS = 160

/** Codes of the shop's promotions: ten per cent off the goods, or fifty thousand đồng off the order, VAT included. */
export const TEN_PERCENT = "PHOXANH10"
export const FIFTY_THOUSAND = "GIAM50K"
export type PromotionCode = typeof TEN_PERCENT | typeof FIFTY_THOUSAND
