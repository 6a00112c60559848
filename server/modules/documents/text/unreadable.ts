// Every reason why a file gives no text, each with the one sentence its sender sees: what happened, and what to do next.

/** A file that cannot be read. `code` is stable and may be translated by a screen; `message` is one Vietnamese sentence. */
export class Unreadable extends Error {
  code: UnreadableCode

  constructor(code: UnreadableCode, message: string) {
    super(message)
    this.name = 'Unreadable'
    this.code = code
  }
}

export type UnreadableCode = keyof typeof sentences

/** The refusal of that code for the file called `name`. `detail` completes the sentences that carry a figure. */
export function unreadable(code: keyof typeof sentences, name: string, detail = ''): Unreadable {
  return new Unreadable(code, sentences[code](`“${name}”`, detail))
}

const sentences = {
  missing: (file: string) => `Không tìm thấy tệp ${file}; hãy kiểm tra lại tên và thư mục.`,
  empty: (file: string) => `Tệp ${file} rỗng, không có chữ nào; hãy kiểm tra lại và gửi đúng tệp văn bản.`,
  'too-large': (file: string, detail: string) =>
    `Tệp ${file} quá lớn (${detail}); hãy bỏ bớt ảnh hoặc chia nhỏ rồi gửi lại.`,
  'too-much-text': (file: string, detail: string) =>
    `Tệp ${file} chứa quá nhiều chữ (giới hạn ${detail}); hãy tách riêng phần văn bản chỉ đạo rồi gửi lại.`,
  'too-many-pages': (file: string, detail: string) =>
    `Tệp ${file} quá nhiều trang (${detail}); hãy tách riêng các trang của văn bản chỉ đạo rồi gửi lại.`,
  'too-heavy': (file: string) =>
    `Tệp ${file} cần quá nhiều bộ nhớ để đọc nên đã dừng lại; hãy tách nhỏ, hoặc chép phần văn bản chỉ đạo sang một tệp .docx mới rồi gửi lại.`,
  'too-slow': (file: string) =>
    `Tệp ${file} đọc quá lâu nên đã dừng lại; hãy tách nhỏ, hoặc chép phần văn bản chỉ đạo sang một tệp .docx mới rồi gửi lại.`,
  executable: (file: string) =>
    `Tệp ${file} là một chương trình chạy được, không phải văn bản; đừng mở nó và hãy báo cho người phụ trách máy tính.`,
  'other-picture': (file: string) =>
    `Tệp ${file} là ảnh thuộc định dạng chưa đọc được; hãy lưu lại thành .jpg, .png hoặc .pdf rồi gửi lại.`,
  'broken-picture': (file: string) => `Ảnh ${file} bị hỏng, không mở được; hãy chụp hoặc quét lại rồi gửi lại.`,
  'too-many-points': (file: string, detail: string) =>
    `Ảnh ${file} quá lớn (${detail}); hãy quét lại ở 300 điểm một inch, hoặc thu nhỏ ảnh rồi gửi lại.`,
  'too-small': (file: string, detail: string) =>
    `Ảnh ${file} quá nhỏ (${detail}) nên không đọc được chữ; hãy chụp hoặc quét lại cả trang ở 200 đến 300 điểm một inch rồi gửi lại.`,
  'no-words': (file: string) =>
    `Không nhận ra chữ tiếng Việt nào trong ${file}; hãy chụp hoặc quét lại cho thẳng, đủ sáng, rõ nét, hoặc gửi bản mềm .docx, .pdf có chữ.`,
  'only-pictures': (file: string) =>
    `Tệp ${file} chỉ chứa ảnh, không có chữ; hãy mở bằng Word, lưu lại thành .pdf rồi gửi lại để phần mềm nhận dạng.`,
  'unreadable-scan': (file: string) =>
    `Các trang quét của tệp ${file} nén theo cách chưa mở được; hãy quét lại và chọn lưu .pdf kiểu JPEG, hoặc gửi từng trang dạng .jpg.`,
  'older-word': (file: string) =>
    `Tệp ${file} do bản Word trước năm 1997 tạo ra; hãy mở bằng Word và lưu lại thành .docx rồi gửi lại.`,
  'old-sheet': (file: string) =>
    `Tệp ${file} là bảng tính Excel cũ (.xls); hãy mở bằng Excel và lưu lại thành .xlsx rồi gửi lại.`,
  'old-office': (file: string) =>
    `Tệp ${file} là định dạng Office cũ không phải văn bản Word; hãy mở ra, lưu lại thành .docx hoặc .pdf rồi gửi lại.`,
  'encrypted-office': (file: string) =>
    `Tệp ${file} được đặt mật khẩu; hãy mở bằng Word, gỡ mật khẩu, lưu lại thành .docx rồi gửi lại.`,
  'encrypted-pdf': (file: string) =>
    `Tệp ${file} được đặt mật khẩu nên không đọc được; hãy gỡ mật khẩu rồi gửi lại, hoặc gửi bản .docx.`,
  'zip-bomb': (file: string, detail: string) =>
    `Tệp ${file} bung ra lớn bất thường (${detail}) nên không được mở; hãy mở bằng Word, lưu thành tệp mới rồi gửi lại.`,
  'broken-office': (file: string) =>
    `Tệp ${file} bị hỏng hoặc không trọn vẹn; hãy mở bằng Word hoặc phần mềm đã tạo ra nó, lưu lại thành .docx rồi gửi lại.`,
  'broken-doc': (file: string) =>
    `Tệp Word cũ ${file} bị hỏng hoặc không trọn vẹn; hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.`,
  'broken-rtf': (file: string) =>
    `Tệp RTF ${file} bị hỏng hoặc không trọn vẹn; hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.`,
  'broken-pdf': (file: string) => `Tệp PDF ${file} bị hỏng, không mở được; hãy tải lại hoặc xuất lại tệp rồi gửi lại.`,
  'broken-encoding': (file: string) =>
    `Chữ trong tệp ${file} bị hỏng mã; hãy mở tệp gốc, lưu lại bằng mã UTF-8 hoặc thành .docx rồi gửi lại.`,
  'empty-page': (file: string) =>
    `Trang web ${file} không có chữ nào, chỉ có mã lệnh; hãy mở trong trình duyệt, in ra .pdf hoặc chép nội dung vào .docx rồi gửi lại.`,
  'not-vietnamese': (file: string) =>
    `Chữ trong tệp ${file} không phải tiếng Việt có dấu (có thể do phông chữ lạ); hãy chuyển sang Unicode rồi gửi lại.`,
  'open-document': (file: string) =>
    `Tệp ${file} là định dạng OpenDocument không phải văn bản; hãy mở bằng LibreOffice, lưu lại thành .docx hoặc .xlsx rồi gửi lại.`,
  archive: (file: string) =>
    `Tệp ${file} là tệp nén chứa nhiều tệp; hãy giải nén rồi gửi riêng văn bản .docx, .pdf hoặc .txt.`,
  'unknown-kind': (file: string) =>
    `Không nhận ra định dạng của tệp ${file}; hãy gửi văn bản ở dạng .docx, .doc, .odt, .pdf, .txt, hoặc ảnh chụp .jpg, .png.`,
}
