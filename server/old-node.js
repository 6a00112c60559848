// Loaded before an entry (`node --import`), and no TypeScript: a Node that does not know .ts files would end with a stack trace instead of this sentence.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `Đôn Đốc cần Node 24 đi kèm dự án (đang chạy bằng ${process.versions.node}); hãy chạy "npm ci" không kèm --omit=optional, rồi dùng "npm start", "npm run demo" hoặc "npm run -s dondoc -- …".\n`,
  )
  process.exit(1)
}
