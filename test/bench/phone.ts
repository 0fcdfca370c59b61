import type { Browser, CDPSession, Page } from 'playwright-core'
import { launch } from '../support/browser'
import type { Shop } from './shop'

export interface Phone {
  page: Page
  client: CDPSession
}

/**
 * A page of a phone's size in a fresh browser, with the CPU slowed four times and the visitor's cookie set. The
 * browser is closed when the work ends.
 */
export async function onPhone<T>({ url, cookie }: Shop, work: (phone: Phone) => Promise<T>): Promise<T> {
  const browser: Browser = await launch()
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: false })
    await context.addCookies([{ ...cookie, url }])
    const page = await context.newPage()
    const client = await context.newCDPSession(page)
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    return await work({ page, client })
  } finally {
    await browser.close()
  }
}
