import type { errors as en } from "../en/errors"
import type { TranslationOf } from "../types"

export const errors: TranslationOf<typeof en> = {
  unreachable: "Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.",
  signed_out: "Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại.",
  forbidden: "Tài khoản của bạn chưa được cấp quyền này. Hãy liên hệ quản trị viên của cửa hàng.",
  server: "Máy chủ gặp sự cố. Hãy thử lại sau ít phút.",
  unknown: "Không thực hiện được. Hãy thử lại.",
  refusals: {
    customer_unknown: "Khách hàng này không còn tồn tại.",
    invalid_settings: "Có thiết lập chưa hợp lệ. Hãy xem lại các mục được đánh dấu.",
    settings_changed_meanwhile: "Người khác vừa lưu thiết lập cùng lúc. Hãy tải lại trang rồi sửa lại.",
    tier_in_use: "Có {{locked}} khách bị khóa ở hạng này. Hãy chuyển hạng hoặc mở khóa cho họ trước.",
    tier_unknown: "Hạng này không còn tồn tại.",
    rule_unknown: "Quy tắc này không còn tồn tại.",
    group_unknown: "Nhóm khách hàng này không còn tồn tại.",
    group_program_unknown: "Nhóm này không còn chương trình riêng.",
    hold_unknown: "Số điểm này không còn bị giữ.",
    insufficient_balance: "Chỉ còn {{available}} điểm khả dụng, thiếu {{missing}} điểm.",
    not_enough_points: "Chỉ còn {{available}} điểm khả dụng, thiếu {{missing}} điểm.",
    entry_unknown: "Giao dịch này không còn tồn tại.",
    order_unknown: "Đơn hàng này không còn tồn tại.",
  },
}
