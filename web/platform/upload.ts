import { problemOf, unreachable } from './problem.ts'

export interface Upload {
  key: string
  /** Further fields of the form, written before the file so that the server knows them first. */
  fields?: Record<string, string>
  /** From 0 to 1, of what has left this machine. */
  onProgress?: (share: number) => void
  signal?: AbortSignal
  headers?: Record<string, string>
}

/**
 * Sends one file as multipart/form-data (field "file"). XMLHttpRequest, because fetch still cannot say how much has left.
 * Answers the server's JSON; throws ApiProblem, or an AbortError when called off.
 */
export function upload<T>(
  path: string,
  file: File,
  { key, fields = {}, onProgress, signal, headers = {} }: Upload,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.responseType = 'json'
    request.setRequestHeader('idempotency-key', key)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    })
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(problemOf(request.status, request.response))
    })
    request.addEventListener('error', () => reject(unreachable()))
    request.addEventListener('abort', () => reject(new DOMException('called off', 'AbortError')))
    signal?.addEventListener('abort', () => request.abort())
    request.send(form(file, fields))
  })
}

function form(file: File, fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  data.append('file', file)
  return data
}
