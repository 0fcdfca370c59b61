import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import type { Response } from 'playwright-core'
import type { Bench } from './bench'
import { onPhone } from './phone'
import { openShop, type Shop } from './shop'

/** What a friend, a visitor and staff see beside the studio. `:design` and `:token` are filled in. */
const others = ['/', '/rules', '/privacy', '/prove', '/mine', '/staff', '/staff/sign-in', '/demo/mails']

let shop: Shop | undefined

/** What pages give the browser to run, all of it, whenever and however it is loaded; gzip, in kB. */
export const scripts: Bench = {
  name: 'scripts',
  open: async () => {
    shop = await openShop()
    return shop.stop
  },
  run: async () => {
    if (!shop) throw new Error('The bench was run before it was opened.')
    const [design] = shop.designs
    const studio = await loadedBy(shop, `${shop.url}/studio`, '[data-live]')
    const pages = [
      ...others.map((path) => shop!.url + path),
      design!.ad,
      design!.studio.replace('/studio/', '/designs/') + '/send',
    ]
    let most = 0
    for (const page of pages) most = Math.max(most, await loadedBy(shop, page, 'main'))
    return [
      {
        name: 'client JavaScript of the studio, against its libraries alone',
        unit: 'kB gzip',
        ours: studio,
        floor: await librariesAlone(['react-dom/client', '@remix-run/react', 'konva/lib/Core']),
        better: 'lower',
        goal: { oursAtMost: 220 },
      },
      {
        name: 'client JavaScript of the heaviest other page',
        unit: 'kB gzip',
        ours: most,
        floor: await librariesAlone(['react-dom/client']),
        better: 'lower',
        goal: { oursAtMost: 100 },
      },
    ]
  },
}

const size = (code: Buffer) => gzipSync(code).length / 1000

/** Every script of the page until it has come to rest. */
function loadedBy(shop: Shop, url: string, standing: string): Promise<number> {
  return onPhone(shop, async ({ page }) => {
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response: Response) => {
      if (/javascript/.test(response.headers()['content-type'] ?? '')) bodies.push(response.body())
    })
    const answer = await page.goto(url)
    if (!answer?.ok()) throw new Error(`${url} answered ${answer?.status()}.`)
    await page.waitForSelector(standing)
    // What is loaded when the page is idle counts as well.
    await page.waitForTimeout(2500)
    const sizes = (await Promise.all(bodies)).map(size)
    return sizes.reduce((sum, one) => sum + one, 0)
  })
}

async function librariesAlone(packages: string[]): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: packages.map((name) => `export * from '${name}'`).join('\n'), resolveDir: '.' },
    write: false,
    bundle: true,
    minify: true,
    format: 'esm',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  })
  return size(Buffer.from(outputFiles[0]!.contents))
}
