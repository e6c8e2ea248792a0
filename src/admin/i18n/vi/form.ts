import type { form as en } from "../en/form"
import type { TranslationOf } from "../types"

export const form: TranslationOf<typeof en> = {
  save: "Lưu",
  cancel: "Hủy",
  edit: "Sửa",
  remove: "Xóa",
  remove_named: "Bỏ {{name}}",
  duplicate: "Nhân bản",
  actions: "Thao tác với {{name}}",
  search: "Gõ để tìm",
  search_failed: "Không tìm được. Hãy thử lại.",
  example: "Ví dụ",
  unsaved: "Có thay đổi chưa lưu.",
  discard: "Bỏ thay đổi",
  check_fields: "Có mục cần xem lại.",
  required: "Mục này cần điền.",
  not_a_number: "Hãy nhập một số.",
  at_least: "Ít nhất {{min}}.",
  above: "Phải lớn hơn {{min}}.",
  at_most: "Nhiều nhất {{max}}.",
  too_long: "Nhiều nhất {{max}} ký tự hoặc mục.",
  two_decimals: "Nhiều nhất hai số lẻ.",
}
