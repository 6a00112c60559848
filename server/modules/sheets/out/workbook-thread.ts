// Runs in a thread of its own: writes one workbook.
import { parentPort, workerData } from 'node:worker_threads'
import { type OutTab, workbookOf } from './workbook.ts'

const bytes = await workbookOf(workerData as OutTab[])
parentPort?.postMessage(new Uint8Array(bytes))
