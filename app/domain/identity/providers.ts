/** How a provider of mailboxes reads an address. */
export interface Provider {
  /** One domain that stands for all under which the same mailbox is reached. */
  domain: string
  /** What begins a part that the owner may add at will: `ana+shop@`. */
  tag: '+' | '-' | '+-'
  /** Signs before the @ that mean nothing. */
  ignored?: string
  /** `tag@ana.fastmail.com` is `ana@fastmail.com`. */
  subdomains?: true
}

/** Domains, one space apart, each a mailbox of its own, with `+` before what is added. */
const plain = `
  outlook.com outlook.it outlook.de outlook.fr outlook.es outlook.ie outlook.ph hotmail.com hotmail.it hotmail.co.uk
  hotmail.de hotmail.fr hotmail.es live.com live.it live.co.uk live.de live.fr live.ie live.com.ph msn.com windowslive.com
  aol.com aim.com verizon.net comcast.net att.net sbcglobal.net bellsouth.net cox.net charter.net optonline.net
  earthlink.net shaw.ca rogers.com sympatico.ca telus.net bigpond.com optusnet.com.au
  gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de arcor.de mail.de posteo.de posteo.net mailbox.org
  bluewin.ch hispeed.ch sunrise.ch aon.at chello.at
  libero.it virgilio.it alice.it tim.it tin.it tiscali.it inwind.it iol.it blu.it giallo.it fastwebnet.it email.it
  vodafone.it katamail.com poste.it aruba.it pec.it legalmail.it
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr
  telefonica.net terra.es sapo.pt mail.pt telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl planet.nl xs4all.nl
  hetnet.nl home.nl upcmail.nl telia.com online.no luukku.com tele2.se bredband.net get2net.dk
  eircom.net eir.ie vodafone.ie btinternet.com bt.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk
  tesco.net plus.net
  wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz email.cz abv.bg ukr.net i.ua
  mail.ru inbox.ru list.ru bk.ru rambler.ru
  qq.com 163.com 126.com sina.com foxmail.com naver.com hanmail.net daum.net kakao.com rediffmail.com docomo.ne.jp
  ezweb.ne.jp softbank.ne.jp nifty.com pldtdsl.net globe.com.ph smart.com.ph
  zoho.com zohomail.com zohomail.eu hey.com mail.com email.com usa.com europe.com runbox.com startmail.com
  tutanota.com tutanota.de tuta.com tuta.io tutamail.com keemail.me disroot.org riseup.net hushmail.com mailfence.com
  uol.com.br bol.com.br terra.com.br ig.com.br
`

/** Yahoo's disposable addresses put a hyphen before the added word; no name of theirs has one. */
const hyphened = `
  yahoo.com yahoo.it yahoo.co.uk yahoo.de yahoo.fr yahoo.es yahoo.ie yahoo.ca yahoo.com.ph yahoo.com.au yahoo.com.br
  yahoo.co.in yahoo.co.jp yahoo.com.sg yahoo.com.vn yahoo.co.id ymail.com rocketmail.com myyahoo.com
`

/** Several names of one domain, the first for all. */
const families: [domains: string, rest: Omit<Provider, 'domain'>][] = [
  ['gmail.com googlemail.com', { tag: '+', ignored: '.' }],
  ['icloud.com me.com mac.com', { tag: '+' }],
  ['proton.me protonmail.com pm.me protonmail.ch', { tag: '+', ignored: '.-_' }],
  ['fastmail.com fastmail.fm', { tag: '+', subdomains: true }],
  ['yandex.com yandex.ru ya.ru yandex.by yandex.kz yandex.ua', { tag: '+' }],
]

const words = (text: string) => text.split(/\s+/).filter(Boolean)

const table = new Map<string, Provider>([
  ...words(plain).map((domain): [string, Provider] => [domain, { domain, tag: '+' }]),
  ...words(hyphened).map((domain): [string, Provider] => [domain, { domain, tag: '+-' }]),
  ...families.flatMap(([domains, rest]) => {
    const all = words(domains)
    return all.map((name): [string, Provider] => [name, { domain: all[0]!, ...rest }])
  }),
])

/** RFC 2606: nobody has a mailbox there, or many do; a demo is full of them. */
const reserved = /^(?:(?:.+\.)?example(?:\.(?:com|net|org))?|example\.(?:com|net|org))$/

/**
 * Who gives out mailboxes at a domain (in ASCII, small letters); undefined where it is no provider that we know, and
 * whoever owns the domain may own every mailbox of it.
 */
export function providerOf(domain: string): Provider | undefined {
  const known = table.get(domain) ?? (reserved.test(domain) ? { domain, tag: '+' as const } : undefined)
  if (known) return known
  const above = table.get(domain.slice(domain.indexOf('.') + 1))
  return above?.subdomains ? above : undefined
}
