// config → platform → app → listen; stops cleanly on a signal.
import { refuseOldNode } from './node-version.ts'

refuseOldNode()
const { run } = await import('./run.ts')
await run(process.argv.includes('--demo') ? 'demo' : 'data')
