// How often, as a product: unit × wording × where in the sentence it stands × spelling; and what only sounds like it.
import { describe, expect, test } from 'vitest'
import { recurrenceIn } from './recurrence.ts'
import { splitWords } from './words.ts'

const found = (text: string) => {
  const words = splitWords(text)
  return recurrenceIn({ text, words }, 0, words.length, { year: 2024, month: 9 })?.recurrence ?? null
}
const short = (text: string) => found(text)?.rrule.replace('FREQ=', '') ?? 'none'

const units = {
  ngày: 'DAILY',
  tuần: 'WEEKLY',
  tháng: 'MONTHLY',
  quý: 'MONTHLY;INTERVAL=3',
  năm: 'YEARLY',
}
/** Where the words stand: before the verb, behind it, behind the actor, in brackets, in a cell, at the end of a frame. */
const positions = [
  (said: string) => `${said} báo cáo tiến độ về Phòng Kinh tế`,
  (said: string) => `UBND các xã ${said} báo cáo tiến độ về Phòng Kinh tế`,
  (said: string) => `UBND các xã báo cáo tiến độ về Phòng Kinh tế ${said}.`,
  (said: string) => `UBND các xã rà soát, báo cáo tiến độ (${said}) về Phòng Kinh tế`,
  (said: string) => `${said}, UBND các xã báo cáo tiến độ`,
  (said: string) => said,
]
const capital = (said: string) => said[0]!.toUpperCase() + said.slice(1)

describe('a unit by every wording at every place', () => {
  const wordings = [
    (unit: string) => `hằng ${unit}`,
    (unit: string) => `hàng ${unit}`,
    (unit: string) => `định kỳ hằng ${unit}`,
    (unit: string) => `mỗi ${unit} một lần`,
    (unit: string) => `mỗi ${unit} ít nhất 01 lần`,
    (unit: string) => `một ${unit} một lần`,
    (unit: string) => `01 ${unit}/lần`,
    (unit: string) => `01 lần/${unit}`,
    (unit: string) => `1 lần/1 ${unit}`,
    (unit: string) => `${unit} một lần`,
    (unit: string) => `cứ mỗi ${unit} một lần`,
    (unit: string) => `định kỳ mỗi ${unit}`,
    (unit: string) => `định kỳ một lần mỗi ${unit}`,
    (unit: string) => `định kỳ 01 ${unit} 01 lần`,
  ]
  for (const [unit, rrule] of Object.entries(units))
    for (const wording of wordings)
      test(wording(unit), () => {
        for (const position of positions) {
          const said = position(wording(unit))
          expect([said, short(said)]).toEqual([said, rrule])
          expect([capital(said), short(capital(said))]).toEqual([capital(said), rrule])
        }
      })
})

describe('so many of a unit', () => {
  const counts: [string[], string][] = [
    [['10 ngày', 'mười ngày'], 'DAILY;INTERVAL=10'],
    [['05 ngày', '5 ngày'], 'DAILY;INTERVAL=5'],
    [['15 ngày', 'mười lăm ngày'], 'DAILY;INTERVAL=15'],
    [['hai tuần', '02 tuần', '2 tuần'], 'WEEKLY;INTERVAL=2'],
    [['ba tháng', '03 tháng'], 'MONTHLY;INTERVAL=3'],
    [['hai tháng', '2 tháng'], 'MONTHLY;INTERVAL=2'],
    [['sáu tháng', '6 tháng', '06 tháng'], 'MONTHLY;INTERVAL=6'],
    [['hai năm', '02 năm'], 'YEARLY;INTERVAL=2'],
  ]
  const wordings = [
    (count: string) => `${count} một lần`,
    (count: string) => `${count} 01 lần`,
    (count: string) => `${count}/lần`,
    (count: string) => `${count}/1 lần`,
    (count: string) => `${count}/01 lần`,
    (count: string) => `cứ ${count} một lần`,
    (count: string) => `cứ ${count}`,
    (count: string) => `cứ sau ${count}`,
    (count: string) => `định kỳ ${count}`,
    (count: string) => `định kỳ ${count} một lần`,
    (count: string) => `định kỳ ${count}/lần`,
    (count: string) => `mỗi ${count} một lần`,
    (count: string) => `một lần mỗi ${count}`,
    (count: string) => `mỗi ${count}/lần`,
  ]
  for (const [spellings, rrule] of counts)
    for (const wording of wordings)
      test(wording(spellings[0]!), () => {
        for (const spelling of spellings)
          for (const position of positions) {
            const said = position(wording(spelling))
            expect([said, short(said)]).toEqual([said, rrule])
          }
      })
})

describe('with its days', () => {
  const days: [string[], string][] = [
    [
      [
        'vào ngày 25 hằng tháng',
        'ngày 25 hàng tháng',
        'trước ngày 25 mỗi tháng',
        'chậm nhất ngày 25 của tháng',
        'hằng tháng, trước ngày 25',
        'mỗi tháng một lần, vào ngày 25',
        'hằng tháng vào ngày 25',
        'vào ngày 25 của tất cả các tháng',
        'ngày 25 các tháng',
        'cứ đến ngày 25 hằng tháng',
        'ngày 25 của mỗi tháng',
        'chậm nhất vào ngày 25 từng tháng',
        'chậm nhất là ngày 25 hằng tháng',
        'trước 25 hằng tháng',
      ],
      'MONTHLY;BYMONTHDAY=25',
    ],
    [
      [
        'vào ngày 10 và ngày 25 hằng tháng',
        'ngày 10 và 25 hằng tháng',
        'các ngày 10, 25 hằng tháng',
        'mỗi tháng hai lần, vào ngày 10 và ngày 25',
        'mỗi tháng 02 kỳ vào các ngày 10 và 25',
        'hằng tháng 02 lần (ngày 10 và ngày 25)',
        'một tháng hai lần vào ngày 10 và ngày 25',
        '02 lần/tháng, vào ngày 10 và ngày 25',
      ],
      'MONTHLY;BYMONTHDAY=10,25',
    ],
    [
      ['vào ngày mùng 5 và ngày 20 hằng tháng', 'mỗi tháng hai lần, vào ngày mùng 5 và ngày 20'],
      'MONTHLY;BYMONTHDAY=5,20',
    ],
    [
      [
        'vào ngày cuối cùng của tháng',
        'ngày cuối tháng',
        'vào ngày cuối cùng hằng tháng',
        'hằng tháng, vào ngày cuối cùng của tháng',
        'ngày cuối cùng của mỗi tháng',
      ],
      'MONTHLY;BYMONTHDAY=-1',
    ],
    [
      [
        'vào ngày đầu tiên của tháng',
        'ngày đầu tiên hằng tháng',
        'ngày đầu tiên của mỗi tháng',
        'ngày đầu tháng hằng tháng',
      ],
      'MONTHLY;BYMONTHDAY=1',
    ],
    [
      [
        'vào ngày làm việc cuối cùng của tháng',
        'ngày làm việc cuối cùng hằng tháng',
        'hằng tháng, vào ngày làm việc cuối cùng',
        'ngày làm việc cuối cùng trong tháng',
        'ngày làm việc cuối cùng của mỗi tháng',
      ],
      'MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    ],
    [
      [
        'vào ngày làm việc đầu tiên của tháng',
        'ngày làm việc đầu tiên hằng tháng',
        'ngày làm việc đầu tháng hằng tháng',
      ],
      'MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
    ],
    [
      [
        'vào ngày làm việc cuối cùng của tuần',
        'ngày làm việc cuối cùng hằng tuần',
        'ngày làm việc cuối cùng trong tuần',
      ],
      'WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    ],
    [
      [
        'vào ngày làm việc cuối cùng của quý',
        'ngày làm việc cuối cùng của mỗi quý',
        'hằng quý, vào ngày làm việc cuối cùng của quý',
      ],
      'MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    ],
    [
      [
        'chiều thứ Sáu hằng tuần',
        'vào chiều thứ 6 hàng tuần',
        'thứ Sáu mỗi tuần',
        'các chiều thứ Sáu',
        'mỗi thứ Sáu',
        'mỗi chiều thứ Sáu',
        'thứ Sáu tuần nào cũng',
        'chiều thứ Sáu nào cũng',
        'hằng tuần, chiều thứ Sáu',
        'vào chiều thứ Sáu cuối tuần',
        'thứ Sáu các tuần',
        'thứ Sáu của tuần',
        'cứ chiều thứ Sáu',
        'cứ đến chiều thứ Sáu',
        'cứ thứ Sáu hằng tuần',
        'mỗi tuần một lần, vào thứ Sáu',
        'tuần một lần vào thứ Sáu',
        'định kỳ thứ Sáu hằng tuần',
        'định kỳ vào thứ Sáu',
        'định kỳ chiều thứ Sáu',
        'thứ Sáu từng tuần',
        'thứ Sáu trong tuần',
        'mỗi tuần vào chiều thứ Sáu',
      ],
      'WEEKLY;BYDAY=FR',
    ],
    [
      [
        'thứ Hai và thứ Năm hằng tuần',
        'sáng thứ Hai và sáng thứ Năm hằng tuần',
        'vào các ngày thứ Hai, thứ Năm hằng tuần',
        'sáng thứ 2, chiều thứ 5 hàng tuần',
        'chiều thứ Hai và thứ Năm mỗi tuần',
        'mỗi tuần hai lần, vào thứ Hai và thứ Năm',
        'thứ 2 và 5 hàng tuần',
        'sáng thứ Hai, sáng thứ Năm hằng tuần',
        '02 lần/tuần, vào thứ Hai và thứ Năm',
      ],
      'WEEKLY;BYDAY=MO,TH',
    ],
    [
      ['hai tuần một lần, vào thứ Sáu', '02 tuần/lần vào chiều thứ Sáu', 'cứ hai tuần một lần, vào thứ Sáu'],
      'WEEKLY;INTERVAL=2;BYDAY=FR',
    ],
    [
      [
        'thứ Hai tuần đầu tiên của tháng',
        'sáng thứ Hai tuần đầu của tháng',
        'vào sáng thứ Hai tuần đầu tháng',
        'thứ Hai tuần đầu hằng tháng',
        'thứ Hai đầu tiên của tháng',
        'thứ Hai đầu tiên hằng tháng',
        'thứ Hai đầu tháng',
        'thứ Hai đầu tiên của mỗi tháng',
        'thứ Hai tuần thứ nhất hằng tháng',
        'thứ Hai của tuần đầu tiên trong tháng',
        'thứ Hai tuần đầu mỗi tháng',
        'thứ 2 tuần 1 hằng tháng',
        'hằng tháng, vào thứ Hai tuần đầu tiên',
        'mỗi tháng một lần vào thứ Hai tuần đầu của tháng',
        'ngày thứ Hai đầu tiên hằng tháng',
        'thứ Hai đầu tiên các tháng',
        'thứ Hai của tuần đầu tháng',
      ],
      'MONTHLY;BYDAY=1MO',
    ],
    [
      [
        'thứ Ba tuần thứ ba của tháng',
        'thứ Ba tuần thứ 3 hằng tháng',
        'vào sáng thứ Ba tuần thứ ba mỗi tháng',
        'thứ Ba của tuần thứ ba trong tháng',
        'ngày thứ Ba tuần thứ ba hằng tháng',
        'thứ Ba thứ ba hằng tháng',
      ],
      'MONTHLY;BYDAY=3TU',
    ],
    [
      [
        'thứ Bảy cuối cùng của tháng',
        'thứ Bảy cuối cùng của mỗi tháng',
        'vào ngày thứ Bảy tuần cuối tháng',
        'thứ Bảy tuần cuối cùng hằng tháng',
        'thứ Bảy cuối tháng',
        'thứ Bảy tuần cuối của tháng',
      ],
      'MONTHLY;BYDAY=-1SA',
    ],
    [['chủ nhật đầu tiên hằng tháng', 'Chủ nhật tuần đầu của tháng', 'sáng Chủ nhật đầu tháng'], 'MONTHLY;BYDAY=1SU'],
    [
      [
        'trước ngày 20 của tháng cuối quý',
        'trước ngày 20 tháng cuối quý',
        'hằng quý, trước ngày 20 của tháng cuối quý',
        'định kỳ hằng quý trước ngày 20 tháng cuối quý',
        'trước ngày 20 của tháng cuối mỗi quý',
        'ngày 20 tháng cuối cùng của quý',
        'mỗi quý một lần trước ngày 20 tháng cuối quý',
        'báo cáo quý trước ngày 20 của tháng cuối quý',
        'ngày 20 tháng thứ ba của quý',
        'trước ngày 20 của tháng cuối hằng quý',
        'ngày 20 của tháng cuối các quý',
        'trước ngày 20 của tháng cuối từng quý',
        'quý một lần, trước ngày 20 của tháng cuối quý',
        '03 tháng một lần, trước ngày 20 của tháng cuối quý',
      ],
      'MONTHLY;INTERVAL=3;BYMONTHDAY=20',
    ],
    [
      [
        'trước ngày 05 của tháng đầu quý sau',
        'trước ngày 05 tháng đầu tiên của quý sau',
        'trước ngày 05 của tháng đầu quý tiếp theo',
        'trước ngày 05 tháng đầu quý kế tiếp',
        'hằng quý, trước ngày 05 của tháng đầu quý sau',
      ],
      'MONTHLY;INTERVAL=3;BYMONTHDAY=5',
    ],
    [
      [
        'trước ngày 05 của tháng sau',
        'hằng tháng, trước ngày 05 của tháng sau',
        'trước ngày 05 tháng kế tiếp',
        'trước ngày 05 của tháng tiếp theo',
      ],
      'MONTHLY;BYMONTHDAY=5',
    ],
    [
      [
        'trước ngày 15/6 và 15/12 hằng năm',
        'trước ngày 15 tháng 6 và ngày 15 tháng 12 hằng năm',
        'định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)',
        'định kỳ 6 tháng và hằng năm, trước ngày 15/6 và 15/12',
        'định kỳ 6 tháng trước ngày 15/6, năm trước ngày 15/12',
        'định kỳ 06 tháng đầu năm trước ngày 15/6, cả năm trước ngày 15/12 hằng năm',
        'định kỳ 6 tháng, năm trước ngày 15/6 và trước ngày 15/12',
        'mỗi năm hai lần, vào ngày 15/6 và ngày 15/12',
        'vào ngày 15/6, 15/12 hằng năm',
        '6 tháng, một năm (trước ngày 15/6 và 15/12)',
      ],
      'YEARLY;BYMONTH=6,12;BYMONTHDAY=15',
    ],
    [
      [
        'trước ngày 10/12 hằng năm',
        'trước ngày 10 tháng 12 hàng năm',
        'hằng năm, trước ngày 10/12',
        'mỗi năm một lần, trước ngày 10 tháng 12',
        'ngày 10/12 mỗi năm',
      ],
      'YEARLY;BYMONTH=12;BYMONTHDAY=10',
    ],
    [['trong tháng 11 hằng năm', 'vào tháng 11 mỗi năm', 'hằng năm, vào tháng 11'], 'YEARLY;BYMONTH=11'],
    [['vào tháng 6 và tháng 12 hằng năm', 'tháng 6, tháng 12 hằng năm'], 'YEARLY;BYMONTH=6,12'],
    [['cuối mỗi quý', 'vào cuối quý', 'cuối hằng quý', 'vào cuối các quý', 'đầu mỗi quý'], 'MONTHLY;INTERVAL=3'],
    [
      [
        'vào cuối tháng',
        'cuối mỗi tháng',
        'vào đầu mỗi tháng',
        'giữa tháng hằng tháng',
        'vào tuần cuối của tháng',
        'tuần đầu hằng tháng',
        'trong tuần đầu mỗi tháng',
        'vào cuối hằng tháng',
      ],
      'MONTHLY',
    ],
    [['vào cuối tuần hằng tuần', 'cuối mỗi tuần', 'đầu mỗi tuần'], 'WEEKLY'],
  ]
  for (const [spellings, rrule] of days)
    for (const spelling of spellings)
      test(spelling, () => {
        for (const position of positions) {
          const said = position(spelling)
          expect([said, short(said)]).toEqual([said, rrule])
        }
      })
})

describe('with something between its words', () => {
  test.each([
    ['mỗi quý xuống cơ sở một lần, ghi nhật ký địa bàn', 'MONTHLY;INTERVAL=3'],
    ['mỗi tháng làm việc với xã được phân công ít nhất một lần', 'MONTHLY'],
    ['mỗi tuần đi cơ sở tối thiểu 01 buổi', 'WEEKLY'],
    ['tuần nào Ban quản lý cũng phải họp', 'WEEKLY'],
    ['tháng nào cũng phải kiểm điểm', 'MONTHLY'],
    ['ngày nào cũng phải cập nhật số liệu', 'DAILY'],
    ['quý nào các thành viên cũng xuống xã', 'MONTHLY;INTERVAL=3'],
    ['thứ Sáu tuần nào Ban quản lý xã cũng phải họp', 'WEEKLY;BYDAY=FR'],
    ['tháng nào cũng họp vào ngày 20', 'MONTHLY;BYMONTHDAY=20'],
    ['hằng tháng, chậm nhất là 16 giờ 30 ngày 20, gửi báo cáo', 'MONTHLY;BYMONTHDAY=20'],
    ['thực hiện chế độ báo cáo tuần', 'WEEKLY'],
    ['thực hiện chế độ báo cáo theo tháng, quý', 'MONTHLY'],
    ['chế độ giao ban hằng tuần', 'WEEKLY'],
    ['gửi báo cáo tuần trước 16 giờ thứ Năm', 'WEEKLY;BYDAY=TH'],
    ['báo cáo tuần gửi trước 16 giờ thứ Năm', 'WEEKLY;BYDAY=TH'],
    ['báo cáo tháng gửi trước ngày 20', 'MONTHLY;BYMONTHDAY=20'],
    ['báo cáo định kỳ hằng tháng (ngày 25), quý (ngày 20 tháng cuối quý)', 'MONTHLY;BYMONTHDAY=25'],
    ['định kỳ tuần, tháng, quý báo cáo', 'WEEKLY'],
    ['hằng tuần, hằng tháng tổng hợp', 'WEEKLY'],
    ['ngày 02 lần báo cáo', 'DAILY'],
    ['mỗi ngày hai lần, 8 giờ và 16 giờ', 'DAILY'],
    ['luân phiên mỗi tuần kiểm tra một xã', 'WEEKLY'],
    ['báo cáo nhanh hằng ngày, trước 17 giờ', 'DAILY'],
    ['mỗi tháng tổ chức ít nhất 02 đợt ra quân', 'MONTHLY'],
    ['mỗi tháng một buổi', 'MONTHLY'],
    ['ít nhất mỗi tháng một lần', 'MONTHLY'],
    ['ít nhất một lần trong tháng', 'MONTHLY'],
    ['một tháng ít nhất hai lần', 'MONTHLY'],
    ['tối thiểu 02 tháng/lần', 'MONTHLY;INTERVAL=2'],
    ['kiểm tra 4 lần/năm', 'MONTHLY;INTERVAL=3'],
    ['kiểm tra mỗi năm 02 lần', 'MONTHLY;INTERVAL=6'],
    ['họp định kỳ 3 tháng/lần', 'MONTHLY;INTERVAL=3'],
    ['duy trì họp giao ban tuần', 'WEEKLY'],
    ['họp giao ban hằng tháng vào ngày 28', 'MONTHLY;BYMONTHDAY=28'],
    ['tổ chức giao ban vào ngày 28', 'none'],
    ['báo cáo hằng tháng và báo cáo đột xuất khi có yêu cầu', 'MONTHLY'],
    ['đánh giá, xếp loại từng tháng một', 'none'],
    ['báo cáo quý, 6 tháng, năm: trước ngày 15 của tháng cuối kỳ báo cáo', 'MONTHLY;INTERVAL=3;BYMONTHDAY=15'],
    ['tổng hợp việc thực hiện kế hoạch hằng tháng vào ngày 25', 'MONTHLY;BYMONTHDAY=25'],
    ['cứ năm ngày một lần', 'DAILY;INTERVAL=5'],
    ['năm ngày một lần', 'DAILY;INTERVAL=5'],
    ['mỗi năm, ngày 10/12', 'YEARLY;BYMONTH=12;BYMONTHDAY=10'],
    ['nửa tháng một lần', 'DAILY;INTERVAL=15'],
    ['6 tháng đầu năm và hằng năm tổ chức sơ kết, tổng kết', 'YEARLY'],
    ['định kỳ sơ kết 6 tháng, tổng kết năm', 'MONTHLY;INTERVAL=6'],
    ['định kỳ 6 tháng sơ kết, hằng năm tổng kết', 'MONTHLY;INTERVAL=6'],
  ])('%s', (said, rrule) => expect(short(said)).toBe(rrule))
})

describe('as offices write it', () => {
  test.each([
    ['định kỳ vào tuần cuối hằng tháng', 'MONTHLY'],
    ['báo cáo vào các ngày 10, 20 và 30 hằng tháng', 'MONTHLY;BYMONTHDAY=10,20,30'],
    ['trước 17h00 ngày 25 hằng tháng', 'MONTHLY;BYMONTHDAY=25'],
    ['từ ngày 20 đến ngày 25 hằng tháng', 'MONTHLY;BYMONTHDAY=25'],
    ['mỗi tháng 01 kỳ', 'MONTHLY'],
    [
      'giao ban vào ngày 25 hằng tháng (nếu trùng ngày nghỉ thì chuyển sang ngày làm việc tiếp theo)',
      'MONTHLY;BYMONTHDAY=25',
    ],
    ['báo cáo hằng tháng (trước ngày 20) về huyện', 'MONTHLY;BYMONTHDAY=20'],
    ['báo cáo hàng tuần (chiều thứ 5)', 'WEEKLY;BYDAY=TH'],
    ['mỗi tuần một lần vào sáng thứ Hai', 'WEEKLY;BYDAY=MO'],
    ['2 lần/tuần kiểm tra', 'WEEKLY'],
    ['hai ngày một lần báo cáo', 'DAILY;INTERVAL=2'],
    ['cách ngày một lần', 'DAILY;INTERVAL=2'],
    ['hằng quý, 6 tháng, năm báo cáo UBND huyện', 'MONTHLY;INTERVAL=3'],
    ['hằng tháng, hằng quý tổng hợp', 'MONTHLY'],
    ['vào ngày 15 tháng cuối mỗi quý', 'MONTHLY;INTERVAL=3;BYMONTHDAY=15'],
    ['ngày 14 của tháng thứ ba mỗi quý', 'MONTHLY;INTERVAL=3;BYMONTHDAY=14'],
    ['mỗi quý 1 lần vào tháng cuối quý', 'MONTHLY;INTERVAL=3'],
    ['trước ngày 05 của tháng tiếp theo tháng báo cáo', 'MONTHLY;BYMONTHDAY=5'],
    ['ngày 30 tháng 6 và ngày 31 tháng 12 hằng năm', 'YEARLY;BYMONTH=6,12;BYMONTHDAY=30,31'],
    ['đầu giờ sáng thứ Hai hằng tuần', 'WEEKLY;BYDAY=MO'],
    ['cuối giờ chiều thứ Sáu hằng tuần', 'WEEKLY;BYDAY=FR'],
    ['vào 16 giờ 30 phút chiều thứ Sáu hằng tuần', 'WEEKLY;BYDAY=FR'],
    ['các buổi chiều thứ Năm', 'WEEKLY;BYDAY=TH'],
    ['hai tháng một lần', 'MONTHLY;INTERVAL=2'],
    ['hằng tuần vào thứ Bảy', 'WEEKLY;BYDAY=SA'],
    ['tổ chức tổng vệ sinh mỗi thứ Bảy', 'WEEKLY;BYDAY=SA'],
    ['thứ Bảy, Chủ nhật hằng tuần', 'WEEKLY;BYDAY=SA,SU'],
    ['tối thiểu mỗi quý một lần', 'MONTHLY;INTERVAL=3'],
    ['thực hiện chế độ báo cáo tuần vào thứ Năm', 'WEEKLY;BYDAY=TH'],
    ['hằng ngày lúc 17 giờ', 'DAILY'],
    ['phát thanh hằng ngày vào 5h30 và 17h00', 'DAILY'],
    ['quý/1 lần', 'MONTHLY;INTERVAL=3'],
    ['theo định kỳ hằng quý', 'MONTHLY;INTERVAL=3'],
    ['trước ngày 03 hằng tháng', 'MONTHLY;BYMONTHDAY=3'],
    ['vào ngày mồng 5 hằng tháng', 'MONTHLY;BYMONTHDAY=5'],
    ['vào tuần thứ hai và tuần thứ tư hằng tháng', 'MONTHLY'],
    ['vào ngày thứ Năm của tuần thứ 2, thứ 4 hằng tháng', 'MONTHLY;BYDAY=2TH,4TH'],
    ['sáng thứ Hai của tuần đầu tiên mỗi quý', 'MONTHLY;INTERVAL=3;BYDAY=1MO'],
    ['định kỳ trước ngày 25 hằng tháng và báo cáo đột xuất khi có yêu cầu', 'MONTHLY;BYMONTHDAY=25'],
    ['báo cáo nhanh vào chiều thứ Sáu hằng tuần, báo cáo tháng vào ngày 25', 'WEEKLY;BYDAY=FR'],
    [
      'báo cáo tháng (trước ngày 20 hằng tháng), báo cáo quý (trước ngày 20 tháng cuối quý), báo cáo năm (trước ngày 15/12)',
      'MONTHLY;BYMONTHDAY=20',
    ],
    ['mỗi quý ít nhất 01 cuộc', 'MONTHLY;INTERVAL=3'],
    ['mỗi tháng dành ít nhất 01 ngày xuống thôn', 'MONTHLY'],
    ['hằng năm, vào quý IV, tổ chức bình xét', 'YEARLY'],
    ['vào quý IV hằng năm', 'YEARLY'],
    ['tháng 6, tháng 12 hằng năm tổ chức sơ kết', 'YEARLY;BYMONTH=6,12'],
    ['vào đầu năm học hằng năm', 'YEARLY'],
    ['trong tuần đầu tiên của mỗi tháng', 'MONTHLY'],
    ['vào ngày 25 hằng tháng, riêng báo cáo quý gửi trước ngày 20 tháng cuối quý', 'MONTHLY;BYMONTHDAY=25'],
    ['vào ngày 01 và 15 hàng tháng', 'MONTHLY;BYMONTHDAY=1,15'],
    ['ngày 5, ngày 15 và ngày 25 hằng tháng', 'MONTHLY;BYMONTHDAY=5,15,25'],
    ['3 tháng/lần', 'MONTHLY;INTERVAL=3'],
    ['03 tháng một lần, trước ngày 20 của tháng thứ ba', 'MONTHLY;INTERVAL=3;BYMONTHDAY=20'],
    ['định kỳ 15 ngày/lần (ngày 15 và ngày 30 hằng tháng)', 'MONTHLY;BYMONTHDAY=15,30'],
    ['báo cáo định kỳ 02 lần/tháng vào ngày 15 và ngày 30', 'MONTHLY;BYMONTHDAY=15,30'],
    ['tháng 02 lần', 'MONTHLY'],
    ['hằng tháng tổ chức họp, lần đầu vào ngày 05/10/2024', 'MONTHLY'],
    ['sau mỗi quý, trước ngày 10 của tháng đầu quý sau', 'MONTHLY;INTERVAL=3;BYMONTHDAY=10'],
    ['cứ vào ngày 20 hằng tháng', 'MONTHLY;BYMONTHDAY=20'],
    ['cứ mỗi tháng', 'MONTHLY'],
    ['cứ hết quý', 'MONTHLY;INTERVAL=3'],
    ['hết mỗi quý báo cáo', 'MONTHLY;INTERVAL=3'],
    ['kết thúc mỗi tuần báo cáo', 'WEEKLY'],
    ['vào sáng thứ Hai và chiều thứ Sáu hàng tuần', 'WEEKLY;BYDAY=MO,FR'],
    ['vào các thứ Ba, thứ Năm hằng tuần', 'WEEKLY;BYDAY=TU,TH'],
    ['vào các thứ Ba, Năm hằng tuần', 'WEEKLY;BYDAY=TU,TH'],
    ['thứ Ba và Năm hằng tuần', 'WEEKLY;BYDAY=TU,TH'],
    ['thứ 3, 5, 7 hằng tuần', 'WEEKLY;BYDAY=TU,TH,SA'],
    ['hằng tháng, ngày làm việc cuối cùng của tháng gửi báo cáo', 'MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ['trong 05 ngày đầu tiên của mỗi tháng', 'MONTHLY'],
    ['vào dịp 18/11 hằng năm', 'YEARLY;BYMONTH=11;BYMONTHDAY=18'],
    ['Ngày hội Đại đoàn kết 18/11 hằng năm', 'YEARLY;BYMONTH=11;BYMONTHDAY=18'],
    ['tối thứ Bảy tuần cuối của tháng', 'MONTHLY;BYDAY=-1SA'],
    ['sinh hoạt vào tối mùng 3 hằng tháng', 'MONTHLY;BYMONTHDAY=3'],
    ['hằng tháng (chậm nhất ngày 28)', 'MONTHLY;BYMONTHDAY=28'],
    ['hai lần một tháng', 'MONTHLY'],
    ['mỗi năm 4 lần', 'MONTHLY;INTERVAL=3'],
    ['luôn duy trì mỗi ngày một bản tin', 'DAILY'],
    ['định kỳ hằng năm vào tháng 12', 'YEARLY;BYMONTH=12'],
    ['hằng năm (trong tháng 12)', 'YEARLY;BYMONTH=12'],
    ['trước ngày 31 tháng 12 của năm', 'none'],
    ['tuần sau', 'none'],
    ['mỗi tuần tiết kiệm', 'none'],
  ])('%s', (said, rrule) => expect(short(said)).toBe(rrule))
})

describe('in other words', () => {
  test.each([
    ['mỗi tuần một số', 'WEEKLY'],
    ['đăng tải mỗi tháng hai số', 'MONTHLY'],
    ['mỗi quý ra một số chuyên đề', 'MONTHLY;INTERVAL=3'],
    ['mỗi ngày hai bản tin', 'DAILY'],
    ['tuần hai buổi (thứ Ba và thứ Năm)', 'WEEKLY;BYDAY=TU,TH'],
    ['hằng đêm tuần tra', 'DAILY'],
    ['thường xuyên, hằng tuần kiểm tra', 'WEEKLY'],
    ['thường xuyên hằng tháng đôn đốc', 'MONTHLY'],
    ['báo cáo mỗi 6 tháng', 'MONTHLY;INTERVAL=6'],
    ['mỗi 06 tháng tổ chức đối thoại một lần', 'MONTHLY;INTERVAL=6'],
    ['vào chiều T6 hằng tuần', 'WEEKLY;BYDAY=FR'],
    ['sáng CN hằng tuần', 'WEEKLY;BYDAY=SU'],
    ['từ thứ Hai đến thứ Sáu hằng tuần', 'WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['thứ 2 - thứ 4 hằng tuần', 'WEEKLY;BYDAY=MO,TU,WE'],
    ['vào tất cả các thứ Sáu', 'WEEKLY;BYDAY=FR'],
    ['nửa tháng một lần vào ngày 15 và 30', 'MONTHLY;BYMONTHDAY=15,30'],
    ['15 ngày một lần, báo cáo trước ngày 20', 'DAILY;INTERVAL=15'],
    ['báo cáo định kỳ: tuần (thứ Năm), tháng (ngày 20)', 'WEEKLY;BYDAY=TH'],
    ['báo cáo theo định kỳ: 6 tháng gửi trước ngày 05/6, năm gửi trước ngày 15/11/2024', 'none'],
    ['hết mỗi tháng', 'MONTHLY'],
    ['sau khi kết thúc mỗi quý', 'MONTHLY;INTERVAL=3'],
    ['mỗi năm vào quý I', 'YEARLY'],
    ['trong quý IV của mỗi năm', 'YEARLY'],
    ['vào các tháng 3, 6, 9, 12 hằng năm', 'YEARLY;BYMONTH=3,6,9,12'],
    ['vào ngày 20 tháng 3, 6, 9 và 12 hằng năm', 'YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20'],
    ['ngày 30 hằng tháng (riêng tháng 2 vào ngày 28)', 'MONTHLY;BYMONTHDAY=30'],
    ['các ngày 14 và 29 hằng tháng (tháng 2 vào ngày 14 và 27)', 'MONTHLY;BYMONTHDAY=14,29'],
    ['hằng năm (tháng 5 và tháng 11)', 'YEARLY;BYMONTH=5,11'],
    ['cách tuần họp một lần', 'WEEKLY;INTERVAL=2'],
    ['cách một tuần họp một lần', 'WEEKLY;INTERVAL=2'],
    ['cách 15 ngày kiểm tra một lần', 'DAILY;INTERVAL=15'],
    ['hai tuần kiểm tra một lần', 'WEEKLY;INTERVAL=2'],
    ['một tháng họp hai lần', 'MONTHLY'],
    ['một năm tổ chức hai lần', 'MONTHLY;INTERVAL=6'],
    ['một tháng không ít hơn hai lần', 'MONTHLY'],
    ['không dưới 01 lần/quý', 'MONTHLY;INTERVAL=3'],
    ['cứ đầu tháng báo cáo', 'MONTHLY'],
    ['vào các ngày cuối tuần', 'WEEKLY'],
    ['vào mỗi dịp cuối quý', 'MONTHLY;INTERVAL=3'],
    ['theo tuần, trước 16 giờ thứ Sáu', 'WEEKLY;BYDAY=FR'],
    ['tổng hợp theo từng tháng, gửi trước ngày 22', 'MONTHLY;BYMONTHDAY=22'],
    ['kiểm tra theo chu kỳ 3 tháng', 'MONTHLY;INTERVAL=3'],
    ['giao ban tuần vào 7 giờ 30 phút sáng thứ Hai hằng tuần', 'WEEKLY;BYDAY=MO'],
    ['mỗi tháng một số xã được chọn', 'none'],
    ['trong tháng, một số đơn vị chưa báo cáo', 'none'],
    ['trong 6 tháng kiểm tra một lần', 'none'],
    ['mỗi năm có một xã về đích', 'none'],
    ['mỗi 5 hộ một nhóm', 'none'],
    ['từ thứ nhất đến thứ sáu', 'none'],
    ['trong ba ngày cuối tháng', 'none'],
    ['kinh phí sự nghiệp hằng năm', 'none'],
    ['chi thường xuyên hằng năm', 'none'],
    ['các ngày cuối tuần này', 'none'],
    ['T6/2024', 'none'],
    ['theo tháng', 'none'],
  ])('%s', (said, rrule) => expect(short(said)).toBe(rrule))
})

describe('since when', () => {
  test.each([
    ['các xã đạt chuẩn từ năm 2015 trở về trước, hằng năm rà soát', null, null],
    ['xã được công nhận từ năm 2024, hằng năm rà soát', null, null],
    ['các xã công nhận từ năm 2018 đến hết năm 2020, hằng quý báo cáo', null, null],
    ['công trình đầu tư từ năm 2016 đến nay, hằng năm cập nhật', null, null],
    ['từ năm 2025, hằng năm rà soát', '2025-01-01', null],
    ['từ tháng 8/2024, hằng tháng báo cáo', '2024-08-01', null],
    ['bắt đầu từ tuần đầu tháng 10/2024, hằng tuần báo cáo', '2024-10-01', null],
    ['hằng tuần báo cáo, bắt đầu từ thứ Sáu, ngày 27/9/2024', '2024-09-27', null],
    ['báo cáo hằng tháng kể từ kỳ báo cáo tháng 10/2024', '2024-10-01', null],
    ['hằng quý giám sát, lần đầu trong tháng 10/2024', '2024-10-01', null],
    ['từ ngày 01/10 đến hết ngày 31/12/2024 hằng tuần báo cáo', '2024-10-01', '2024-12-31'],
  ])('%s', (said, from, until) => expect(found(said)).toMatchObject({ from, until }))
})

describe('with the hour', () => {
  test.each([
    ['trước 16 giờ thứ Sáu hằng tuần', 'WEEKLY;BYDAY=FR', '16:00'],
    ['trước 16h30 thứ 6 hàng tuần', 'WEEKLY;BYDAY=FR', '16:30'],
    ['vào 14 giờ 00 phút ngày thứ Năm hằng tuần', 'WEEKLY;BYDAY=TH', '14:00'],
    ['hằng tuần, trước 17 giờ ngày thứ Năm', 'WEEKLY;BYDAY=TH', '17:00'],
    ['mỗi tuần một lần, gửi trước 10 giờ sáng thứ Năm', 'WEEKLY;BYDAY=TH', '10:00'],
    ['trước 15 giờ ngày 20 hằng tháng', 'MONTHLY;BYMONTHDAY=20', '15:00'],
    ['hằng ngày trước 16h00', 'DAILY', '16:00'],
    ['mỗi ngày một lần trước 16 giờ 30 phút', 'DAILY', '16:30'],
    ['chậm nhất 10h00 ngày 25 hằng tháng', 'MONTHLY;BYMONTHDAY=25', '10:00'],
    ['duy trì giao ban tuần vào 7 giờ 30 phút sáng thứ Hai hằng tuần', 'WEEKLY;BYDAY=MO', '07:30'],
    ['họp giao ban tuần lúc 14 giờ chiều thứ Sáu hằng tuần', 'WEEKLY;BYDAY=FR', '14:00'],
    ['vào lúc 8 giờ rưỡi sáng thứ Ba hằng tuần', 'WEEKLY;BYDAY=TU', '08:30'],
  ])('%s', (said, rrule, time) => {
    expect(found(said)).toMatchObject({ rrule: `FREQ=${rrule}`, time })
  })
})

describe('what only sounds like it', () => {
  test.each([
    'xây dựng kế hoạch hằng năm',
    'tỷ lệ hộ nghèo giảm bình quân hằng năm 1,5%',
    'thu nhập bình quân tăng hằng năm',
    'lễ hội truyền thống hằng năm của xã',
    'kế hoạch phát triển kinh tế - xã hội hằng năm gắn với nông thôn mới',
    'lồng ghép vào báo cáo hằng tháng',
    'đưa vào chương trình công tác hằng năm',
    'bố trí trong dự toán ngân sách hằng năm',
    'phấn đấu mỗi năm có thêm 02 xã đạt chuẩn',
    'tăng 12% mỗi năm',
    'thường xuyên kiểm tra, đôn đốc',
    'báo cáo đột xuất khi có yêu cầu',
    'trước ngày 20 tháng này',
    'vào ngày cuối cùng của đợt kiểm tra',
    'thứ Sáu tuần này',
    'chiều thứ Sáu, ngày 20/9/2024',
    'trong tuần đầu tháng 10',
    'vào cuối tháng 9/2024',
    'trong tháng cuối năm',
    'trước ngày 15 của tháng 10',
    'từng tháng, từng quý',
    'kế hoạch tuần, tháng, quý',
    'trong vòng 10 ngày',
    'sau 10 ngày kể từ ngày ký',
    'trong 02 tuần tới',
    'mỗi xã một sản phẩm',
    'mỗi thôn một lần ra quân',
    'lần thứ hai',
    'trong 6 tháng cuối năm',
    'sơ kết 6 tháng đầu năm',
    'tổng kết năm 2024',
    'báo cáo kết quả 9 tháng',
    'ngày chủ nhật xanh',
    'thứ hai, rà soát quy hoạch',
    'thu gom rác thải hằng ngày của các hộ',
    'lần đầu tiên trong năm',
    'thời gian một năm',
    'nhiệm vụ thường xuyên hằng năm',
    'trong quý nào hoàn thành',
    'tháng nào chưa hoàn thành thì chuyển sang tháng sau',
  ])('%s', (said) => expect(short(said)).toBe('none'))
})
