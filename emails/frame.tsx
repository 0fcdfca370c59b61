import type { Translate } from '~/i18n/language'
import { Body as MailBody } from '@react-email/body'
import { Button as MailButton } from '@react-email/button'
import { Column } from '@react-email/column'
import { Container } from '@react-email/container'
import { Head } from '@react-email/head'
import { Heading } from '@react-email/heading'
import { Html } from '@react-email/html'
import { Img } from '@react-email/img'
import { Link } from '@react-email/link'
import { Preview } from '@react-email/preview'
import { Row } from '@react-email/row'
import { Section } from '@react-email/section'
import { Text as Paragraph } from '@react-email/text'
import type { CSSProperties, ReactNode } from 'react'

/** The words, looked up by key. */
export type T = Translate

export interface Shop {
  name: string
  address: string
}

const display = "Newsreader, Georgia, 'Times New Roman', serif"
const plain = "'Instrument Sans', -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

// Where a mail program honours it; the others invert colours that read well either way.
const dark = `
:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .page { background-color: #14110f !important; }
  .sheet { background-color: #221e1a !important; }
  .foot { background-color: #1b1815 !important; }
  .ink, .ink a { color: #f3efe8 !important; }
  .ink-2, .ink-2 a { color: #cfc5b8 !important; }
  .press { background-color: #f3efe8 !important; color: #1f1b18 !important; border-color: #f3efe8 !important; }
  .code { background-color: #14110f !important; color: #f3efe8 !important; }
}
@media (max-width: 520px) {
  .pad { padding-left: 22px !important; padding-right: 22px !important; }
  .title { font-size: 30px !important; }
  .code { font-size: 25px !important; letter-spacing: 2px !important; }
}`

const styles = {
  page: { margin: 0, backgroundColor: '#e7e0d4', padding: '20px 0' },
  sheet: { maxWidth: 600, margin: '0 auto', backgroundColor: '#fcfaf6' },
  head: { padding: '20px 36px' },
  label: {
    display: 'inline-block',
    padding: '5px 12px 6px',
    border: 'solid #a3162b',
    borderWidth: '0 2px',
    borderStyle: 'none dashed',
    backgroundColor: '#f3efe8',
    color: '#1f1b18',
    fontFamily: display,
    fontSize: 20,
    lineHeight: '26px',
  },
  advertisement: {
    margin: 0,
    paddingLeft: 12,
    textAlign: 'right',
    fontFamily: plain,
    fontSize: 13,
    lineHeight: '18px',
    color: '#584f46',
  },
  title: {
    margin: '0 0 20px',
    fontFamily: display,
    fontWeight: 400,
    fontSize: 36,
    lineHeight: 1.15,
    letterSpacing: '-0.4px',
    color: '#1f1b18',
  },
  text: { margin: '0 0 16px', fontFamily: plain, fontSize: 16, lineHeight: '25px', color: '#1f1b18' },
  small: { margin: '0 0 14px', fontFamily: plain, fontSize: 14, lineHeight: '21px', color: '#584f46' },
  button: {
    padding: '15px 34px',
    border: '1px solid #1f1b18',
    borderRadius: 4,
    backgroundColor: '#1f1b18',
    color: '#fcfaf6',
    fontFamily: plain,
    fontSize: 16,
    fontWeight: 600,
    textDecoration: 'none',
  },
  foot: { padding: '28px 44px 30px', backgroundColor: '#f3efe8' },
  link: { color: '#1f1b18', fontFamily: plain, fontSize: 14, fontWeight: 600, textDecoration: 'underline' },
  code: {
    margin: '4px 0 24px',
    padding: '16px 8px',
    backgroundColor: '#f3efe8',
    color: '#1f1b18',
    fontFamily: plain,
    fontSize: 30,
    lineHeight: '38px',
    fontWeight: 600,
    letterSpacing: 4,
    textAlign: 'center',
  },
} satisfies Record<string, CSSProperties>

/** The whole letter: label on top, sheet, foot with the postal address. */
export function Letter({
  t,
  shop,
  subject,
  preview,
  marked,
  children,
  foot,
}: {
  t: T
  shop: Shop
  /** Its title, where it is read in a browser. */
  subject: string
  /** What a mailbox shows beside the subject. */
  preview: string
  /** Says that it is an advertisement, and for whom. */
  marked?: string
  children: ReactNode
  foot?: ReactNode
}) {
  return (
    <Html lang={t('mail.lang')}>
      <Head>
        <title>{subject}</title>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{dark}</style>
      </Head>
      <Preview>{preview}</Preview>
      <MailBody className="page" style={styles.page}>
        <Container className="sheet" style={styles.sheet}>
          <Section className="pad" style={styles.head}>
            <Row>
              <Column>
                <span style={{ ...styles.label, whiteSpace: isShort(shop.name) ? 'nowrap' : 'normal' }}>
                  {shop.name}
                </span>
              </Column>
              {marked && (
                <Column align="right">
                  <Paragraph className="ink-2" style={styles.advertisement}>
                    {marked}
                  </Paragraph>
                </Column>
              )}
            </Row>
          </Section>
          {children}
          <Section className="foot pad" style={styles.foot}>
            {foot}
            <Paragraph className="ink-2" style={{ ...styles.small, margin: '14px 0 0' }}>
              {t('mail.shop', { shop: shop.name, address: oneLine(shop.address) })}
            </Paragraph>
          </Section>
        </Container>
      </MailBody>
    </Html>
  )
}

/** A name that stays on one line beside other words, on a phone too. */
const isShort = (name: string) => name.length <= 20

/** A postal address as one line. */
export function oneLine(address: string): string {
  return address
    .split(/\s*\n\s*/)
    .filter(Boolean)
    .join(', ')
}

/** The design, edge to edge, 600 pixels wide. It is hosted by the app, so that it can be taken down. */
export function Picture({
  url,
  alt,
  height = 900,
}: {
  url: string
  alt: string
  height?: number | undefined
}) {
  return (
    <Section>
      <Img
        src={url}
        alt={alt}
        width="600"
        height={height}
        style={{ width: '100%', height: 'auto', backgroundColor: '#e9dfcd' }}
      />
    </Section>
  )
}

export function Sheet({ children, centred = false }: { children: ReactNode; centred?: boolean }) {
  return (
    <Section className="pad" style={{ padding: '36px 44px 40px', textAlign: centred ? 'center' : 'left' }}>
      {children}
    </Section>
  )
}

export function Title({ children }: { children: string }) {
  return (
    <Heading as="h1" className="ink title" style={styles.title}>
      {children}
    </Heading>
  )
}

export function Words({ children }: { children: ReactNode }) {
  return (
    <Paragraph className="ink" style={styles.text}>
      {children}
    </Paragraph>
  )
}

export function SmallWords({ children }: { children: ReactNode }) {
  return (
    <Paragraph className="ink-2" style={styles.small}>
      {children}
    </Paragraph>
  )
}

export function Press({ href, children }: { href: string; children: string }) {
  return (
    <Section style={{ margin: '8px 0 20px' }}>
      <MailButton className="press" href={href} style={styles.button}>
        {children}
      </MailButton>
    </Section>
  )
}

export function SmallLink({ href, children }: { href: string; children: string }) {
  return (
    <Link className="ink" href={href} style={styles.link}>
      {children}
    </Link>
  )
}

/** A code to type, large enough to read across a table. */
export function Code({ children }: { children: string }) {
  return (
    <Paragraph className="code" style={styles.code}>
      {children}
    </Paragraph>
  )
}
