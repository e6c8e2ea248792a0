import { contains } from "../kinds/contains"
import { PRODUCT } from "../kinds/goods"
import { text } from "../text"

export const containsProduct = contains({
  type: "contains_product",
  title: text("Có sản phẩm", "Contains product"),
  goods: PRODUCT,
  idsOf: ({ product_id }) => (product_id === null ? [] : [product_id]),
})
