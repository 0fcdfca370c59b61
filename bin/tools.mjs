// Installs what tests, checks, migrations and fonts need, on a clone that was only started or not even that.
import { install } from './packages.mjs'

await install({ everything: true })
