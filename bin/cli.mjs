// The commands beside the server: `node bin/cli.mjs seed`. Built first, when the sources changed.
import { prepare } from './prepare.mjs'
import { readSettingsFile, root } from './steps.mjs'

process.chdir(root)
readSettingsFile()
await prepare()
process.env.NODE_ENV = 'production'
await import('../build/cli.js')
