import { Links, Meta, Outlet, Scripts, ScrollRestoration, useMatches } from '@remix-run/react'
import { useContext, type ReactNode } from 'react'
import { NonceContext } from './nonce'

/** A route that needs JavaScript says `export const handle = { scripts: true }`; all others ship none. */
function useScripts(): boolean {
  return useMatches().some(({ handle }) => (handle as { scripts?: boolean } | undefined)?.scripts === true)
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext)
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {useScripts() && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  )
}

export default function Root() {
  return <Outlet />
}
