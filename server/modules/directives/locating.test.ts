import { describe, expect, it } from 'vitest'
import { locateClause } from './locating.ts'

const text = `1. UBND xã Nậm Pung khởi công tuyến đường bản Nà Hạ trước ngày 25/9/2024; báo cáo kết quả.

2. UBND xã Chiềng Mai hoàn thành nhà văn hóa bản Pom trước ngày 10/10/2024.

3. Phòng Nội vụ kiểm tra.`

describe('where a clause stands in a newer text', () => {
  it('one whose date was corrected', () =>
    expect(
      text.slice(...spanOf('UBND xã Nậm Pung khởi công tuyến đường bản Nà Hạ trước ngày 20/9/2024; báo cáo kết quả.')),
    ).toBe('UBND xã Nậm Pung khởi công tuyến đường bản Nà Hạ trước ngày 25/9/2024; báo cáo kết quả.'))

  it('one merged over two numbered items', () => {
    const quote =
      'UBND xã Nậm Pung khởi công tuyến đường bản Nà Hạ trước ngày 20/9/2024; báo cáo kết quả.\n\n2. UBND xã Chiềng Mai hoàn thành nhà văn hóa bản Pom trước ngày 10/10/2024.'
    expect(text.slice(...spanOf(quote))).toMatch(/^UBND xã Nậm Pung.*\n\n2\. UBND xã Chiềng Mai.*10\/10\/2024\.$/s)
  })

  it.each(['Sở Y tế mở lớp tập huấn cho y tế bản về vệ sinh môi trường', 'ngắn'])('not one that is gone: %s', (quote) =>
    expect(locateClause(quote, text)).toBeNull(),
  )
})

function spanOf(quote: string): [number, number] {
  const span = locateClause(quote, text)!
  return [span.start, span.end]
}
