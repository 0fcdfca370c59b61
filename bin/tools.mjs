// Installs what migrations and fonts need beside the app, on a clone that was only started.
import { install } from './packages.mjs'

await install({ everything: true })
