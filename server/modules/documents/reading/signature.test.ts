import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'
import { readFoot } from './signature.ts'

const foot = (text: string) => readFoot(text, linesOf(text), 0)

test.each([
  [
    'Nội dung./.\n\n| **Nơi nhận:** - Như trên; - Lưu: VT. | **TL. TRƯỞNG BAN** **CHÁNH VĂN PHÒNG** **Lê Thị Lan** |',
    ['Như trên;', 'Lưu: VT.'],
    { name: 'Lê Thị Lan', position: 'CHÁNH VĂN PHÒNG', authority: 'TL.' },
  ],
  [
    'Biên bản kết thúc./.\n\nTHƯ KÝ\n\nLê Thị Lan\n\nCHỦ TRÌ\n\nLê Văn Tám',
    [],
    { name: 'Lê Văn Tám', position: 'CHỦ TRÌ', authority: null },
  ],
  [
    'Nội dung./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nLê Thị Lan',
    ['Như trên;', 'Lưu: VT.'],
    { name: 'Lê Thị Lan', position: 'CHÁNH VĂN PHÒNG', authority: 'TL.' },
  ],
  [
    'Nội dung./.\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\n(Đã ký)\n\nLưu Thị Hạnh',
    ['Lưu: VT.'],
    { name: 'Lưu Thị Hạnh', position: 'CHỦ TỊCH', authority: null },
  ],
  [
    'Nội dung./.\n\nNơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n(Đã ký)\n\nLê Văn Tám',
    ['Lưu: VT.'],
    { name: 'Lê Văn Tám', position: 'PHÓ CHỦ TỊCH', authority: 'TM.' },
  ],
  [
    'Nội dung./.\n\nNơi nhận:                      KT. CHỦ TỊCH\n- Như trên;                  PHÓ CHỦ TỊCH\n- Lưu: VT.\n\n                             Hà Văn Khoa',
    ['Như trên;', 'Lưu: VT.'],
    { name: 'Hà Văn Khoa', position: 'PHÓ CHỦ TỊCH', authority: 'KT.' },
  ],
  [
    'Nội dung./.\n\nNơi nhận: TM. ỦY BAN NHÂN DÂN\n- Như trên; KT. CHỦ TỊCH\n- Lãnh đạo UBND huyện; PHÓ CHỦ TỊCH\n- Lưu: VT, NN.\nLê Văn Tám',
    ['Như trên;', 'Lãnh đạo UBND huyện;', 'Lưu: VT, NN.'],
    { name: 'Lê Văn Tám', position: 'PHÓ CHỦ TỊCH', authority: 'TM.' },
  ],
  [
    'Nội dung./.\n\nNơi nhận: TRƯỞNG PHÒNG\n- UBND các xã;\n- Lưu: VT. Hà Văn Khoa',
    ['UBND các xã;', 'Lưu: VT.'],
    { name: 'Hà Văn Khoa', position: 'TRƯỞNG PHÒNG', authority: null },
  ],
  [
    'Nội dung./.\n\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Thị Dung',
    ['Lưu: VT.'],
    { name: 'Lê Thị Dung', position: 'CHỦ TỊCH', authority: 'TM.' },
  ],
  ['Nội dung./.\n\nQ. CHỦ TỊCH\n\nLê Thị Hạnh', [], { name: 'Lê Thị Hạnh', position: 'CHỦ TỊCH', authority: 'Q.' }],
  [
    'Nội dung./.\n\nTM. BAN CHỈ ĐẠO\nTRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH\n\nLê Văn Tám',
    [],
    { name: 'Lê Văn Tám', position: 'TRƯỞNG BAN, PHÓ CHỦ TỊCH UBND TỈNH', authority: 'TM.' },
  ],
  [
    'Kết thúc./.\n\nTHƯ KÝ                     CHỦ TRÌ\n\nLê Thị Lan                 Lê Văn Tám',
    [],
    { name: 'Lê Văn Tám', position: 'CHỦ TRÌ', authority: null },
  ],
])('%s', (text, recipients, signer) => {
  const found = foot(text)
  expect(found.recipients).toEqual(recipients)
  expect(found.signer).toEqual(signer)
  expect(text.slice(0, found.bodyEnd).trim()).toMatch(/\.\/\.$/)
})

test('without a foot the body runs to the end', () => {
  expect(foot('Nội dung.')).toMatchObject({ signer: null, recipients: [], bodyEnd: 9 })
})
