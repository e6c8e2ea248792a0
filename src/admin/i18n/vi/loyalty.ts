import type { loyalty as en } from "../en/loyalty"
import type { TranslationOf } from "../types"

export const loyalty: TranslationOf<typeof en> = {
  menu: "Khách hàng thân thiết",
  menu_tiers: "Hạng thành viên",
  menu_rules: "Quy tắc tích điểm",
  menu_quote: "Tính thử đơn hàng",
}
