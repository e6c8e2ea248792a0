import type { IconName } from "../lib/icons"

type ProductType = "Thời trang" | "Thực phẩm" | "Gia dụng" | "Mỹ phẩm"
type Collection = "Bán chạy" | "Hàng mới về" | "Quà Tết" | "Mùa hè"
type Tag = "Hàng Việt Nam" | "Hữu cơ" | "Thủ công" | "Quà tặng" | "Tiết kiệm"

export type ProductPlan = {
  title: string
  description: string
  /** Đồng, VAT included; the price of every variant, or one price per value of the only option. */
  price: number | number[]
  /** Option name and its values; two at most. Without options there is one variant. */
  options?: [name: string, values: string[]][]
  tags?: Tag[]
  collection?: Collection
  /** How much more often it is bought than others; 1 is usual. */
  demand?: number
}

export type CategoryPlan = {
  name: string
  /** Beginning of the SKU of its products. */
  code: string
  type: ProductType
  icon: IconName
  hue: number
  /** How many of one variant a buyer takes at once: 1 up to this. */
  most: number
  products: ProductPlan[]
}

export const SIZES: [string, string[]] = ["Cỡ", ["S", "M", "L", "XL"]]
export const colours = (...values: string[]): [string, string[]] => ["Màu", values]
export const weights = (...values: string[]): [string, string[]] => ["Khối lượng", values]
