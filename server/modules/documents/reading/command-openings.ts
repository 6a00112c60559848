// What may stand in front of what is told: connecting words, topics with a colon, times and grounds with a comma.
import { headAt } from './actor-heads.ts'
import { phraseAt, phrasesOf } from './phrases.ts'
import { villageWordInName } from './proper-names.ts'
import { behindRhythm } from './rhythm-stretch.ts'
import { actions } from './vocabulary/actions.ts'
import type { Word } from './words.ts'

/** Words that tie a sentence to the one before it. */
export const connectors = phrasesOf({
  next: 'đồng thời|đồng thời ,|bên cạnh đó ,|bên cạnh đó|ngoài ra ,|ngoài ra|trước mắt ,|trong đó ,|trong đó|do đó ,|vì vậy ,|do vậy ,|mặt khác ,|cụ thể :|cụ thể ,|cụ thể là|sau cuộc họp này ,|sau cuộc họp ,|sau hội nghị này ,|sau hội nghị ,|lưu ý :|từ nay đến cuối năm ,|thời gian tới ,|trong thời gian tới ,|trong thời gian tới|thời gian tới|theo đó ,|từ đó|từ đó ,|qua đó ,|trên cơ sở đó ,|vì thế ,|song song với đó ,|song song đó ,|cùng với đó ,|tiếp đó ,|trước hết|trước hết ,|nhất là|đặc biệt|đặc biệt ,|đặc biệt là'.split(
    '|',
  ),
})

/** Openings that turn to somebody or something. */
export const towards = phrasesOf({
  to: ['đối với', 'với', 'về phía', 'riêng đối với', 'nhiệm vụ của', 'trách nhiệm của', 'riêng', 'riêng với'],
})

/** Openings after which the order itself comes behind a comma. */
export const openings = phrasesOf({
  open: 'để|nhằm|từ|trong|trên cơ sở|căn cứ|theo|sau|khi|trước khi|ngay sau|ngay từ|ngay trong|ngay khi|đến|đến hết|hàng tuần|hằng tuần|hàng tháng|hằng tháng|hàng quý|hằng quý|hàng năm|hằng năm|mỗi tháng|mỗi tuần|mỗi quý|định kỳ|thực hiện|trước|chậm nhất|với|về|nếu|trường hợp|qua|tại|trên|vào|bên cạnh|cùng với|song song với|xét|tiếp theo|đối với|thời gian|năm|tháng|quý|do|vì|tuy nhiên|kể từ|bắt đầu từ|xuất phát từ|tùy|tùy theo|nhân dịp|ngoài|đồng thời với|riêng|liên quan đến|tiếp thu|từ nay|trước mắt|khi có|mọi|tối thiểu|cuối|đầu|giữa'.split(
    '|',
  ),
})

/** "Thực hiện Công văn số … của …, qua theo dõi …": a paper in front is the ground of what follows. */
export const grounds = phrasesOf({
  ground: [
    'thực hiện',
    'căn cứ',
    'theo',
    'tiếp theo',
    'tiếp tục thực hiện',
    'triển khai',
    'triển khai thực hiện',
    'để thực hiện',
    'xét',
  ].flatMap((verb) =>
    'công văn|kế hoạch|quyết định|chỉ thị|nghị quyết|thông báo|kết luận|chương trình|văn bản|hướng dẫn|thông tư|nghị định|tờ trình|báo cáo|giấy mời|công điện'
      .split('|')
      .map((paper) => `${verb} ${paper} số`),
  ),
})

/** A paper or a will by which something is done: what stands behind it is its ground, whatever verbs its title holds. */
const basis = phrasesOf({
  ground: [
    'thực hiện',
    'căn cứ',
    'theo',
    'trên cơ sở',
    'xét',
    'tiếp theo',
    'thi hành',
    'để thực hiện',
    'tiếp tục thực hiện',
  ].flatMap((verb) =>
    'công văn|kế hoạch|quyết định|chỉ thị|nghị quyết|thông báo|kết luận|văn bản|hướng dẫn|thông tư|nghị định|tờ trình|báo cáo|giấy mời|công điện|luật'
      .split('|')
      .flatMap((paper) => [`${verb} ${paper} số`, `${verb} ${paper} của`])
      .concat(
        ['chỉ đạo của', 'ý kiến chỉ đạo của', 'ý kiến của', 'sự chỉ đạo của', 'đề nghị của', 'luật'].map(
          (will) => `${verb} ${will}`,
        ),
      ),
  ),
})

/** Whether a stretch opens with the paper or the will that is its ground. */
export const isBasis = (words: readonly Word[], from: number, to: number): boolean =>
  phraseAt(basis, words, from, to) !== null

const topicWords = phrasesOf({
  about:
    'về|việc|công tác|nội dung|lĩnh vực|đối với|riêng|nhiệm vụ|vấn đề|nhóm tiêu chí|tiêu chí|các tiêu chí|nguồn vốn|kinh phí|đề nghị của|kiến nghị của|dự án|công trình'.split(
      '|',
    ),
})

/** Index behind the colon of a topic set in front ("Về quy hoạch: Phòng … hướng dẫn"), or null. */
export function topicEnd(words: readonly Word[], at: number, to: number): number | null {
  const about = phraseAt(topicWords, words, at, to) !== null
  for (let i = at; i < to - 1 && i < at + 40; i++) {
    const low = words[i]!.low
    if (low === ':') {
      if (opensNames(words, i, to)) return null
      return i > at && !/^(sau|gồm|thể|là|như|chí)$/.test(words[i - 1]!.low) ? i + 1 : null
    }
    if (low === ';' || (low === '.' && words[i + 1]!.gap) || (!about && (low === ',' || i > at + 16))) return null
  }
  return null
}

/** "Giao UBND các xã: Bản Vài, …": the colon opens the names. */
const opensNames = (words: readonly Word[], colon: number, to: number) =>
  /^(xã|phường|trấn|thôn|bản|ấp|huyện|khóm|buôn)$/.test(words[colon - 1]?.low ?? '') &&
  /^(các|những|ubnd|dân|số)$/.test(words[colon - 2]?.low ?? '') &&
  words[colon + 1]!.cap &&
  (!headAt(words, colon + 1, to) || villageWordInName(words, colon + 1))

/** Index of the predicate behind the first comma of an opening ("Căn cứ chức năng …, khẩn trương …"). */
export function afterOpening(words: readonly Word[], at: number, to: number): number | null {
  let depth = 0
  for (let i = at; i < to - 1; i++) {
    if (words[i]!.low === '(') depth++
    if (words[i]!.low === ')') depth--
    if (words[i]!.low !== ',' || depth) continue
    // "Từ ngày … đến ngày …, | chiều thứ Sáu hằng tuần | ghi chép …"
    const rhythm = behindRhythm(words, i + 1, to)
    const at = rhythm !== null && rhythm < to ? rhythm : i + 1
    const action = phraseAt(actions, words, at, to)
    if (action && (action.tag !== 'weak' || rhythm !== null)) return at
  }
  return null
}

/** Index behind "thì" of a condition ("Xã nào chưa nộp thì khẩn trương …", "Nếu …, thì …"), or null. */
export function conditionEnd(words: readonly Word[], at: number, to: number): number | null {
  for (let i = at + 1; i < to - 1 && i < at + 40; i++) {
    const low = words[i]!.low
    if (low === '.' || low === ';' || low === ':') return null
    if (low === 'thì') return i + 1
  }
  return null
}
