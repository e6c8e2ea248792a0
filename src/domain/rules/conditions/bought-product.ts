import { bought } from "../kinds/bought"
import { PRODUCT } from "../kinds/goods"
import { text } from "../text"

export const boughtProduct = bought({
  type: "bought_product",
  title: text("Đã / chưa mua sản phẩm", "Bought / never bought product"),
  goods: PRODUCT,
  fact: "bought.product",
})
