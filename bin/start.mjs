// Sets up what is missing and serves the shop. A second start finds all done and takes seconds.
import process from 'node:process'
import { prepare } from './prepare.mjs'
import { readSettingsFile, root } from './steps.mjs'

process.chdir(root)
readSettingsFile()
await prepare()
process.env.NODE_ENV = 'production'
// By its address: what is built is not for the compiler to read.
await import(new URL('../build/server.js', import.meta.url).href)
