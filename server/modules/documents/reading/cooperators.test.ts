import { expect, test } from 'vitest'
import { cooperatorsIn } from './cooperators.ts'
import { splitWords } from './words.ts'

test.each([
  ['Phòng Nội vụ phối hợp với Công an huyện kiểm tra.', ['Công an huyện']],
  ['Phòng Nội vụ cùng với Điện lực huyện khảo sát tuyến.', ['Điện lực huyện']],
  ['Phối hợp giữa Phòng Nội vụ với Công an huyện kiểm tra.', ['Công an huyện']],
  ['Trưởng Phòng trực tiếp cùng Công an xã tháo gỡ khó khăn.', []],
  ['Phòng Nội vụ kiểm tra, có sự phối hợp của Công an huyện.', ['Công an huyện']],
  ['gắn cùng UBND các xã tổ chức lễ hội.', []],
])('%s', (text, wanted) => {
  const words = splitWords(text)
  expect(cooperatorsIn({ text, words }, { from: 0, to: words.length }).map((one) => one.name)).toEqual(wanted)
})
