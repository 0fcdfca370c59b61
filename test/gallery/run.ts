import { serve } from './serve'

const port = Number(process.env.PORT ?? 3001)
await serve(port)
process.stdout.write(`The gallery is open at http://localhost:${port}\n`)
