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
  },
}
