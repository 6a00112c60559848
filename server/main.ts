// config → platform → app → listen; stops cleanly on a signal.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { refuseOldNode } from './node-version.ts'

refuseOldNode()
// Stripped types and compiled code are kept between starts; where the folder cannot be written, nothing is kept.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/dondoc'))
// The heap grows by a third of what is alive, not by several times: 250 MB less after a heavy load for about a twentieth of the throughput.
setFlagsFromString('--heap-growing-percent=30')
const { run } = await import('./run.ts')
await run(process.argv.includes('--demo') ? 'demo' : 'data')
