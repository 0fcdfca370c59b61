import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContext } from 'playwright-core'

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
]

/** Of the shell's own arguments: one process for all, and what lets pages do what no visitor's browser lets them. */
const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content']

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Where a Chromium is: `CHROMIUM_PATH`, else the headless shell that comes with npm, which takes half the time of a whole
 * browser without a window; on systems it is not built for, the system's.
 */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (!existsSync(named)) {
      throw new Error(
        `CHROMIUM_PATH says ${named}, and there is no file. Name a Chromium that is there, or unset it.`,
      )
    }
    return { executablePath: named, args: [] }
  }
  const system = usual.find((path) => existsSync(path))
  if (system && !(process.platform === 'linux' && process.arch === 'x64'))
    return { executablePath: system, args: [] }
  // Read when the package is imported: without it, the libraries it needs are not unpacked.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  const { default: packed } = await import('@sparticuz/chromium')
  // In a single process, closing one context ends the whole browser.
  const args = packed.args.filter((arg) => !unwanted.includes(arg))
  return { executablePath: await packed.executablePath(), args }
}

let shared: Promise<Browser> | undefined

/**
 * A headless Chromium for tests. Close it in `afterAll`. Where a test gives it a person's user agent, it says what a
 * person's browser says with it: the same version everywhere, and a language. One without is taken for a program.
 *
 * The files of a Vitest worker share one, which ends with the worker: to close it closes all that was opened by it.
 */
export async function launch(): Promise<Browser> {
  if (!process.env.VITEST_WORKER_ID) return launched()
  const browser = await (shared ??= launched())
  const own = new Set<BrowserContext>()
  const newContext: Browser['newContext'] = async (options) => {
    const context = await browser.newContext(options)
    own.add(context)
    return context
  }
  const newPage: Browser['newPage'] = async (options) => {
    const page = await browser.newPage(options)
    own.add(page.context())
    return page
  }
  const close = async () => {
    for (const context of own) await context.close()
  }
  return Object.assign(Object.create(browser) as Browser, { newContext, newPage, close })
}

async function launched(): Promise<Browser> {
  const { executablePath, args } = await findBrowser()
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: [...new Set([...args, ...quiet])],
  })
  const open = browser.newContext.bind(browser)
  const version = browser.version().split('.')[0] ?? ''
  browser.newContext = ({ userAgent, ...options } = {}) =>
    userAgent
      ? open({
          locale: 'en-US',
          ...options,
          userAgent: userAgent.replace(/Chrome\/\d+/, `Chrome/${version}`),
          extraHTTPHeaders: {
            'Sec-CH-UA': `"Chromium";v="${version}", "Google Chrome";v="${version}"`,
            ...options.extraHTTPHeaders,
          },
        })
      : open(options)
  return browser
}
