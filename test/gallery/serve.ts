import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { locales } from '~/i18n/language'
import { families } from './families'
import { familyPage, indexPage, widths, type Choice } from './pages'
import { drawLook } from './pictures'
import { documentOf } from './render'
import { slugOf } from './story'

const types: Record<string, string> = { '.css': 'text/css', '.woff2': 'font/woff2', '.svg': 'image/svg+xml' }

interface Answered {
  type: string
  body: string | Buffer
}

const html = (body: string): Answered => ({ type: 'text/html; charset=utf-8', body })

/** A file of a folder, or nothing. */
async function file(folder: string, path: string): Promise<Answered | undefined> {
  const type = types[extname(path)]
  const inside = normalize(`/${path}`)
  const body = type ? await readFile(join(folder, inside)).catch(() => undefined) : undefined
  return body && type ? { type, body } : undefined
}

/** What stands at an address of the gallery; undefined where there is nothing. Run from the repository's folder. */
async function answerTo(address: string): Promise<Answered | undefined> {
  const { pathname, searchParams } = new URL(address, 'http://gallery.invalid')
  const choice: Choice = {
    locale: locales.find((one) => one === searchParams.get('lang')) ?? 'en',
    width: widths.find((one) => String(one) === searchParams.get('width')) ?? 390,
  }
  const [first = '', ...rest] = decodeURIComponent(pathname).slice(1).split('/')
  const below = rest.join('/')
  if (pathname === '/') return html(indexPage(choice))
  // As the bundler would find it: a sheet that another one imports is a file, or a package's.
  if (first === 'styles') return file(below.startsWith('@fontsource') ? 'node_modules' : 'app/styles', below)
  if (/^(gallery|alone)\.css$/.test(first)) return file('test/gallery', first)
  if (first === 'pictures') {
    const picture = await drawLook(below.replace('.svg', ''))
    return picture === undefined ? undefined : { type: 'image/svg+xml', body: picture }
  }
  const family = families.find(({ id }) => id === first)
  if (!family) return undefined
  if (below === '') return html(familyPage(family, choice))
  for (const story of family.stories) {
    const state = Object.keys(story.states).find((name) => slugOf(story, name) === below)
    if (state !== undefined) return html(await documentOf(family, story, state, choice.locale))
  }
  return undefined
}

/** Serves the gallery on a port of this machine; 0 takes a free one. */
export async function serve(port: number): Promise<Server> {
  const server = createServer((request, response) => {
    answerTo(request.url ?? '/').then(
      (answered) => {
        if (!answered) return void response.writeHead(404).end('There is no such page in the gallery.')
        response.writeHead(200, { 'Content-Type': answered.type }).end(answered.body)
      },
      (error: unknown) => {
        console.error(error)
        response.writeHead(500).end(String(error))
      },
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return server
}
