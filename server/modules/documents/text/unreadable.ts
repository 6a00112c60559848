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
  executable: (file: string) =>
    `Tệp ${file} là một chương trình chạy được, không phải văn bản; đừng mở nó và hãy báo cho người phụ trách máy tính.`,
  picture: (file: string) =>
    `Tệp ${file} là ảnh chụp hoặc bản quét, hiện chưa đọc được chữ trong ảnh; hãy gửi bản mềm .docx hoặc .pdf có chữ.`,
  'old-word': (file: string) =>
    `Tệp ${file} là định dạng Office cũ (như .doc); hãy mở bằng Word và lưu lại thành .docx rồi gửi lại.`,
  'encrypted-docx': (file: string) =>
    `Tệp ${file} được đặt mật khẩu; hãy mở bằng Word, gỡ mật khẩu, lưu lại thành .docx rồi gửi lại.`,
  'encrypted-pdf': (file: string) =>
    `Tệp ${file} được đặt mật khẩu nên không đọc được; hãy gỡ mật khẩu rồi gửi lại, hoặc gửi bản .docx.`,
  'scanned-pdf': (file: string) =>
    `Tệp ${file} là bản quét, các trang chỉ có ảnh mà không có chữ; hãy gửi bản mềm .docx hoặc .pdf xuất từ Word.`,
  'zip-bomb': (file: string, detail: string) =>
    `Tệp ${file} bung ra lớn bất thường (${detail}) nên không được mở; hãy mở bằng Word, lưu thành tệp mới rồi gửi lại.`,
  'broken-docx': (file: string) =>
    `Tệp ${file} bị hỏng hoặc không phải tệp Word trọn vẹn; hãy mở bằng Word, lưu lại thành .docx rồi gửi lại.`,
  'broken-pdf': (file: string) => `Tệp PDF ${file} bị hỏng, không mở được; hãy tải lại hoặc xuất lại tệp rồi gửi lại.`,
  'broken-encoding': (file: string) =>
    `Chữ trong tệp ${file} bị hỏng mã; hãy mở tệp gốc, lưu lại bằng mã UTF-8 hoặc thành .docx rồi gửi lại.`,
  'not-vietnamese': (file: string) =>
    `Chữ trong tệp ${file} không phải tiếng Việt có dấu (có thể do phông chữ cũ); hãy chuyển sang Unicode rồi gửi lại.`,
  'rich-text': (file: string) => `Tệp ${file} là định dạng RTF; hãy mở bằng Word và lưu lại thành .docx rồi gửi lại.`,
  spreadsheet: (file: string) =>
    `Tệp ${file} là bảng tính Excel, không phải văn bản; hãy gửi văn bản chỉ đạo ở dạng .docx, .pdf hoặc .txt.`,
  'open-document': (file: string) =>
    `Tệp ${file} là định dạng OpenDocument; hãy mở bằng Word hoặc LibreOffice và lưu lại thành .docx rồi gửi lại.`,
  archive: (file: string) =>
    `Tệp ${file} là tệp nén chứa nhiều tệp; hãy giải nén rồi gửi riêng văn bản .docx, .pdf hoặc .txt.`,
  'unknown-kind': (file: string) =>
    `Không nhận ra định dạng của tệp ${file}; hãy gửi văn bản ở dạng .docx, .pdf hoặc .txt.`,
}
