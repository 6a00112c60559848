/** Every entry looks first: under Node 24 our TypeScript does not run, and a stack trace would not say so. */
export function refuseOldNode(): void {
  if (Number(process.versions.node.split('.')[0]) >= 24) return
  process.stderr.write(
    `Đôn Đốc cần Node 24 đi kèm dự án (máy đang dùng ${process.versions.node}); hãy chạy bằng "npm start", "npm run demo" hoặc "npm run -s dondoc -- …".\n`,
  )
  process.exit(1)
}
