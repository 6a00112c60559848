// Sending files over HTTP in tests, and waiting until the queue has read them.
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Who, World } from '../../../test/world.ts'
import type { ReadingRow } from './contract.ts'

export type Sent = { name: string; content: string | Uint8Array }

/** POST multipart/form-data as one of the cast. */
export async function send(
  world: World,
  who: Who | null,
  path: '/documents' | '/files',
  files: Sent[],
  headers: Record<string, string> = {},
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever was answered
): Promise<{ status: number; body: any }> {
  const form = new FormData()
  for (const { name, content } of files) form.append('files', new File([content as BlobPart], name))
  const request = new Response(form)
  const response = await world.serving.app.inject({
    method: 'POST',
    url: `/api${path}`,
    headers: {
      'content-type': request.headers.get('content-type')!,
      'idempotency-key': randomUUID(),
      ...(who ? { authorization: `Bearer ${world.people[who].token}` } : {}),
      ...headers,
    },
    payload: Readable.fromWeb(request.body as import('node:stream/web').ReadableStream),
  })
  return { status: response.statusCode, body: response.json() }
}

/** Waits until a file is read or refused. */
export async function read(world: World, readingId: string, who: Who = 'hang'): Promise<ReadingRow> {
  for (let i = 0; i < 300; i++) {
    const { body } = await world.as(who, 'GET', `/readings/${readingId}`)
    if (body.state === 'done' || body.state === 'failed') return body
    await new Promise((done) => setTimeout(done, 40))
  }
  throw new Error('the reading did not end')
}

/** Sends one paper as the coordinator and waits for its document. @returns documentId */
export async function file(world: World, paper: Sent): Promise<string> {
  const sent = await send(world, 'hang', '/documents', [paper])
  const reading = await read(world, sent.body.files[0].readingId)
  if (!reading.documentId) throw new Error(`not filed: ${JSON.stringify(reading)}`)
  return reading.documentId
}

/** A conclusion with three dated clauses: a commune, a department with all communes, all communes. */
export const conclusion = ({ number = '41', day = '05' } = {}): string => `UBND HUYỆN MƯỜNG LÂM
Số: ${number}/TB-UBND

Mường Lâm, ngày ${day} tháng 9 năm 2024

THÔNG BÁO

Kết luận của đồng chí Vi Đức Thuận, Phó Chủ tịch UBND huyện tại cuộc họp về xây dựng nông thôn mới

Ngày 04/9/2024, đồng chí Vi Đức Thuận, Phó Chủ tịch UBND huyện chủ trì cuộc họp, kết luận như sau:

1. UBND xã Nậm Pung khởi công tuyến đường bản Nà Hạ trước ngày 20/9/2024.

2. Phòng Kinh tế và Hạ tầng chủ trì, phối hợp với UBND các xã rà soát tiêu chí số 2, báo cáo UBND huyện trước 10h00 ngày 25/9/2024.

3. UBND các xã gửi danh sách hộ có nhà tạm về Phòng Nông nghiệp và PTNT trước ngày 30/9/2024.

Nơi nhận:
- UBND các xã;
- Lưu: VT.

KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Vi Đức Thuận
`

const subjects = [
  'nước sinh hoạt tập trung',
  'chợ phiên và điểm bán hàng',
  'tuyến đường liên bản',
  'nghĩa trang nhân dân',
  'khu thể thao',
  'hợp tác xã kiểu mới',
  'rừng trồng và cây ăn quả',
]
const deeds = [
  'rà soát hiện trạng',
  'lập phương án sửa chữa',
  'thống kê khối lượng còn lại',
  'kiểm tra chất lượng',
  'hướng dẫn thủ tục',
  'công khai kết quả',
  'đối chiếu hồ sơ',
]

/** A paper of its own for each number: no two are like each other. */
export function anotherPaper(no: number): string {
  const pick = <T>(list: readonly T[], i: number): T => list[(no * 3 + i * (no + 1)) % list.length]!
  const clause = (n: number, who: string, due: string) =>
    `${n}. ${who} ${pick(deeds, n)} ${pick(subjects, n)} thuộc nhóm số ${no}${n}, ${pick(deeds, n + no)} ${pick(subjects, n + 2 * no)} của đợt ${no * 7 + n}, báo cáo UBND huyện trước ngày ${due}.`
  return `UBND HUYỆN MƯỜNG LÂM
Số: ${500 + no}/UBND-NN
V/v ${pick(deeds, 1)} ${pick(subjects, no)} đợt ${no}

Mường Lâm, ngày 12 tháng 9 năm 2024

Kính gửi: UBND các xã

Để ${pick(deeds, 3)} ${pick(subjects, 5)} theo nhóm ${no}, UBND huyện yêu cầu:

${clause(1, 'UBND xã Nậm Pung', '15/10/2024')}

${clause(2, 'UBND xã Chiềng Mai', '20/10/2024')}

${clause(3, 'Phòng Kinh tế và Hạ tầng', '31/10/2024')}

${clause(4, 'Phòng Tài nguyên và Môi trường', '15/11/2024')}

${clause(5, 'UBND xã Tà Sỏi', '30/11/2024')}

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH
Lò Văn Thịnh
`
}
