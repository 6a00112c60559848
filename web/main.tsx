import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import { whenSignedOut } from './platform/api.ts'
import { restoreAppearance } from './platform/appearance.ts'
import { makeQueryClient } from './platform/queries.ts'
import { forget } from './platform/session.ts'
import { restoreLanguage } from './platform/words.ts'
import { makeRouter } from './routes.tsx'

restoreLanguage()
restoreAppearance()

const queryClient = makeQueryClient()
const router = makeRouter(queryClient)

whenSignedOut(() => {
  forget(queryClient)
  void router.invalidate()
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
}
