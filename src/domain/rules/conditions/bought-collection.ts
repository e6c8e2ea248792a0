import { bought } from "../kinds/bought"
import { COLLECTION } from "../kinds/goods"
import { text } from "../text"

export const boughtCollection = bought({
  type: "bought_collection",
  title: text("Đã / chưa mua bộ sưu tập", "Bought / never bought collection"),
  goods: COLLECTION,
  fact: "bought.collection",
})
