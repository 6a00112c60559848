// Texts that try to make the reader fail or hang: shuffled words of the trade, long runs of one thing, broken documents, any characters.
// Only tests read them; one seed gives one text.

const words =
  'UBND các xã|UBND xã An Phú|Phòng Nội vụ|đồng chí Lê Văn Tám|Chủ tịch UBND xã|yêu cầu |giao |báo cáo |phối hợp với |tiêu chí số |tiêu chí |13/19|15|1.234,5|%|triệu đồng|tỷ đồng|trước ngày 15/3/2022|ngày |tháng |năm |quý |hàng tháng|thứ 6|Nơi nhận:|TL. CHỦ TỊCH|Số: |/TB-UBND|THÔNG BÁO|Kính gửi: |đạt chuẩn |NTM nâng cao|gồm |trong đó |thôn 3|xã |huyện |đã |còn |không còn |phấn đấu |giải ngân |vốn |tổng |Điều 1. |I. |1. |1.1. |a) |- |+ |* |(|)|“|”|"|:|;|, |. |\n|\n\n|\t|  |…|–|-|/|bình quân |m2|và |từ |đến |trở lên|x |Đ |0 |TT|Tổng cộng|\u0301|\u0323|\u200b|\ufeff|\u0000|\ud83d\ude00|\ud800|đ|Ừ|ẵ'
    .split('|')
    .concat(['|', '| ', ' | ', '|---|---|\n'])

const runs =
  ' |0|9|.|,|(|)|a)|1.|1/|-|\n|\t|*|“|"|\u0301|e\u0302\u0301|A|a|xã A, |UBND xã An Phú, |và |15/19, |đạt 5/19 tiêu chí, |ngày 1/2/2022, |12,5% |số 5, |1. a\n|- a\n|1.1. a b\n|I. A\n|Phòng Nội vụ; |1.000 triệu đồng, |giải ngân 1.000 triệu đồng, đạt 5%, |(1) ab; |xã An Phú và xã Bình Lâm |không còn xã |tổng |Đồng chí Lê Văn Tám |phấn đấu 02 xã đạt chuẩn NTM |Ủy ban MTTQ huyện, Ủy ban MTQG tỉnh |trước ngày |hàng tháng |Số: /TB-UBND\n|Nơi nhận:\n- A;\n|**a** |gồm 5 xã: A, |x\n|a    b    c\n|a\tb\tc\n|1 An Phú x 5\n|ban, ngành, |UBND các xã, thị trấn |Chủ tịch, các Phó Chủ tịch, |chủ đầu tư là |báo cáo về UBND huyện, |Kế hoạch số 12/KH-UBND ngày 1/2/2022, |tiêu chí số 1, 2, 3; |trong 5 xã có 3 xã, |vốn 5 tỷ đồng ('
    .split('|')
    .concat(['|', '| ', '| a | 1 |\n', 'a | b | c\n'])
    .concat([
      'TT\n',
      'TT\nXã\nĐạt\n',
      'TT\nViệc\nChủ trì\n1\n',
      '1\nA\nB\n',
      'Xã\nA\n1/2\n',
      'Vốn\n1\n',
      '1 An Phú 1/2 ab\n',
    ])

// lines that are cells of a table, one below the other
const cells =
  'TT|STT|Xã|Nguồn vốn|Nội dung công việc|Cơ quan chủ trì|Cơ quan phối hợp|Thời gian|Kế hoạch|Giải ngân|Tỷ lệ (%)|I|II|1|2|3|4|5|12.000|86,5|17/19|x|-|Phòng Nội vụ|Phòng Nông nghiệp|và PTNT|UBND các xã,|Rà soát hồ sơ của các|xã về đích|Tháng 7, tháng|10/2022|Quý II/2022|Tổng cộng||'.split(
    '|',
  )

/** A source of numbers below a bound, the same for the same seed. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** One text of at most some hundred thousand characters; `documents` are broken, shuffled, repeated and decomposed. */
export function hostileText(seed: number, documents: readonly string[]): string {
  const next = numbersFrom(seed)
  const one = <T>(of: readonly T[]): T => of[next(of.length)]!
  const run = (most = 40_000) => {
    const part = one(runs)
    return part.repeat(next(Math.ceil(most / part.length)))
  }
  const many = (most: number, make: () => string, between: string) =>
    Array.from({ length: 1 + next(most) }, make).join(between)
  const kinds: (() => string)[] = [
    () => many(400, () => one(words), next(2) ? ' ' : ''),
    () => run(100_000),
    () => many(4, () => run(), next(2) ? '\n\n' : ' '),
    () => `THÔNG BÁO\n\nKết luận\n\n1. ${many(4, () => run() + one(words), ' ')}`,
    () => many(6000, () => anyCharacter(next), ''),
    () => broken(one(documents), next, () => (next(3) ? one(words).repeat(1 + next(50)) : run(10_000))),
    () => (next(2) ? one(documents).normalize('NFD') : one(documents).replace(/\n+/g, ' ')).repeat(1 + next(10)),
    () => {
      const document = one(documents)
      return document.slice(next(2) ? 0 : next(document.length), next(document.length))
    },
    () => `TT\n${many(4000, () => one(cells), '\n')}`,
    () => many(60, () => `${many(40, () => String(1 + next(12)), '.')} ${one(words)}`, '\n'),
  ]
  return one(kinds)()
}

const anyCharacter = (next: (below: number) => number) =>
  String.fromCharCode(next(2) ? next(0x250) : next(3) ? 0x1ea0 + next(96) : next(0x10000))

/** A document with pieces cut out and others put in. */
function broken(document: string, next: (below: number) => number, piece: () => string): string {
  let text = document
  for (let times = next(6); times >= 0; times--) {
    const at = next(text.length + 1)
    text = text.slice(0, at) + piece() + text.slice(at + next(200))
  }
  return text
}
