import { renderToStaticMarkup } from 'react-dom/server'
import type { ReactNode } from 'react'
import { locales, type Locale } from '~/i18n/language'
import { names } from '~/i18n/translate'
import { families } from './families'
import { nameOf, slugOf, type Family } from './story'

/** A phone's and a desk's. */
export const widths = [390, 1440] as const
export type Width = (typeof widths)[number]

export interface Choice {
  locale: Locale
  width: Width
}

const query = ({ locale, width }: Choice) => `?lang=${locale}&width=${width}`
const familyPath = ({ id }: Family, choice: Choice) => `/${id}${query(choice)}`

/** The list of all families, and of what each of them has. */
export function indexPage(choice: Choice): string {
  return whole(
    'Gallery',
    <Frame path="/" choice={choice} title="Gallery">
      <p className="lead">Every component and every mail, in each of its states.</p>
      <ul className="gallery-families">
        {families.map((family) => (
          <li key={family.id}>
            <h2>
              <a href={familyPath(family, choice)}>{family.title}</a>
            </h2>
            <ul>
              {family.stories.map((story) => (
                <li key={nameOf(story)}>
                  <a href={`${familyPath(family, choice)}#${nameOf(story)}`}>{nameOf(story)}</a>{' '}
                  <span className="quiet small">{Object.keys(story.states).length}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Frame>,
  )
}

/** One family: each state in a frame of its own, as wide as was chosen. */
export function familyPage(family: Family, choice: Choice): string {
  const { locale, width } = choice
  return whole(
    family.title,
    <Frame path={`/${family.id}`} choice={choice} title={family.title}>
      <p>
        <a className="link link-tall" href={`/${query(choice)}`}>
          All families
        </a>
      </p>
      {family.stories.map((story) => (
        <section key={nameOf(story)} id={nameOf(story)} aria-labelledby={`${nameOf(story)}-name`}>
          <h2 id={`${nameOf(story)}-name`}>{nameOf(story)}</h2>
          <div className="gallery-states">
            {Object.keys(story.states).map((state) => {
              const path = `/${family.id}/${slugOf(story, state)}?lang=${locale}`
              return (
                <figure key={state}>
                  <figcaption>
                    <a href={path}>{state}</a>
                  </figcaption>
                  {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
                  <div className="gallery-scroll" tabIndex={0} role="group" aria-label={`${state}, framed`}>
                    <iframe title={`${nameOf(story)}: ${state}`} src={path} width={width} height={240} />
                  </div>
                </figure>
              )
            })}
          </div>
        </section>
      ))}
    </Frame>,
  )
}

function Frame({
  path,
  choice,
  title,
  children,
}: {
  path: string
  choice: Choice
  title: string
  children: ReactNode
}) {
  const { locale, width } = choice
  return (
    <>
      <header className="gallery-head">
        <h1>{title}</h1>
        <nav aria-label="Language">
          {locales.map((one) => (
            <a
              key={one}
              className="link"
              href={path + query({ locale: one, width })}
              aria-current={one === locale}
              lang={one}
            >
              {names[one]}
            </a>
          ))}
        </nav>
        <nav aria-label="Width">
          {widths.map((one) => (
            <a
              key={one}
              className="link"
              href={path + query({ locale, width: one })}
              aria-current={one === width}
            >
              {one} px
            </a>
          ))}
        </nav>
      </header>
      <main id="content" className="gallery">
        {children}
      </main>
    </>
  )
}

const whole = (title: string, shown: ReactNode) =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="stylesheet" href="/styles/site.css" />
        <link rel="stylesheet" href="/gallery.css" />
      </head>
      <body>
        {shown}
        <script dangerouslySetInnerHTML={{ __html: fit }} />
      </body>
    </html>,
  )}`

/** Frames can't be as high as what is in them by themselves. Without a script they scroll. */
const fit = `for (const frame of document.querySelectorAll('iframe')) {
  const fit = () => {
    const page = frame.contentDocument
    frame.style.height = '0'
    frame.style.height = Math.max(80, page.documentElement.scrollHeight) + 'px'
  }
  const loaded = () => {
    fit()
    frame.contentDocument.fonts.ready.then(fit)
  }
  if (frame.contentDocument?.readyState === 'complete') loaded()
  frame.addEventListener('load', loaded)
}`
