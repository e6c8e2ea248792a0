import { bought } from "../kinds/bought"
import { CATEGORY } from "../kinds/goods"
import { text } from "../text"

export const boughtCategory = bought({
  type: "bought_category",
  title: text("Đã / chưa mua danh mục", "Bought / never bought category"),
  goods: CATEGORY,
  fact: "bought.category",
})
