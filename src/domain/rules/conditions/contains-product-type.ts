import { contains } from "../kinds/contains"
import { PRODUCT_TYPE } from "../kinds/goods"
import { text } from "../text"

export const containsProductType = contains({
  type: "contains_product_type",
  title: text("Có loại sản phẩm", "Contains product type"),
  goods: PRODUCT_TYPE,
  idsOf: ({ type_id }) => (type_id === null ? [] : [type_id]),
})
