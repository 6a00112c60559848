/** One command: `run` takes the words after its name and gives the exit code; what it throws is shown as one sentence. */
export type Command = { name: string; summary: string; example: string; run: (args: string[]) => Promise<number> }

/** Every command, in the order of the help. Each is loaded only when called: `read` must start without the database. */
export const commands: Command[] = [
  {
    name: 'read',
    summary:
      'Đọc một văn bản chỉ đạo (.docx, .doc, .odt, .rtf, .pdf, .xlsx, .html, .txt, hoặc ảnh quét): thể thức, nhiệm vụ, số liệu, chỗ mâu thuẫn. Thêm --json để lấy dữ liệu, --explain để biết quy tắc nào tìm ra và chắc đến đâu.',
    example: 'dondoc read thong-bao.docx --json',
    run: async (args) => (await import('./read.ts')).read(args),
  },
  {
    name: 'read-score',
    summary:
      'Đọc lại các văn bản đã rà soát bằng phiên bản này và so với kết quả rà soát, theo từng trường. Thêm --json để lấy số liệu, --demo cho dữ liệu mẫu.',
    example: 'dondoc read-score --json',
    run: async (args) => (await import('./read-score.ts')).readScore(args),
  },
  {
    name: 'backup',
    summary:
      'Ghi mọi dữ liệu và tệp vào một tệp sao lưu, máy chủ vẫn chạy; không nêu tên thì vào sao-luu/ của thư mục dữ liệu. Thêm --demo cho dữ liệu mẫu.',
    example: 'dondoc backup dondoc-thang-11.tar.gz',
    run: async (args) => (await import('./backup.ts')).backup(args),
  },
  {
    name: 'restore',
    summary:
      'Khôi phục một bản sao lưu, máy chủ phải dừng; thêm --force khi đã có dữ liệu (được giữ lại dưới tên khác). Thêm --demo cho dữ liệu mẫu.',
    example: 'dondoc restore dondoc-thang-11.tar.gz',
    run: async (args) => (await import('./restore.ts')).restore(args),
  },
  {
    name: 'forget',
    summary:
      'Liệt kê dữ liệu cũ mà các lần khôi phục còn giữ lại; nêu tên thì bỏ hẳn, máy chủ vẫn chạy. Thêm --demo cho dữ liệu mẫu.',
    example: 'dondoc forget dondoc_before_20261121T030000',
    run: async (args) => (await import('./forget.ts')).forget(args),
  },
  {
    name: 'standing',
    summary:
      'Kiểm tra bảng tiêu chí có khớp với mọi dòng đã ghi không (check), hoặc dựng lại từ các dòng ấy (rebuild); máy chủ vẫn chạy. Thêm --demo cho dữ liệu mẫu.',
    example: 'dondoc standing check',
    run: async (args) => (await import('./standing.ts')).standing(args),
  },
  {
    name: 'units',
    summary:
      'Nhập một bảng đơn vị (Excel, CSV) vào sổ: số phận từng dòng, rồi ghi; --dry-run chỉ nói mà không ghi. --from là ngày các đơn vị có từ đó, --as là tài khoản ghi. Máy chủ vẫn chạy. Thêm --demo cho dữ liệu mẫu.',
    example: 'dondoc units import danh-sach-xa.xlsx --dry-run',
    run: async (args) => (await import('./units.ts')).units(args),
  },
  {
    name: 'upgrade',
    summary: 'Chuyển dữ liệu do PostgreSQL bản khác tạo: nêu các bước, và làm bước sau khi có bản sao lưu.',
    example: 'dondoc upgrade dondoc-thang-11.tar.gz',
    run: async (args) => (await import('./upgrade.ts')).upgrade(args),
  },
  {
    name: 'roles',
    summary: 'In câu lệnh SQL để quản trị PostgreSQL tạo hai vai trò dondoc_owner và dondoc_app.',
    example: 'dondoc roles > roles.sql',
    run: async (args) => (await import('./roles.ts')).roles(args),
  },
]

/** Runs one command line. Faults go to stderr as one sentence, with exit code 1. */
export async function runCommandLine([name, ...args]: string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(helpOf(commands))
    return 0
  }
  const command = commands.find((candidate) => candidate.name === name)
  if (!command) return refuse(`Không có lệnh “${name}”; gõ dondoc --help để xem các lệnh.`)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpOf([command]))
    return 0
  }
  try {
    return await command.run(args)
  } catch (fault) {
    return refuse(sentenceOf(fault, command))
  }
}

function helpOf(listed: Command[]): string {
  const width = Math.max(...listed.map((command) => command.name.length)) + 2
  const lines = listed.flatMap(({ name, summary, example }) => [
    `  ${name.padEnd(width)}${summary}`,
    `  ${' '.repeat(width)}Ví dụ: ${example}`,
    '',
  ])
  return ['Đôn Đốc: dondoc <lệnh> [tùy chọn]', '', ...lines].join('\n').trimEnd()
}

/** Node's own faults about options are in English and run over several lines. */
function sentenceOf(fault: unknown, command: Command): string {
  const { code, message } =
    fault instanceof Error ? (fault as NodeJS.ErrnoException) : { code: '', message: String(fault) }
  if (code?.startsWith('ERR_PARSE_ARGS')) return `Tùy chọn không đúng; ví dụ: ${command.example}`
  return message.replace(/\s*\n\s*/g, ' ')
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 1
}
