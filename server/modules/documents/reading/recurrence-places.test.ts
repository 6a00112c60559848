// How often, read whole: who is told and how often, wherever in the clause the rhythm stands.
import { expect, test } from 'vitest'
import { readDocument } from './read.ts'

const head = `ỦY BAN NHÂN DÂN
HUYỆN LÂM SƠN
Số: 45/TB-UBND
Lâm Sơn, ngày 10 tháng 3 năm 2022
THÔNG BÁO
Kết luận cuộc họp về xây dựng nông thôn mới

Chủ tịch UBND huyện kết luận như sau:

`
const foot = '\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nTrần Văn Bình\n'

const told: [actor: string, deed: string][] = [
  ['Phòng Nông nghiệp và PTNT', 'báo cáo tiến độ về UBND huyện'],
  ['UBND các xã', 'tổng hợp số liệu, báo cáo Chủ tịch UBND huyện'],
  ['Trưởng các thôn', 'công khai danh sách trên trang thông tin điện tử'],
  ['Tổ giúp việc', 'đi cơ sở nắm tình hình'],
  ['Phòng Lao động - Thương binh và Xã hội', 'xuống xã kiểm tra'],
  ['Các thành viên Ban Chỉ đạo', 'họp kiểm điểm tiến độ'],
]

const rhythms: [said: string, rrule: string][] = [
  ['hằng tuần', 'WEEKLY'],
  ['cứ 10 ngày một lần', 'DAILY;INTERVAL=10'],
  ['6 tháng một lần', 'MONTHLY;INTERVAL=6'],
  ['hai tuần/lần', 'WEEKLY;INTERVAL=2'],
  ['mỗi tuần ít nhất một lần', 'WEEKLY'],
  ['định kỳ 02 tuần một lần', 'WEEKLY;INTERVAL=2'],
  ['chiều thứ Năm hằng tuần', 'WEEKLY;BYDAY=TH'],
  ['sáng thứ Hai và sáng thứ Năm hằng tuần', 'WEEKLY;BYDAY=MO,TH'],
  ['cứ chiều thứ Tư hằng tuần', 'WEEKLY;BYDAY=WE'],
  ['trước ngày 20 hằng tháng', 'MONTHLY;BYMONTHDAY=20'],
  ['thứ Ba tuần đầu của tháng', 'MONTHLY;BYDAY=1TU'],
  ['vào sáng thứ Hai tuần thứ ba của tháng', 'MONTHLY;BYDAY=3MO'],
  ['trước ngày 20 của tháng cuối quý', 'MONTHLY;INTERVAL=3;BYMONTHDAY=20'],
  ['vào ngày làm việc cuối cùng của tháng', 'MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['ngày cuối cùng hằng tháng', 'MONTHLY;BYMONTHDAY=-1'],
  ['cuối mỗi quý', 'MONTHLY;INTERVAL=3'],
  ['tuần nào cũng', 'WEEKLY'],
  ['thứ Sáu tuần nào cũng', 'WEEKLY;BYDAY=FR'],
  ['hằng tháng, trước ngày 25,', 'MONTHLY;BYMONTHDAY=25'],
  ['mỗi tháng hai lần, vào ngày mùng 5 và ngày 20,', 'MONTHLY;BYMONTHDAY=5,20'],
  ['trước ngày 10/12 hằng năm', 'YEARLY;BYMONTH=12;BYMONTHDAY=10'],
  ['trước ngày 15/6 và 15/12 hằng năm', 'YEARLY;BYMONTH=6,12;BYMONTHDAY=15'],
]

const capital = (said: string) => said[0]!.toUpperCase() + said.slice(1)
const bare = (said: string) => said.replace(/,$/, '')

const places: [place: string, whole: (actor: string, said: string, deed: string) => string][] = [
  ['between the name and the deed', (actor, said, deed) => `1. ${actor} ${said} ${deed}.`],
  ['at the head', (actor, said, deed) => `1. ${capital(bare(said))}, ${actor} ${deed}.`],
  ['at the head without a comma', (actor, said, deed) => `1. ${capital(bare(said))} ${actor} ${deed}.`],
  ['behind a semicolon', (actor, said, deed) => `1. ${actor} rà soát hồ sơ các xã; ${said} ${deed}.`],
  ['behind the order', (actor, said, deed) => `1. Giao ${actor} ${said} ${deed}.`],
  ['behind a request', (actor, said, deed) => `1. Đề nghị ${actor} ${said} ${deed}.`],
  ['behind a colon', (actor, said, deed) => `1. ${actor}: ${capital(said)} ${deed}.`],
  ['behind a comma', (actor, said, deed) => `1. ${actor} theo dõi việc thực hiện Thông báo này, ${said} ${deed}.`],
  ['under a heading', (actor, said, deed) => `1. ${actor}\n- Rà soát hồ sơ.\n- ${capital(said)} ${deed}.`],
]

test.each(places)('%s', (_, whole) => {
  for (const [said, rrule] of rhythms)
    for (const [actor, deed] of told) {
      const text = whole(actor, said, deed)
      const found = readDocument(head + text + foot)
      const last = 'refused' in found ? undefined : found.directives.at(-1)
      expect([text, last?.lead, last?.recurrence?.rrule, last?.deadlines]).toEqual([text, [actor], `FREQ=${rrule}`, []])
    }
})
