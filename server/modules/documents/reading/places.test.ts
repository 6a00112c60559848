import { expect, test } from 'vitest'
import { communesOf, placesIn } from './places.ts'
import { splitWords } from './words.ts'

const named = (text: string) => {
  const words = splitWords(text)
  return placesIn({ text, words }, 0, words.length).map((place) => place.name)
}

test.each([
  ['gồm các xã: Tà Sỏi tiêu chí số 2, 5; Bản Vài tiêu chí số 9; Yên Đổ tiêu chí số 6', ['Tà Sỏi', 'Bản Vài', 'Yên Đổ']],
  ['xã Lũng Vân\n\nKính gửi', ['Lũng Vân']],
  ['xã Lũng Vân Kính gửi', ['Lũng Vân']],
  ['xã Lũng\nVân rà soát', ['Lũng Vân']],
  ['UBND xã Minh Sơn Yêu cầu nhà thầu', ['Minh Sơn']],
  ['xã Trà Linh 2.150 triệu đồng', ['Trà Linh']],
  ['các thôn Suối Trong, Nà Theo và Đồng Mới vận động người dân', ['thôn Suối Trong', 'thôn Nà Theo', 'thôn Đồng Mới']],
  ['trên địa bàn các xã An Phú, Bình Lâm và Cẩm Sơn', ['An Phú', 'Bình Lâm', 'Cẩm Sơn']],
  ['gồm các xã: An Phú 03 thôn, Bình Lâm 04 thôn', ['An Phú', 'Bình Lâm']],
  ['đối với các xã đăng ký năm 2022 (An Phú, Bình Lâm) phải hoàn thành', ['An Phú', 'Bình Lâm']],
  ['có 6/28 xã đạt chuẩn NTM nâng cao (An Phú, Bình Lâm, Cẩm Sơn)', ['An Phú', 'Bình Lâm', 'Cẩm Sơn']],
  ['02 xã đạt từ 17 tiêu chí trở lên (An Phú: 18 tiêu chí, Ea Drông: 17 tiêu chí)', ['An Phú', 'Ea Drông']],
  ['Ban Chỉ đạo các xã điểm: An Phú, Bình Lâm và Cẩm Sơn phải hoàn thành', ['An Phú', 'Bình Lâm', 'Cẩm Sơn']],
  ['các xã hoàn thành tốt: Giao thông, Thủy lợi', []],
  ['các xã khó khăn (Phòng Nội vụ theo dõi), những xã còn lại (theo Phụ lục)', []],
  ['hướng dẫn 03 thôn: Hạ, Thượng, Trung', ['thôn Hạ', 'thôn Thượng', 'thôn Trung']],
  ['vùng nông thôn Thành phố', []],
  ['lắp đèn tại thôn Hạ Trước ngày 30/8/2023', ['thôn Hạ']],
  ['nhà văn hóa thôn Đồng Tháng 8/2023', ['thôn Đồng']],
  ['thôn Thượng Công an xã phối hợp', ['thôn Thượng']],
  ['thôn Cầu Trạm Y tế bảo đảm', ['thôn Cầu']],
  ['sửa đường thôn 7 xã An Phú, thôn 4, 5', ['thôn 7', 'An Phú', 'thôn 4', 'thôn 5']],
  ['tuần tra tại tiểu khu 1142 và tiểu khu 5', ['tiểu khu 5']],
  ['thôn Hội Sơn, thôn Đoàn Kết', ['thôn Hội Sơn', 'thôn Đoàn Kết']],
  ['Bí thư Đảng ủy xã Hội Nông dân xã', []],
  ['đường liên thôn 1 - thôn 3, thôn Hạ', ['thôn Hạ']],
  ['XÃ AN PHÚ TC 15', ['AN PHÚ']],
  ['thôn Đồng Vàng (xã An Phú) và thôn 3 (xã Bình Lâm)', ['thôn Đồng Vàng', 'An Phú', 'thôn 3', 'Bình Lâm']],
  ['thị trấn Phố Mới, bản Nà Hạ', ['Phố Mới', 'bản Nà Hạ']],
  ['UBND xã An phú tập trung chỉ đạo', ['An phú']],
  ['nhà văn hóa thôn A2', ['thôn A2']],
  ['xã Ea Kly, xã Cư M’gar', ['Ea Kly', 'Cư M’gar']],
  ['xã NTM nâng cao, xã hội hóa, các xã ven sông', []],
  ['huyện Lâm Sơn, tỉnh Đại Lâm', []],
])('%s', (text, wanted) => expect(named(text)).toEqual(wanted))

test('a commune of the document is found again without its "xã"', () => {
  const text = 'Xã An Phú đạt. Riêng tại An Phú và thị xã Lâm An.'
  const words = splitWords(text)
  const known = communesOf(placesIn({ text, words }, 0, words.length))
  expect(placesIn({ text, words }, 5, words.length, known).map((place) => place.name)).toEqual(['An Phú'])
})
