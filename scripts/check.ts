// `npm run check`: the quick part, before every commit.
import { lint, passes, types } from './steps.ts'

let failed = 0
for (const step of [types, lint]) if (!(await passes(step))) failed += 1
process.exit(failed === 0 ? 0 : 1)
