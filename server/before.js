// Loaded before an entry (`node --import`), and no TypeScript: a Node that does not know .ts files would end with a stack trace instead of this sentence.
import module from 'node:module'

if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Đôn Đốc cần Node 24 đi kèm dự án (đang chạy bằng ${process.versions.node}); hãy chạy "npm ci" không kèm --omit=optional, rồi dùng "npm start", "npm run demo" hoặc "npm run -s dondoc -- …".\n`,
  )
  process.exit(1)
}
// Stripped types and compiled code are kept between starts, the entry's own too: else Node loads what strips them, 12 MB that stay.
// Where the folder cannot be written, nothing is kept.
module.enableCompileCache(`${import.meta.dirname}/../node_modules/.cache/dondoc`)
