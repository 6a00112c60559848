// Chromium comes from the system; as root on Debian it is installed where it is missing, otherwise we say what to install.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places: Record<string, string[]> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
}

/** The path of Chromium, or what to install for the browser tests. */
export async function findChromium(): Promise<{ path: string | undefined; advice: string }> {
  const found = () =>
    [process.env.DONDOC_CHROMIUM, ...(places[process.platform] ?? [])].find((path) => path && existsSync(path))
  if (!found() && canInstall()) {
    console.log('Đang cài Chromium cho kiểm thử trên trình duyệt…')
    for (const args of [
      ['update', '-qq'],
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    ])
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
  }
  return {
    path: found(),
    advice:
      'Không thấy Chromium: các kiểm thử trên trình duyệt được bỏ qua. Hãy cài Chromium hoặc Chrome, hoặc đặt DONDOC_CHROMIUM.',
  }
}

function canInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Starts it without a window and without anything it would do for itself on the network. */
export function launchChromium(path: string, env?: Record<string, string>): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    ...(env && { env }),
  })
}
