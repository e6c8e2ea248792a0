import { bought } from "../kinds/bought"
import { BRAND } from "../kinds/goods"
import { text } from "../text"

export const boughtBrand = bought({
  type: "bought_brand",
  title: text("Đã / chưa mua thương hiệu", "Bought / never bought brand"),
  goods: BRAND,
  fact: "bought.brand",
})
