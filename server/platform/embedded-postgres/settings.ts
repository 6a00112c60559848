import { totalmem } from 'node:os'

/** Where the server listens: a private folder for its Unix socket, or (Windows) a port of 127.0.0.1. */
export type Listening = { socketFolder: string } | { port: number }

/** The server's settings, as `name=value`, given on its command line: nothing in the data folder need be edited by hand. */
export function serverSettings(listening: Listening, memoryBytes = totalmem()): string[] {
  return [
    ...listeningSettings(listening),
    `shared_buffers=${sharedBuffersMb(memoryBytes)}MB`,
    'wal_buffers=2MB',
    'max_connections=60',
    'superuser_reserved_connections=3',
    'fsync=on',
    'full_page_writes=on',
    'synchronous_commit=on',
    'idle_in_transaction_session_timeout=30s',
    'timezone=UTC',
    'log_timezone=UTC',
    'password_encryption=scram-sha-256',
    'max_wal_size=512MB',
    'jit=off',
    'lc_messages=C',
    ...LOGGING,
  ]
}

// Neither statements nor the details of a violated constraint go into the log: both carry people's data.
const LOGGING = [
  'logging_collector=off',
  'log_min_messages=warning',
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  'log_checkpoints=off',
]

function listeningSettings(listening: Listening): string[] {
  if ('port' in listening) return ['listen_addresses=127.0.0.1', `port=${listening.port}`]
  // A list in PostgreSQL's eyes: quoted, so that a comma or a blank in the path is part of it.
  const folder = `"${listening.socketFolder.replaceAll('"', '""')}"`
  return ['listen_addresses=', 'port=5432', `unix_socket_directories=${folder}`, 'unix_socket_permissions=0700']
}

// A quarter of the memory, at most 32 MB (what lies beyond stays in the system's own cache): one desk and one office fit into that, and the whole process family must
// stay small on an office PC. Who needs the 1 GB of a large province has DATABASE_URL.
function sharedBuffersMb(memoryBytes: number): number {
  return Math.max(16, Math.min(32, Math.floor(memoryBytes / 4 / 1024 / 1024)))
}
