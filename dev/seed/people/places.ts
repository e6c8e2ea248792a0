export type Province = {
  name: string
  /** Which of the two shops is nearer. */
  shop: "hanoi" | "saigon"
  /** How many customers live there, relative to the others. */
  weight: number
  districts: [district: string, wards: string[]][]
}

export const PROVINCES: Province[] = [
  {
    name: "Hà Nội",
    shop: "hanoi",
    weight: 30,
    districts: [
      ["Quận Hoàn Kiếm", ["Phường Hàng Bạc", "Phường Hàng Trống", "Phường Cửa Nam"]],
      ["Quận Ba Đình", ["Phường Ngọc Hà", "Phường Liễu Giai", "Phường Kim Mã"]],
      ["Quận Đống Đa", ["Phường Láng Hạ", "Phường Khâm Thiên", "Phường Ô Chợ Dừa"]],
      ["Quận Cầu Giấy", ["Phường Dịch Vọng", "Phường Nghĩa Đô", "Phường Yên Hòa"]],
      ["Quận Hai Bà Trưng", ["Phường Bạch Mai", "Phường Minh Khai", "Phường Lê Đại Hành"]],
      ["Quận Thanh Xuân", ["Phường Nhân Chính", "Phường Khương Mai", "Phường Hạ Đình"]],
      ["Quận Long Biên", ["Phường Ngọc Lâm", "Phường Bồ Đề", "Phường Việt Hưng"]],
    ],
  },
  {
    name: "TP. Hồ Chí Minh",
    shop: "saigon",
    weight: 34,
    districts: [
      ["Quận 1", ["Phường Bến Nghé", "Phường Bến Thành", "Phường Đa Kao"]],
      ["Quận 3", ["Phường Võ Thị Sáu", "Phường 9", "Phường 14"]],
      ["Quận 7", ["Phường Tân Phong", "Phường Tân Quy", "Phường Phú Mỹ"]],
      ["Quận Bình Thạnh", ["Phường 22", "Phường 25", "Phường 13"]],
      ["Quận Phú Nhuận", ["Phường 2", "Phường 7", "Phường 15"]],
      ["Quận Gò Vấp", ["Phường 10", "Phường 17", "Phường 5"]],
      ["Quận Tân Bình", ["Phường 4", "Phường 12", "Phường 15"]],
      ["TP. Thủ Đức", ["Phường Thảo Điền", "Phường Hiệp Bình Chánh", "Phường Linh Trung"]],
    ],
  },
  {
    name: "Đà Nẵng",
    shop: "saigon",
    weight: 8,
    districts: [
      ["Quận Hải Châu", ["Phường Thạch Thang", "Phường Hòa Cường Bắc"]],
      ["Quận Sơn Trà", ["Phường An Hải Bắc", "Phường Mân Thái"]],
      ["Quận Thanh Khê", ["Phường Xuân Hà", "Phường Chính Gián"]],
    ],
  },
  {
    name: "Hải Phòng",
    shop: "hanoi",
    weight: 5,
    districts: [
      ["Quận Lê Chân", ["Phường An Biên", "Phường Dư Hàng"]],
      ["Quận Ngô Quyền", ["Phường Máy Tơ", "Phường Lạch Tray"]],
    ],
  },
  {
    name: "Cần Thơ",
    shop: "saigon",
    weight: 5,
    districts: [
      ["Quận Ninh Kiều", ["Phường Xuân Khánh", "Phường An Cư"]],
      ["Quận Cái Răng", ["Phường Lê Bình", "Phường Hưng Phú"]],
    ],
  },
  {
    name: "Bình Dương",
    shop: "saigon",
    weight: 4,
    districts: [
      ["TP. Thủ Dầu Một", ["Phường Phú Cường", "Phường Hiệp Thành"]],
      ["TP. Dĩ An", ["Phường Dĩ An", "Phường Đông Hòa"]],
    ],
  },
  {
    name: "Đồng Nai",
    shop: "saigon",
    weight: 3,
    districts: [["TP. Biên Hòa", ["Phường Tân Mai", "Phường Quang Vinh", "Phường Trảng Dài"]]],
  },
  {
    name: "Bắc Ninh",
    shop: "hanoi",
    weight: 3,
    districts: [["TP. Bắc Ninh", ["Phường Suối Hoa", "Phường Ninh Xá"]]],
  },
  {
    name: "Thừa Thiên Huế",
    shop: "saigon",
    weight: 3,
    districts: [["TP. Huế", ["Phường Vĩnh Ninh", "Phường Thuận Thành"]]],
  },
  {
    name: "Nghệ An",
    shop: "hanoi",
    weight: 2,
    districts: [["TP. Vinh", ["Phường Hưng Bình", "Phường Lê Lợi"]]],
  },
  {
    name: "Khánh Hòa",
    shop: "saigon",
    weight: 2,
    districts: [["TP. Nha Trang", ["Phường Lộc Thọ", "Phường Phước Long"]]],
  },
  {
    name: "Lâm Đồng",
    shop: "saigon",
    weight: 2,
    districts: [["TP. Đà Lạt", ["Phường 1", "Phường 8"]]],
  },
]

export const STREETS = [
  ["Lê Lợi", "Trần Hưng Đạo", "Nguyễn Huệ", "Lý Thường Kiệt", "Hai Bà Trưng", "Quang Trung", "Phan Chu Trinh"],
  ["Nguyễn Trãi", "Lê Duẩn", "Điện Biên Phủ", "Cách Mạng Tháng Tám", "Nguyễn Thị Minh Khai", "Hoàng Diệu"],
  ["Bà Triệu", "Ngô Quyền", "Phạm Ngũ Lão", "Trường Chinh", "Võ Văn Tần", "Tôn Đức Thắng", "Lê Thánh Tôn"],
].flat()
