import type { Request, Response } from 'express'
import { pathTo, type OwnPath } from '~/url/own-path'
import { locales, type Locale } from '~/i18n/language'

/** What the app says when it turns a request away before a page could be made. */
const sentences = {
  crossSite: {
    en: 'This form was sent from another site, so nothing was done. Open the page here and send it again.',
    it: 'Questo modulo è stato inviato da un altro sito: non è stato fatto nulla. Apri la pagina qui e invialo di nuovo.',
    fil: 'Galing sa ibang site ang form na ito kaya walang ginawa. Buksan ang pahina rito at ipadala itong muli.',
  },
  tooLarge: {
    en: 'What was sent is too large, and nothing was changed. Your browser’s Back button brings back what you typed: make it shorter, and send it again.',
    it: 'Quello che hai inviato è troppo grande e nulla è cambiato. Con il pulsante Indietro del browser ritrovi quello che hai scritto: accorcialo e invialo di nuovo.',
    fil: 'Masyadong malaki ang ipinadala at walang nabago. Pindutin ang Back ng browser at naroon pa ang isinulat mo: paikliin ito at ipadala muli.',
  },
  unreadable: {
    en: 'What was sent could not be read. Go back and send it again.',
    it: 'Quello che hai inviato non si può leggere. Torna indietro e invialo di nuovo.',
    fil: 'Hindi mabasa ang ipinadala. Bumalik at ipadala itong muli.',
  },
  elsewhere: {
    en: 'This is not an address at which the shop is open. Whoever runs it sets PUBLIC_URL to the address that visitors use, and starts it again.',
    it: 'A questo indirizzo il negozio non è aperto. Chi lo gestisce imposta PUBLIC_URL con l’indirizzo usato da chi lo visita, e lo riavvia.',
    fil: 'Hindi bukas ang tindahan sa address na ito. Itakda ng nagpapatakbo nito ang PUBLIC_URL sa address na ginagamit ng mga bumibisita, at simulan itong muli.',
  },
  missing: {
    en: 'There is nothing at this address. Go to the front page and start from there.',
    it: 'A questo indirizzo non c’è nulla. Vai alla prima pagina e riparti da lì.',
    fil: 'Walang anuman sa address na ito. Pumunta sa unang pahina at doon magsimula.',
  },
  tooMany: {
    en: 'There were many tries from here in a short time. Wait a few minutes, then try again.',
    it: 'Da qui sono arrivati molti tentativi in poco tempo. Aspetta qualche minuto e riprova.',
    fil: 'Maraming pagsubok mula rito sa maikling panahon. Maghintay ng ilang minuto, saka subukan muli.',
  },
  noRoom: {
    en: 'Nothing can be saved just now: the shop’s storage is full or out of reach. What was saved before is not lost. What you just sent was not kept: go back and send it again in a few minutes.',
    it: 'In questo momento non si può salvare nulla: lo spazio del negozio è pieno o non raggiungibile. Quello che era già salvato non è perso. Quello che hai appena inviato non è stato conservato: torna indietro e invialo di nuovo tra qualche minuto.',
    fil: 'Walang mai-save sa ngayon: puno o hindi maabot ang imbakan ng tindahan. Hindi nawala ang mga na-save na. Hindi naitago ang kapapadala mo lang: bumalik at ipadala itong muli makalipas ang ilang minuto.',
  },
  otherAddress: {
    en: 'This page was opened at an address that is not the shop’s own, so nothing was done. Open the shop at {url} and send it again. Whoever runs the shop can set PUBLIC_URL to the address that visitors use.',
    it: 'Questa pagina è stata aperta a un indirizzo che non è quello del negozio, quindi non è stato fatto nulla. Apri il negozio su {url} e inviala di nuovo. Chi gestisce il negozio può impostare PUBLIC_URL sull’indirizzo che usano i visitatori.',
    fil: 'Binuksan ang pahinang ito sa address na hindi sa tindahan, kaya walang ginawa. Buksan ang tindahan sa {url} at ipadala itong muli. Maaaring itakda ng nagpapatakbo ng tindahan ang PUBLIC_URL sa address na ginagamit ng mga bisita.',
  },
  failed: {
    en: 'Something went wrong on our side. Nothing was lost; try again in a minute.',
    it: 'Qualcosa è andato storto da noi. Non si è perso nulla; riprova tra un minuto.',
    fil: 'May nangyaring mali sa amin. Walang nawala; subukan muli pagkaraan ng isang minuto.',
  },
} satisfies Record<string, Record<Locale, string>>

export type Refusal = keyof typeof sentences

/** What is said where only the status is known. */
export function refusalOf(status: number): Refusal {
  if (status === 404) return 'missing'
  if (status === 429) return 'tooMany'
  return status < 500 ? 'unreadable' : 'failed'
}

const style =
  'body{margin:0;min-height:100vh;display:grid;place-items:center;background:#f3efe8;color:#1f1b18;' +
  'font:17px/1.6 "Instrument Sans",system-ui,sans-serif}main{max-width:34rem;padding:24px}' +
  'h1{font:400 2rem/1.15 Newsreader,Georgia,"Times New Roman",serif;margin:0 0 1rem;text-wrap:balance}' +
  'a{color:inherit;font-weight:600;text-decoration:underline 2px #a3162b;text-underline-offset:6px}'

const back: Record<Locale, string> = { en: 'Front page', it: 'Prima pagina', fil: 'Unang pahina' }

interface Refused {
  status: number
  locale: Locale
  nonce: string
  sentence: string
  /** What was wrong, one by one, and what to do. */
  errors?: string[]
  todo?: string
  link?: { to: OwnPath; text: string }
}

const html = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** A page of its own for what was turned away: it needs nothing but its words. */
export function refusalPage({ status, locale, nonce, sentence, errors = [], todo, link }: Refused): string {
  const { to, text } = link ?? { to: pathTo`/`, text: back[locale] }
  const [, first = sentence, rest = ''] = /^(.+?[.?!])\s+(.+)$/s.exec(sentence) ?? []
  const list =
    errors.length > 0 ? `<ul>${errors.map((error) => `<li>${html(error)}</li>`).join('')}</ul>` : ''
  return (
    `<!DOCTYPE html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
    `<title>${html(first)} (${status})</title><style nonce="${html(nonce)}">${style}</style>` +
    `<main><h1>${html(first)}</h1>${rest ? `<p>${html(rest)}</p>` : ''}${list}${todo ? `<p>${html(todo)}</p>` : ''}` +
    `<p><a href="${html(to)}">${html(text)}</a></p></main></html>`
  )
}

/** One sentence on a page of its own, in the browser's language. `url` is the shop's own, where the sentence names it. */
export function answerOf(
  req: Request,
  res: Response,
  status: number,
  refusal: Refusal,
  url = '',
): { type: string; body: string } {
  const locale = (req.acceptsLanguages([...locales]) || 'en') as Locale
  const sentence = sentences[refusal][locale].replace('{url}', url)
  if (!req.accepts('html')) return { type: 'text/plain; charset=utf-8', body: `${sentence}\n` }
  const nonce = String(res.locals.nonce ?? '')
  return {
    type: 'text/html; charset=utf-8',
    body: refusalPage({ status, locale, nonce, sentence }),
  }
}

/** Answers with one sentence, and nothing else is done. */
export function refuse(req: Request, res: Response, status: number, refusal: Refusal, url?: string): void {
  const { type, body } = answerOf(req, res, status, refusal, url)
  res.status(status).set('Cache-Control', 'no-store').vary('Accept-Language').type(type).send(body)
}
