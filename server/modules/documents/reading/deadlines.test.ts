import { describe, expect, test } from 'vitest'
import { deadlinesIn, type Need, openTermsIn, type Today } from './deadlines.ts'
import { splitWords } from './words.ts'

const march: Today = { year: 2022, month: 3, day: '2022-03-10', since: '2022-03-10' }

const read = (text: string, today: Today, need: Need = 'usual') => {
  const words = splitWords(text)
  return deadlinesIn({ text, words }, { from: 0, to: words.length }, today, [], need)
}
const at = (text: string, today = march, need: Need = 'usual') => read(text, today, need).map((one) => one.at)
const open = (text: string, today = march) => {
  const words = splitWords(text)
  return openTermsIn({ text, words }, { from: 0, to: words.length }, today, []).length
}

describe('days', () => {
  test.each([
    ['with strokes', 'báo cáo trước ngày 15/4/2022', ['2022-04-15']],
    ['in words of an office', 'báo cáo trước ngày 15 tháng 4 năm 2022', ['2022-04-15']],
    ['with the year behind a stroke', 'báo cáo trước ngày 15 tháng 4/2022', ['2022-04-15']],
    ['with points', 'gửi chậm nhất ngày 05.4.2022', ['2022-04-05']],
    ['with dashes', 'gửi trước ngày 05-4-2022', ['2022-04-05']],
    ['with a dash and no year', 'gửi trước ngày 05-4', ['2022-04-05']],
    ['with two digits of a year', 'gửi trước ngày 05/4/22', ['2022-04-05']],
    ['without "ngày"', 'xong trước 30/9', ['2022-09-30']],
    ['spelled out', 'xong trước ngày mười lăm tháng chín năm hai nghìn không trăm hai mươi hai', ['2022-09-15']],
    ['mùng', 'xong trước mùng 5 tháng 4', ['2022-04-05']],
    ['behind a weekday', 'báo cáo trước thứ Sáu, ngày 01/4/2022', ['2022-04-01']],
    ['in brackets behind a weekday', 'báo cáo trước thứ Sáu (01/4/2022)', ['2022-04-01']],
    ['broken over a line', 'báo cáo trước ngày\n15 tháng\n4 năm 2022', ['2022-04-15']],
    ['chậm nhất là', 'chậm nhất là 20/5', ['2022-05-20']],
    ['chậm nhất là ngày', 'chậm nhất là ngày 20/5', ['2022-05-20']],
    ['muộn nhất đến hết ngày', 'muộn nhất đến hết ngày 20/5', ['2022-05-20']],
    ['không muộn hơn', 'gửi không muộn hơn ngày 20/5/2022', ['2022-05-20']],
    ['không quá', 'hoàn thành không quá ngày 20/5/2022', ['2022-05-20']],
    ['trước, trong', 'hoàn thành trước, trong ngày 20/5/2022', ['2022-05-20']],
    ['trước và trong', 'hoàn thành trước và trong ngày 20/5/2022', ['2022-05-20']],
    ['vào', 'ra quân vệ sinh môi trường vào ngày 15/7/2022', ['2022-07-15']],
    ['đến', 'phấn đấu đến 31/12/2022 giải ngân 100%', ['2022-12-31']],
    ['a deed behind the date', 'đẩy nhanh tiến độ thi công đến ngày 30/9/2022 hoàn thành', ['2022-09-30']],
    ['a named day', 'khánh thành trước ngày Quốc khánh 02/9/2022', ['2022-09-02']],
    ['a feast', 'hoàn thành vào dịp 20/11/2022', ['2022-11-20']],
    ['hạn cuối', 'hạn cuối ngày 20/5/2022', ['2022-05-20']],
    ['the time of a label', 'Thời hạn: ngày 25/3/2022', ['2022-03-25']],
    ['a label without a colon', 'thời gian hoàn thành 25/4/2022', ['2022-04-25']],
    ['a label that says "là"', 'thời hạn báo cáo là ngày 25/4/2022', ['2022-04-25']],
    ['behind tổng hợp', 'gửi Phòng Kinh tế tổng hợp trước ngày 15/4/2022', ['2022-04-15']],
    ['several in one clause', 'đợt 1 trước ngày 15/6, đợt 2 trước ngày 15/11/2022', ['2022-06-15', '2022-11-15']],
    ['two with one year', 'trước ngày 15/6 và 15/12/2022', ['2022-06-15', '2022-12-15']],
    ['two with one month', 'làm việc với các xã vào ngày 14 và 28/4/2022', ['2022-04-14', '2022-04-28']],
    ['a day to come that opens the order', 'Ngày 20/4/2022, tổ chức ra quân toàn huyện', ['2022-04-20']],
    ['a day to come on which something is done', 'tổ chức lễ công bố ngày 20/4/2022', ['2022-04-20']],
  ])('%s', (_, text, wanted) => expect(at(text)).toEqual(wanted))
})

describe('times of day', () => {
  test.each([
    ['giờ and minutes', 'gửi trước 16 giờ 30 ngày 30/3/2022', ['2022-03-30T16:30+07:00']],
    ['phút and a comma', 'gửi trước 16 giờ 30 phút, ngày 30/3/2022', ['2022-03-30T16:30+07:00']],
    ['month in words', 'gửi trước 17 giờ 00 ngày 20 tháng 9', ['2022-09-20T17:00+07:00']],
    ['a stroke of minutes', "gửi trước 17h00' ngày 20/9/2022", ['2022-09-20T17:00+07:00']],
    ['a curled stroke', 'gửi trước 17h00’ ngày 20/9/2022', ['2022-09-20T17:00+07:00']],
    ['the hour alone', 'gửi trước 15h ngày 09/8/2022', ['2022-08-09T15:00+07:00']],
    ['the afternoon', 'gửi trước 3 giờ chiều ngày 09/8/2022', ['2022-08-09T15:00+07:00']],
    ['with a weekday', 'gửi trước 17h00 thứ Sáu, ngày 01/4/2022', ['2022-04-01T17:00+07:00']],
    ['behind the date', 'gửi ngày 30/3/2022 (trước 16h30)', ['2022-03-30T16:30+07:00']],
    ['end of office hours has no clock', 'gửi trước cuối giờ chiều ngày 30/3/2022', ['2022-03-30']],
  ])('%s', (_, text, wanted) => expect(at(text)).toEqual(wanted))
})

describe('months, quarters, years', () => {
  test.each([
    ['month', 'hoàn thành trong tháng 10/2022', ['2022-10']],
    ['month without a year', 'hoàn thành trong tháng 10', ['2022-10']],
    ['bare month with a year', 'xong trước 10/2022', ['2022-10']],
    ['months of a list', 'tổ chức tập huấn tháng 4, tháng 6 năm 2022', ['2022-04', '2022-06']],
    ['three months under one head', 'tổ chức trong các tháng 4, 5, 6 năm 2022', ['2022-Q2']],
    ['years of a count', 'hoàn thành trong 2 năm 2024, 2025', ['2024', '2025']],
    ['a year that opens a clause', 'cấp xi măng cho xã; năm 2023 bê tông hóa 6,5 km đường', ['2023']],
    ['three months are a quarter', 'hỗ trợ trong tháng 4, 5, 6 năm 2022', ['2022-Q2']],
    ['quarter', 'hoàn thành trong quý II/2022', ['2022-Q2']],
    ['quarter without a year', 'hoàn thành trong quý III', ['2022-Q3']],
    ['quarters of a list', 'hoàn thành trong quý III, IV/2022', ['2022-Q3', '2022-Q4']],
    ['label and quarter', 'Thời gian hoàn thành: Quý III/2022', ['2022-Q3']],
    ['quarter that opens the order', 'Quý IV năm 2022 tổ chức tổng kết', ['2022-Q4']],
    ['first week', 'thống nhất trong tuần đầu tháng 4', ['2022-04-07']],
    ['second week', 'xong trong tuần thứ hai của tháng 4/2022', ['2022-04-14']],
    ['last week', 'phát động trong tuần cuối tháng 4/2022', ['2022-04-30']],
    ['first ten days', 'xong trong 10 ngày đầu tháng 4/2022', ['2022-04-10']],
    ['end of a month', 'xong vào cuối tháng 9', ['2022-09']],
    ['first half of the year', 'hoàn thành trong 6 tháng đầu năm 2023', ['2023-06']],
    ['nine months', 'hoàn thành trong 9 tháng đầu năm 2022', ['2022-09']],
    ['last half of the year', 'hoàn thành trong 6 tháng cuối năm 2022', ['2022-12']],
    ['year', 'phấn đấu đạt chuẩn trong năm 2023', ['2023']],
    ['a year that finishes capital', 'giải ngân hết vốn sự nghiệp trong năm 2022', ['2022']],
    ['a year of the deed', 'bố trí vốn sửa chữa các trạm y tế trong năm 2022', ['2022']],
    ['whole year', 'đến hết năm 2025 hoàn thành', ['2025']],
    ['vào năm', 'xây dựng xã đạt chuẩn nông thôn mới nâng cao vào năm 2025', ['2025']],
    ['years of a way', 'đến hết năm 2022 đạt 15 tiêu chí, năm 2023 đạt 19 tiêu chí', ['2022', '2023']],
    ['a criterion of one commune', 'xã An Phú hoàn thành tiêu chí giao thông năm 2023', ['2023']],
    ['two years in one', 'hoàn thành trong năm 2022 - 2023', ['2023']],
    ['an aim counted in communes', 'phấn đấu có 02 xã đạt chuẩn năm 2023', ['2023']],
    ['the work of one commune', 'chỉ đạo xã Tân Lập hoàn thành xây dựng nông thôn mới năm 2023', ['2023']],
    ['of whichever must', 'xã nào sụt giảm tiêu chí phải khắc phục xong trong năm 2022', ['2022']],
    ['end of a year', 'hoàn thành trước cuối năm 2022', ['2022']],
    ['standard of a unit', 'công nhận xã An Phú đạt chuẩn nông thôn mới năm 2023', ['2023']],
  ])('%s', (_, text, wanted) => expect(at(text)).toEqual(wanted))
})

describe('ranges count by their end', () => {
  test.each([
    ['two whole days', 'kiểm tra từ ngày 01/4/2022 đến ngày 30/5/2022', ['2022-05-30']],
    ['day and day of one month', 'kiểm tra từ ngày 5 đến 10/4', ['2022-04-10']],
    ['day and day in words', 'kiểm tra từ ngày 5 đến ngày 10 tháng 4 năm 2022', ['2022-04-10']],
    ['a dash', 'kiểm tra 05-10/4/2022', ['2022-04-10']],
    ['a dash between dates', 'kiểm tra từ 05/4 - 10/5/2022', ['2022-05-10']],
    ['from now', 'từ nay đến hết ngày 30/10 hoàn thành', ['2022-10-30']],
    ['months', 'tổ chức từ tháng 9 đến tháng 11/2022', ['2022-11']],
    ['a count of days and its range', 'cao điểm trong 60 ngày, từ ngày 15/4 đến 15/6/2022', ['2022-06-15']],
    ['months with a dash', 'hoàn thành trong tháng 9-10/2022', ['2022-10']],
    ['quarters with a dash', 'hoàn thành trong quý III-IV/2022', ['2022-Q4']],
  ])('%s', (_, text, wanted) => expect(at(text)).toEqual(wanted))

  test('several are quoted each by its own words', () => {
    const counted = read('tập huấn trong hai tháng 4 và 6 năm 2022.', march).map((one) => one.quote)
    expect(counted).toEqual(['trong hai tháng 4 và 6 năm 2022', 'tháng 4 và 6 năm 2022'])
    const quotes = read('tập huấn trong tháng 4, tháng 6 năm 2022.', march).map((one) => one.quote)
    expect(quotes).toEqual(['trong tháng 4', 'tháng 6 năm 2022'])
  })

  test('and are quoted whole', () => {
    expect(read('kiểm tra từ ngày 5 đến 10/4.', march)[0]!.quote).toBe('từ ngày 5 đến 10/4')
    expect(read('xong từ nay đến hết ngày 30/10.', march)[0]!.quote).toBe('từ nay đến hết ngày 30/10')
  })
})

describe('terms and near days', () => {
  test.each([
    ['days from a printed day', 'trong vòng 15 ngày kể từ ngày 20/3/2022', ['2022-04-04']],
    ['days from now', 'huy động lực lượng thông tuyến trong 03 ngày.', ['2022-03-13']],
    ['days from the signing', 'trong thời hạn 10 ngày kể từ ngày ký Thông báo này', ['2022-03-20']],
    ['working days', 'chậm nhất 05 ngày làm việc kể từ ngày 11/3/2022', ['2022-03-18']],
    ['number twice', 'trong vòng 15 (mười lăm) ngày kể từ ngày 20/3/2022', ['2022-04-04']],
    ['a month', 'trong 01 tháng kể từ ngày 31/3/2022', ['2022-04-30']],
    ['tomorrow', 'báo cáo trước 10h00 ngày mai', ['2022-03-11T10:00+07:00']],
    ['a weekday of this week', 'báo cáo trước thứ Sáu tuần này', ['2022-03-11']],
    ['a weekday of the next', 'báo cáo trước thứ Hai tuần tới', ['2022-03-14']],
    ['this month', 'hoàn thành trong tháng này', ['2022-03']],
    ['next month', 'hoàn thành trong tháng tới', ['2022-04']],
    ['half of this year', 'hoàn thành trong 6 tháng cuối năm', ['2022-12']],
    ['the end of this year', 'phấn đấu từ nay đến cuối năm hoàn thành 02 tiêu chí', ['2022']],
    ['the lunar new year', 'bàn giao trước Tết Nguyên đán', ['2023-01-22']],
    ['a feast by its day', 'tập huấn trước lễ 30/4', ['2022-04-30']],
    ['the lunar new year of a year', 'bàn giao trước Tết Nguyên đán Quý Mão 2023', ['2023-01-22']],
  ])('%s', (_, text, wanted) => {
    expect(at(text)).toEqual(wanted)
    expect(read(text, march)[0]!.doubt).not.toBeNull()
  })

  test.each([
    ['days from an event', 'lập hồ sơ trong vòng 04 ngày làm việc kể từ khi có khối lượng hoàn thành'],
    ['days from what is not printed', 'trong vòng 05 ngày kể từ ngày nhận được văn bản này'],
    ['a week', 'báo cáo trong tuần tới'],
    ['a day no month has', 'báo cáo trước ngày 30/02/2023'],
  ])('%s is left open', (_, text) => {
    expect(at(text)).toEqual([])
    expect(open(text)).toBe(1)
  })

  test('nothing is reckoned from a day that is not printed whole', () => {
    expect(at('báo cáo trước ngày mai', { year: 2022, month: 3, day: null, since: '2022-03' })).toEqual([])
  })
})

describe('no deadlines', () => {
  test.each([
    ['the day of a feast', 'hoàn thành chi trả quà nhân dịp Quốc khánh 02/9'],
    ['the same without its name', 'tổ chức thăm hỏi dịp 27/7'],
    ['the day by which somebody is judged', 'điều chuyển vốn của những nơi giải ngân dưới 40% đến hết ngày 30/9/2022'],
    ['the same, told in front', 'thu hồi vốn của các dự án đến hết ngày 30/9/2022 giải ngân dưới 40%'],
    ['a plan', 'thực hiện Kế hoạch năm 2022 của UBND huyện'],
    ['a plan told by "trong"', 'tham mưu Kế hoạch kiểm tra trong năm 2022'],
    ['capital told by "trong"', 'rà soát vốn sự nghiệp trong năm 2022 của các xã'],
    ['results', 'đánh giá kết quả thực hiện trong năm 2022, gửi Phòng Kinh tế'],
    ['which communes', 'các xã đăng ký về đích trong năm 2022 hoàn thiện hồ sơ'],
    ['which households', 'lập danh sách các hộ sẽ thoát nghèo trong năm 2022'],
    ['the name of a paper', 'rà soát theo Bộ tiêu chí về y tế xã đến năm 2030 ban hành kèm theo Quyết định'],
    ['a case', 'đến hết ngày 31/12/2022 mà chưa giải ngân hết thì thu hồi vốn'],
    ['a term for each paper that comes in', 'thẩm định hồ sơ của các xã trong vòng 07 ngày làm việc, không để tồn'],
    ['capital and targets', 'vốn năm 2022, chỉ tiêu năm 2022'],
    ['the same, a longer name', 'điều chuyển vốn của các dự án có tỷ lệ giải ngân đến 15/11/2022 dưới 40%'],
    ['a day of counting', 'số liệu tính đến ngày 30/6/2022'],
    ['a period of counting', 'báo cáo số liệu từ ngày 15/4/2022 đến ngày 14/5/2022'],
    ['a beginning', 'kể từ ngày 01/5/2022'],
    ['the programme', 'xây dựng nông thôn mới năm 2022'],
    ['a period of the programme', 'giai đoạn 2021-2025'],
    ['a period that names its end', 'giai đoạn đến năm 2025, định hướng đến năm 2030'],
    ['a question inside the order', 'xác định tiêu chí nào sẽ đạt trong năm 2022'],
    ['a meeting that was', 'theo kết luận tại cuộc họp ngày 05/3/2022'],
    ['a meeting to come', 'chuẩn bị nội dung cuộc họp Ban Chỉ đạo vào ngày 25/4/2022'],
    ['a meeting to be prepared', 'chuẩn bị các điều kiện để tổ chức lễ công bố vào ngày 20/11/2022'],
    ['the name of a plan', 'rà soát quy hoạch chung xây dựng xã đến năm 2030, tầm nhìn đến năm 2035'],
    ['a hurry at the end of the year', 'không để dồn vào cuối năm'],
    ['what was done', 'các xã đã được công nhận trước ngày 31/12/2021'],
    ['a day of honour', 'lập thành tích chào mừng ngày 02/9/2022'],
    ['a share, not a date', 'hướng dẫn đến 10/12 xã trong huyện'],
    ['communes watched', 'thường xuyên kiểm tra, đôn đốc các xã về đích năm 2023'],
    ['communes that act', 'chỉ đạo các xã về đích năm 2023 khẩn trương hoàn thiện hồ sơ'],
    ['results of a day', 'cập nhật kết quả thực hiện đến ngày 30/9/2022'],
    ['a visit to be prepared', 'chuẩn bị nội dung làm việc với Đoàn công tác của tỉnh ngày 25/4/2022'],
    ['communes told by their year', 'đăng ký danh sách xã đạt chuẩn năm 2023, gửi Văn phòng'],
    ['the same as an object', 'trình UBND tỉnh công nhận các xã đạt chuẩn năm 2023'],
    ['a result of half a year', 'kết quả 6 tháng đầu năm 2022'],
    ['the works of the months that remain', 'các nhiệm vụ những tháng cuối năm 2022'],
  ])('%s', (_, text) => expect(at(text)).toEqual([]))
})

test("a day without a year takes the document's, or the next one when it is long past", () => {
  expect(at('trước ngày 10/6')).toEqual(['2022-06-10'])
  expect(at('trước ngày 15/01', { year: 2022, month: 12, day: '2022-12-05', since: '2022-12-05' })).toEqual([
    '2023-01-15',
  ])
  expect(read('trước ngày 10/6', march)[0]!.doubt).toMatch('không in năm')
  expect(read('trước ngày 10/6/2022', march)[0]!.doubt).toBeNull()
})

test('a frame needs a bounding word, a column of a table none', () => {
  expect(at('nhiệm vụ trọng tâm tháng 6/2022', march, 'strict')).toEqual([])
  expect(at('các nhiệm vụ trong tháng 6/2022 như sau', march, 'strict')).toEqual(['2022-06'])
  expect(at('Xã phấn đấu đạt chuẩn nông thôn mới trong năm 2023', march, 'strict')).toEqual([])
  expect(at('15/3/2022', march, 'any')).toEqual(['2022-03-15'])
  expect(at('Từ 01/11 đến 15/11/2022', march, 'any')).toEqual(['2022-11-15'])
})
