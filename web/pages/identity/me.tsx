import { useQueryClient } from '@tanstack/react-query'
import { Link, useRouter } from '@tanstack/react-router'
import { type Density, setAppearance, type Theme, useAppearance } from '../../platform/appearance.ts'
import { type Post, signOut, switchPost, useSession } from '../../platform/session.ts'
import { type Language, speak, useLanguage, useWords } from '../../platform/words.ts'
import { Segments } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import type { NavGroup } from '../../ui/page-frame.tsx'
import { Popup, PopupPart } from '../../ui/popup.tsx'

/** At the foot of the navigation: who is at work and as what; opens post, display and sign-out. */
export function MeButton() {
  const t = useWords()
  const { person, post } = useSession()
  return (
    <Popup
      side="above"
      className="me"
      label={t.me.open}
      button={
        <>
          <span className="face" aria-hidden="true">
            {initials(person.name)}
          </span>
          <span className="who">
            <b>{person.name}</b>
            {post.title}
          </span>
        </>
      }
    >
      {(close) => <MePanel close={close} />}
    </Popup>
  )
}

/** The last thumb on the phone opens the same, and the pages that did not fit beside it. */
export function MoreThumb({ nav }: { nav: readonly NavGroup[] }) {
  const t = useWords()
  const rest = nav
    .map(({ label, items }) => ({ label, items: items.filter(({ thumb }) => !thumb) }))
    .filter(({ items }) => items.length > 0)
  return (
    <Popup
      side="above"
      className="thumb"
      label={t.nav.moreOpens}
      current={rest.some(({ items }) => items.some(({ current }) => current))}
      button={
        <>
          <Icon name="more" />
          <span>{t.nav.more}</span>
        </>
      }
    >
      {(close) => (
        <>
          {rest.map(({ label, items }) => (
            <PopupPart key={label} title={label}>
              {items.map(({ to, icon, label, count, current }) => (
                <Link
                  key={to}
                  className="popup-item"
                  to={to}
                  aria-current={current ? 'page' : undefined}
                  onClick={close}
                >
                  <Icon name={icon} />
                  {label}
                  {count && (
                    <span className="n">
                      <span aria-hidden="true">{count.shown}</span>
                      <span className="vh">{count.says}</span>
                    </span>
                  )}
                </Link>
              ))}
            </PopupPart>
          ))}
          <MePanel close={close} />
        </>
      )}
    </Popup>
  )
}

function MePanel({ close }: { close: () => void }) {
  const t = useWords()
  const client = useQueryClient()
  const router = useRouter()
  const { posts } = useSession()
  const leave = async () => {
    await signOut(client)
    await router.invalidate()
  }
  return (
    <>
      {posts.length > 1 && <Posts posts={posts} close={close} />}
      <Display />
      <button type="button" className="popup-item" onClick={() => void leave()}>
        <Icon name="out" />
        {t.me.signOut}
      </button>
    </>
  )
}

function Posts({ posts, close }: { posts: readonly Post[]; close: () => void }) {
  const t = useWords()
  const client = useQueryClient()
  const router = useRouter()
  const { post: current } = useSession()
  const choose = async (post: Post) => {
    close()
    if (post.postId === current.postId) return
    await switchPost(client, post.postId)
    await router.navigate({ to: '/' })
  }
  return (
    <PopupPart title={t.me.posts}>
      {posts.map((post) => (
        <button
          key={post.postId}
          type="button"
          className="popup-item"
          aria-current={post.postId === current.postId ? 'true' : undefined}
          onClick={() => void choose(post)}
        >
          <span className={post.postId === current.postId ? 'tick' : 'tick off'}>
            <Icon name="check" />
          </span>
          <span>
            {post.title}
            <small>{post.agency.name}</small>
          </span>
        </button>
      ))}
    </PopupPart>
  )
}

const themes: readonly Theme[] = ['auto', 'light', 'dark']
const densities: readonly Density[] = ['comfortable', 'compact']
const languages: readonly Language[] = ['vi', 'en']

function Display() {
  const t = useWords()
  const { theme, density } = useAppearance()
  const language = useLanguage()
  return (
    <>
      <PopupPart title={t.me.language}>
        <Segments
          label={t.me.language}
          value={language}
          options={languages.map((value) => ({ value, label: t.languages[value] }))}
          onChange={speak}
        />
      </PopupPart>
      <PopupPart title={t.me.theme}>
        <Segments
          label={t.me.theme}
          value={theme}
          options={themes.map((value) => ({ value, label: t.me.themes[value] }))}
          onChange={(value) => setAppearance({ theme: value })}
        />
      </PopupPart>
      <PopupPart title={t.me.density}>
        <Segments
          label={t.me.density}
          value={density}
          options={densities.map((value) => ({ value, label: t.me.densities[value] }))}
          onChange={(value) => setAppearance({ density: value })}
        />
      </PopupPart>
    </>
  )
}

/** The letters by which an office signs a person in short: of "Nông Thị Thu Hằng", TH. */
function initials(name: string): string {
  const parts = name.trim().split(/\s+/).slice(-2)
  return parts.map((part) => part.charAt(0).toLocaleUpperCase('vi')).join('')
}
