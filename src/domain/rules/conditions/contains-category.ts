import { contains } from "../kinds/contains"
import { CATEGORY } from "../kinds/goods"
import { text } from "../text"

export const containsCategory = contains({
  type: "contains_category",
  title: text("Có danh mục", "Contains category"),
  goods: CATEGORY,
  idsOf: ({ category_ids }) => category_ids,
})
