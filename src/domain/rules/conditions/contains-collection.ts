import { contains } from "../kinds/contains"
import { COLLECTION } from "../kinds/goods"
import { text } from "../text"

export const containsCollection = contains({
  type: "contains_collection",
  title: text("Có bộ sưu tập", "Contains collection"),
  goods: COLLECTION,
  idsOf: ({ collection_id }) => (collection_id === null ? [] : [collection_id]),
})
