// The commands beside the server: `node bin/cli.mjs seed`. Built first, when the sources changed.
import { prepare } from './prepare.mjs'
import { readSettingsFile, root } from './steps.mjs'

process.chdir(root)
readSettingsFile()
await prepare()
process.env.NODE_ENV = 'production'
// By its address: what is built is not for the compiler to read.
await import(new URL('../build/cli.js', import.meta.url).href)
