import { findBrowser } from './browser'

/** Unpacks the tests' browser once, before workers that start at once would each find a part of it. Vitest's globalSetup. */
export default async function unpackBrowser(): Promise<void> {
  await findBrowser()
}
