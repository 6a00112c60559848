#!/usr/bin/env node
// The command line. The version is looked at before anything else is loaded: the rest needs what older ones lack.
import { refuseOldNode } from '../node-version.ts'

refuseOldNode()
const { runCommandLine } = await import('./commands.ts')
process.exitCode = await runCommandLine(process.argv.slice(2))
