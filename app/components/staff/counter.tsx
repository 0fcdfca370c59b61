import { useContext } from 'react'
import { useT } from '~/i18n/react'
import { NonceContext } from '~/components/nonce'
import { AdFacts, type AdSeen, type AdVerdict } from './ad-seen'
import { Banner, type Tone } from './banner'
import scan from './scan.js?raw'
import { VoucherFacts, type Verdict, type Voucher } from './voucher'

const tones: Record<Verdict | AdVerdict, Tone> = {
  valid: 'good',
  own: 'wait',
  done: 'good',
  redeemed: 'bad',
  expired: 'bad',
  notYet: 'wait',
  voided: 'bad',
  unknown: 'bad',
  throttled: 'wait',
  ad: 'wait',
  adCounted: 'good',
  adPending: 'good',
  adHeld: 'wait',
  adRefused: 'bad',
  adStands: 'bad',
  adRules: 'bad',
  adLate: 'bad',
  adDown: 'bad',
  adOwn: 'wait',
}

export interface CounterFacts {
  /** What was typed or scanned; of a voucher that was found, its code. Never stands in the field. */
  typed: string
  verdict?: Verdict | AdVerdict
  /** Whole minutes, when throttled. */
  minutes?: number
  voucher?: Voucher
  /** The ad whose address it was. */
  ad?: AdSeen
  /** Who can redeem what is one's own, by name; empty where nobody else works here. */
  others?: string
  /** Names this press of the page's button, so that pressing twice is once. */
  press: string
  today: { id: string; name: string; time: string; by: string }[]
}

const isOfAd = (verdict: Verdict | AdVerdict): verdict is AdVerdict => verdict.startsWith('ad')

/** The counter: the code at one side, what it is worth at the other. Works without a script. */
export function Counter({ typed, verdict, minutes, voucher, ad, others = '', press, today }: CounterFacts) {
  const t = useT()
  return (
    <div className={verdict ? 'counter' : 'counter counter-idle'}>
      <section className="counter-side" aria-labelledby="counter-title">
        <h1 id="counter-title">{t('staff.counter.title')}</h1>
        <CodeField typed={typed} verdict={verdict} />
        <Today rows={today} />
      </section>
      <section className="counter-main" aria-labelledby={verdict ? 'verdict' : 'ready'}>
        {verdict ? (
          <Banner tone={tones[verdict]} title={t(`staff.counter.${verdict}`)}>
            {verdict === 'throttled'
              ? t('staff.wait', { count: minutes ?? 1 })
              : t(`staff.counter.${verdict === 'own' && !others ? 'ownAlone' : verdict}Text`, {
                  names: others,
                  day: verdict === 'notYet' ? (voucher?.from ?? '') : (voucher?.until ?? ''),
                  sender: ad?.sender ?? '',
                })}
          </Banner>
        ) : (
          <div className="counter-ready">
            <h2 id="ready">{t('staff.counter.ready')}</h2>
            <p className="lead">{t('staff.counter.readyText')}</p>
          </div>
        )}
        {verdict && voucher && !isOfAd(verdict) && (
          <VoucherFacts voucher={voucher} verdict={verdict} press={press} />
        )}
        {verdict && ad && isOfAd(verdict) && <AdFacts ad={ad} verdict={verdict} press={press} />}
      </section>
      <Script />
    </div>
  )
}

/** Where codes are typed and scanned: it always has the focus, and is empty. */
function CodeField({ typed, verdict }: Pick<CounterFacts, 'typed' | 'verdict'>) {
  const t = useT()
  const described = [verdict && 'verdict', typed && 'typed', 'code-hint'].filter(Boolean).join(' ')
  return (
    <form method="get" action="/staff" className="field counter-code">
      <label htmlFor="code">{t('staff.counter.code')}</label>
      <input
        className="input code-field"
        id="code"
        name="code"
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the one place where a scanner may type
        autoFocus
        // An Enter too many, with which some scanners end, leaves what is on the page.
        required
        autoCapitalize="characters"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={400}
        placeholder="0000 0000 000"
        aria-describedby={described}
        aria-invalid={verdict === 'unknown' ? true : undefined}
      />
      {typed && (
        <p className="code-typed" id="typed">
          <span>{t('staff.counter.typed')}</span> <strong>{typed}</strong>
        </p>
      )}
      <p className="field-hint" id="code-hint">
        {t('staff.counter.hint')}
      </p>
      <button className={verdict === 'valid' || verdict === 'ad' ? 'button' : 'button button-primary'}>
        {t('staff.counter.check')}
      </button>
    </form>
  )
}

/** Small enough to lie in the page: it listens before anything can be pressed. */
function Script() {
  const nonce = useContext(NonceContext)
  return <script nonce={nonce} dangerouslySetInnerHTML={{ __html: scan }} />
}

function Today({ rows }: { rows: CounterFacts['today'] }) {
  const t = useT()
  return (
    <div className="counter-today">
      <h2>
        {t('staff.counter.today')} <span>{t('staff.counter.todayCount', { count: rows.length })}</span>
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.id}>
            <span>{row.name}</span>
            <span>
              {row.time}, {row.by}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
