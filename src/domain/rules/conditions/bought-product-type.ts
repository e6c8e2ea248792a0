import { bought } from "../kinds/bought"
import { PRODUCT_TYPE } from "../kinds/goods"
import { text } from "../text"

export const boughtProductType = bought({
  type: "bought_product_type",
  title: text("Đã / chưa mua loại sản phẩm", "Bought / never bought product type"),
  goods: PRODUCT_TYPE,
  fact: "bought.product_type",
})
