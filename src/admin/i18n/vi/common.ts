import type { common as en } from "../en/common"
import type { TranslationOf } from "../types"

export const common: TranslationOf<typeof en> = {
  retry: "Thử lại",
  close: "Đóng",
  loading: "Đang tải…",
  stale: "Số liệu có thể chưa phải mới nhất.",
  no_permission_title: "Không có quyền xem",
  error_title: "Không tải được dữ liệu",
  pager: {
    label: "Phân trang",
    range: "{{from}}–{{to}} trong {{total}}",
    previous: "Trang trước",
    next: "Trang sau",
  },
}
