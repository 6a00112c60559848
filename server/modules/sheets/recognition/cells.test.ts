// Cells as offices write them, in a list of 2024.
import { describe, expect, it } from 'vitest'
import { readDue } from './due-cell.ts'
import { readDay, readNumber, readToldDay } from './number-cell.ts'
import { readPercent, readProgress, readStatus } from './status-cell.ts'

describe('a due day', () => {
  const days: [string, string | null, (string | null)?][] = [
    ['15/9', '2024-09-15'],
    ['15/09/2024', '2024-09-15'],
    ['15/9/24', '2024-09-15'],
    ['15-9-2024', '2024-09-15'],
    ['15.9', '2024-09-15'],
    ['15.09.2024', '2024-09-15'],
    ['2024-09-15', '2024-09-15'],
    ['2024-09-15 00:00:00', '2024-09-15'],
    ['45550', '2024-09-15'],
    ['ngày 15/9', '2024-09-15'],
    ['Trước 30.9', '2024-09-30'],
    ['trước ngày 30/9/2024', '2024-09-30'],
    ['Chậm nhất 20/10', '2024-10-20'],
    ['xong trước 5/10/2024', '2024-10-05'],
    ['T9', '2024-09-30'],
    ['T.10', '2024-10-31'],
    ['T9/2024', '2024-09-30'],
    ['Tháng 9', '2024-09-30'],
    ['tháng 9/2024', '2024-09-30'],
    ['9/2024', '2024-09-30'],
    ['09.2024', '2024-09-30'],
    ['Quý III', '2024-09-30'],
    ['quý 4/2024', '2024-12-31'],
    ['Q3', '2024-09-30'],
    ['Q.IV', '2024-12-31'],
    ['Năm 2024', '2024-12-31'],
    ['2024', '2024-12-31'],
    ['cuối năm', '2024-12-31'],
    ['hết năm', '2024-12-31'],
    ['Quý I/2025', '2025-03-31'],
    ['15/9 và 30/9', '2024-09-15'],
    ['15/9; 30/10', '2024-09-15'],
    ['15/9\n(gia hạn 30/9)', '2024-09-15', '2024-09-30'],
    ['20/8, lùi đến 5/10', '2024-08-20', '2024-10-05'],
    ['Gia hạn đến 30/9', '2024-09-30'],
  ]
  it.each(days)('%s', (cell, day, extendedTo = null) =>
    expect(readDue(cell, { issuedOn: null, year: 2024 })).toMatchObject({ day, extendedTo, unclear: false }),
  )

  it.each([['thường xuyên'], ['Thường xuyên trong năm'], ['Liên tục'], ['Cả năm'], ['-'], [''], ['x']])(
    '“%s” is none, and clear',
    (cell) =>
      expect(readDue(cell, { issuedOn: null, year: 2024 })).toMatchObject({
        day: null,
        recurrence: null,
        unclear: false,
      }),
  )

  it.each([['Hằng tháng'], ['Hàng quý'], ['ngày 20 hằng tháng'], ['Hằng tuần']])('“%s” is a rhythm', (cell) => {
    const { day, recurrence } = readDue(cell, { issuedOn: null, year: 2024 })
    expect([day, recurrence === null]).toEqual([null, false])
  })

  it.each([['theo quy định'], ['Sớm'], ['theo CV'], ['31/2'], ['khi có yêu cầu']])('“%s” is unclear', (cell) =>
    expect(readDue(cell, { issuedOn: null, year: 2024 })).toMatchObject({ day: null, unclear: true }),
  )

  it('a day without its year is the first one after the document', () => {
    const setting = { issuedOn: '2024-11-20', year: 2024 } as const
    expect(readDue('15/1', setting).day).toBe('2025-01-15')
    expect(readDue('30/11', setting).day).toBe('2024-11-30')
    expect(readDue('Quý I', setting).day).toBe('2025-03-31')
  })

  it('keeps an hour', () =>
    expect(readDue('16h00 ngày 15/9', { issuedOn: null, year: 2024 })).toMatchObject({
      day: '2024-09-15',
      time: '16:00',
    }))
})

describe('a state', () => {
  const done = [
    'Đã xong',
    'Xong',
    'HT',
    'Hoàn thành',
    'Đã HT',
    'đã hoàn thành',
    'Đã hoàn thành đúng hạn',
    'Đúng hạn',
    'x',
    'X',
    '✓',
    'OK',
    'Đã thực hiện',
    'Hoàn tất',
    'Kết thúc',
    '100%',
    'Đã nộp',
  ]
  const open = [
    'Đang th.hiện',
    'ĐTH',
    'đang làm',
    'Đang thực hiện',
    'Đang TH',
    'Đang triển khai',
    'Trong hạn',
    'chậm',
    'Chậm tiến độ',
    'Quá hạn',
    'QH',
    'Trễ hạn',
    'Chưa xong',
    'chưa HT',
    'Cơ bản xong',
    'Gần xong',
    'Hoàn thành 60%',
    'Đạt 3/5',
    'Tiếp tục thực hiện',
    'Một phần',
  ]
  const unseen = [
    'Chưa',
    'Chưa làm',
    'CTH',
    'chưa thực hiện',
    'Chưa triển khai',
    'Chưa có báo cáo',
    'Chưa báo cáo',
    'Đã giao',
    'Mới giao',
  ]
  const ended = ['Dừng', 'Hủy', 'Tạm dừng', 'Không thực hiện', 'Thu hồi', 'Bỏ']
  it.each([
    ...done.map((word) => [word, 'done']),
    ...open.map((word) => [word, 'open']),
    ...unseen.map((word) => [word, 'unseen']),
    ...ended.map((word) => [word, 'ended']),
  ])('%s: %s', (word, state) => expect(readStatus(word)?.state).toBe(state))

  it('done, but late', () => {
    expect(readStatus('Hoàn thành quá hạn')).toEqual({ state: 'done', late: true })
    expect(readStatus('Đã xong (chậm)')).toEqual({ state: 'done', late: true })
    expect(readStatus('Hoàn thành')).toEqual({ state: 'done', late: false })
  })

  it.each([['Đợi ý kiến sếp'], ['A'], ['Theo dõi'], ['']])('“%s” is none that is known', (word) =>
    expect(readStatus(word)).toBeNull(),
  )
})

describe('words of a progress', () => {
  it.each([
    ['Đã hoàn thành, có báo cáo số 45', 'done'],
    ['Đã xong ngày 12/9', 'done'],
    ['Hoàn thành 60% khối lượng', 'open'],
    ['Chưa thực hiện do mưa lũ', 'unseen'],
    ['Đã tổ chức hội nghị ngày 18/8', 'open'],
    ['Đang lập dự toán', 'open'],
    ['Không thực hiện được do thiếu vốn', 'open'],
    ['Chưa xong 2 hộ', 'open'],
  ])('%s: %s', (words, state) => expect(readProgress(words)?.state).toBe(state))
})

describe('a percent', () => {
  it.each([
    ['80%', 80],
    ['80', 80],
    ['0,8', 80],
    ['0.8', 80],
    ['1', 100],
    ['100', 100],
    ['0', 0],
    ['33,4%', 33],
    ['1%', 1],
    ['150', null],
    ['gần 80', null],
    ['', null],
  ])('%s', (cell, percent) => expect(readPercent(cell)).toBe(percent))
})

describe('the document', () => {
  const cases: [string, string | null, string | null][] = [
    ['215/TB-UBND', '215/TB-UBND', null],
    ['215/TB-UBND ngày 05/9/2024', '215/TB-UBND', '2024-09-05'],
    ['Số 215/TB-UBND\nngày 5/9/2024', '215/TB-UBND', '2024-09-05'],
    ['215/TB-UBND (05/9)', '215/TB-UBND', '2024-09-05'],
    ['TB 215/TB-UBND, 5.9.2024', '215/TB-UBND', '2024-09-05'],
    ['Thông báo số 215/TB-UBND ngày 05 tháng 9 năm 2024 của UBND huyện', '215/TB-UBND', '2024-09-05'],
    ['1245/UBND-NN', '1245/UBND-NN', null],
    ['45/2024/QĐ-UBND', '45/2024/QĐ-UBND', null],
    ['215', '215', null],
    ['CV 215', '215', null],
    ['215 ngày 5/9', '215', '2024-09-05'],
    ['Họp giao ban', null, null],
    ['05/9/2024', null, null],
    ['', null, null],
  ]
  it.each(cases)('%s', (cell, number, issuedOn) =>
    expect(readNumber(cell, { year: 2024 }, { bare: true })).toEqual({ number, issuedOn }),
  )

  it('a bare figure is no number outside its column', () =>
    expect(readNumber('215 hộ', { year: 2024 }, { bare: false }).number).toBeNull())

  it('a day', () => {
    expect(readDay('5/9', 2024)).toBe('2024-09-05')
    expect(readDay('05.9.2023', 2024)).toBe('2023-09-05')
    expect(readDay('2024-02-30', 2024)).toBeNull()
    expect(readDay('2024-13-01', 2024)).toBeNull()
    expect(readDay('tháng 9', 2024)).toBeNull()
    expect(readToldDay('Đã xong 3/3 hồ sơ', 2024)).toBeNull()
    expect(readToldDay('Xong ngày 12/9', 2024)).toBe('2024-09-12')
  })
})
