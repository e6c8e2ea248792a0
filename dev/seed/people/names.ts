/** Family names with how common they are, in per mille or so. */
export const FAMILY: [string, number][] = [
  ["Nguyễn", 384],
  ["Trần", 110],
  ["Lê", 95],
  ["Phạm", 71],
  ["Hoàng", 29],
  ["Huỳnh", 22],
  ["Phan", 45],
  ["Vũ", 22],
  ["Võ", 17],
  ["Đặng", 21],
  ["Bùi", 20],
  ["Đỗ", 14],
  ["Hồ", 13],
  ["Ngô", 13],
  ["Dương", 10],
  ["Lý", 5],
  ["Đinh", 8],
  ["Trịnh", 7],
  ["Mai", 6],
  ["Tô", 4],
]

export const MALE = {
  middle: ["Văn", "Hữu", "Đức", "Minh", "Quốc", "Thanh", "Công", "Anh", "Gia", "Ngọc", "Tuấn", "Đình"],
  given: [
    ["An", "Bảo", "Bình", "Cường", "Dũng", "Duy", "Đạt", "Đức", "Hải", "Hiếu", "Hòa", "Hùng", "Huy", "Khang", "Khoa"],
    ["Kiên", "Lâm", "Long", "Minh", "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Quang", "Sơn", "Tài", "Thắng", "Thành"],
    ["Thịnh", "Tiến", "Toàn", "Trí", "Trung", "Tú", "Tuấn", "Tùng", "Việt", "Vinh"],
  ].flat(),
}

export const FEMALE = {
  middle: ["Thị", "Ngọc", "Thu", "Thanh", "Mai", "Phương", "Kim", "Bảo", "Hồng", "Diệu", "Khánh", "Thùy"],
  given: [
    [
      "An",
      "Anh",
      "Bích",
      "Châu",
      "Chi",
      "Diệp",
      "Dung",
      "Duyên",
      "Giang",
      "Hà",
      "Hạnh",
      "Hằng",
      "Hiền",
      "Hoa",
      "Hương",
    ],
    ["Huyền", "Lan", "Linh", "Loan", "Ly", "Mai", "My", "Nga", "Ngân", "Nhi", "Nhung", "Oanh", "Quyên", "Quỳnh", "Tâm"],
    ["Thảo", "Thủy", "Thư", "Trang", "Trâm", "Trinh", "Tuyết", "Uyên", "Vân", "Vy", "Xuân", "Yến"],
  ].flat(),
}

/** What companies that buy wholesale call themselves: kind, then name. */
export const COMPANY = {
  kind: ["Công ty TNHH", "Hộ kinh doanh", "Công ty Cổ phần", "Cửa hàng"],
  name: [
    ["An Phát", "Bình Minh", "Cà phê Góc Phố", "Đại Lộc", "Gia Hưng", "Hương Quê", "Khánh Hòa Foods", "Lộc Xuân"],
    ["Minh Tâm", "Nam Việt", "Phú Quý", "Quán Nhà Lá", "Sao Mai", "Tâm An", "Thành Công", "Trà Sen Vàng"],
  ].flat(),
}

/** Beginnings of ten-digit mobile numbers in use. */
export const MOBILE_PREFIXES: [string, number][] = [
  ...["032", "033", "034", "035", "036", "037", "038", "039", "086", "096", "097", "098"].map(weigh(5)),
  ...["081", "082", "083", "084", "085", "088", "091", "094"].map(weigh(3)),
  ...["070", "076", "077", "078", "079", "089", "090", "093"].map(weigh(3)),
  ...["052", "056", "058", "092", "059", "099"].map(weigh(1)),
]

function weigh(weight: number) {
  return (prefix: string): [string, number] => [prefix, weight]
}
