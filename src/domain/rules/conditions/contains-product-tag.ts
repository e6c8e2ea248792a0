import { contains } from "../kinds/contains"
import { PRODUCT_TAG } from "../kinds/goods"
import { text } from "../text"

export const containsProductTag = contains({
  type: "contains_product_tag",
  title: text("Có thẻ sản phẩm", "Contains product tag"),
  goods: PRODUCT_TAG,
  idsOf: ({ tag_ids }) => tag_ids,
})
