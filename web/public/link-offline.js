// Keeps the page of a report link (/l) on the phone, so that it opens without a line: whoever typed a report and closed the browser finds it again.
// Touches nothing else: the page asks for its own files to be kept (web/pages/passes/kept-page.ts), questions to the server pass by.
const kept = 'don-doc-link'

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname === '/l') event.respondWith(fetch(request).catch(() => keptOf('/l')))
  // Names of these files change with what is in them: what is kept is right.
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOf(pathname, request))
})

async function keptOf(path, request) {
  // Whether it came packed or not does not matter here.
  const found = await (await caches.open(kept)).match(path, { ignoreVary: true })
  if (found) return found
  return request ? fetch(request) : Response.error()
}

/** The page and its files as of this release; those of an earlier one go. */
async function keep(paths) {
  const cache = await caches.open(kept)
  const here = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  await cache.addAll(paths.filter((path) => path === '/l' || !here.has(path)))
  for (const path of here) if (!paths.includes(path)) await cache.delete(path)
}
