// Installs what checks, migrations and fonts need beside the app: `npm run check` on a clone that was only started.
import { install } from './packages.mjs'

await install({ everything: true })
