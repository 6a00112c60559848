type Operation = {
  summary?: string
  tags?: string[]
  parameters?: { name: string; in: string; required?: boolean }[]
  requestBody?: object
  responses?: object
}

/** A page to read the API by: every route of the OpenAPI document, without a script. */
export function apiPage(document: { paths?: Record<string, unknown> }): string {
  const rows = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods as Record<string, Operation>).map(([method, operation]) => rowOf(method, path, operation)),
  )
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>API · Đôn Đốc</title>
<style>body{font:14px/20px system-ui,sans-serif;max-width:1080px;margin:32px auto;padding:0 16px;color:#13201d}code,pre{font:12px/18px ui-monospace,monospace}
details{border-bottom:1px solid #e2e8e5;padding:8px 0}summary{cursor:pointer}pre{background:#f6f8f7;padding:12px;overflow:auto}b{display:inline-block;width:64px;color:#0b5c61}</style>
<h1>API</h1><p>Tài liệu máy đọc: <a href="/api/openapi.json">/api/openapi.json</a>. Mọi yêu cầu ghi mang <code>Idempotency-Key</code> là một UUID.</p>${rows.join('')}</html>`
}

function rowOf(method: string, path: string, operation: Operation): string {
  const { summary, ...rest } = operation
  return `<details><summary><b>${method.toUpperCase()}</b><code>${escaped(path)}</code> ${escaped(summary ?? '')}</summary><pre>${escaped(JSON.stringify(rest, null, 1))}</pre></details>`
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
