// Environment in, one checked frozen object out. Every key stands in .env.example and docs/settings.md; a test compares them.
import { z } from 'zod'
import { StartRefused } from './start-refused.ts'

const emptyIsAbsent = (value: unknown) => (value === '' ? undefined : value)
const text = z.preprocess(emptyIsAbsent, z.string().optional())
const url = z.preprocess(emptyIsAbsent, z.url({ protocol: /^postgres(ql)?$/ }).optional())

/** The settings by name, as they may stand in the environment. */
export const Settings = z.object({
  PORT: z.preprocess(emptyIsAbsent, z.coerce.number().int().min(0).max(65535).default(4000)),
  HOST: z.preprocess(emptyIsAbsent, z.string().default('127.0.0.1')),
  DONDOC_DATA: text,
  DATABASE_URL: url,
  DATABASE_OWNER_URL: url,
  DATABASE_LISTEN_URL: url,
  DONDOC_S3_ENDPOINT: text,
  DONDOC_S3_BUCKET: text,
  DONDOC_S3_REGION: z.preprocess(emptyIsAbsent, z.string().default('us-east-1')),
  DONDOC_S3_KEY: text,
  DONDOC_S3_SECRET: text,
  DONDOC_ANCHOR_KEY: text,
  DONDOC_LOG: z.preprocess(emptyIsAbsent, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  DONDOC_SECURE_COOKIE: z.preprocess(emptyIsAbsent, z.enum(['yes', 'no']).default('no')),
})

export type Config = Readonly<{
  port: number
  host: string
  data: string | undefined
  database: { url: string; ownerUrl: string; listenUrl: string; oneRole: boolean } | undefined
  s3: { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string } | undefined
  anchorKey: string | undefined
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  secureCookie: boolean
}>

/**
 * Reads the environment once.
 * @throws StartRefused with one sentence that names the setting which is wrong or contradicts another.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = Settings.safeParse(env)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new StartRefused(`Cấu hình ${issue.path.join('.')} không dùng được: ${issue.message}.`)
  }
  const set = parsed.data
  if (!set.DATABASE_URL && (set.DATABASE_OWNER_URL || set.DATABASE_LISTEN_URL))
    throw new StartRefused('Có DATABASE_OWNER_URL hoặc DATABASE_LISTEN_URL mà không có DATABASE_URL.')
  return Object.freeze({
    port: set.PORT,
    host: set.HOST,
    data: set.DONDOC_DATA,
    database: set.DATABASE_URL
      ? {
          url: set.DATABASE_URL,
          ownerUrl: set.DATABASE_OWNER_URL ?? set.DATABASE_URL,
          listenUrl: set.DATABASE_LISTEN_URL ?? set.DATABASE_URL,
          oneRole: !set.DATABASE_OWNER_URL || set.DATABASE_OWNER_URL === set.DATABASE_URL,
        }
      : undefined,
    s3: s3Of(set),
    anchorKey: set.DONDOC_ANCHOR_KEY,
    logLevel: set.DONDOC_LOG,
    secureCookie: set.DONDOC_SECURE_COOKIE === 'yes',
  })
}

function s3Of(set: z.infer<typeof Settings>): Config['s3'] {
  const given = [set.DONDOC_S3_ENDPOINT, set.DONDOC_S3_BUCKET, set.DONDOC_S3_KEY, set.DONDOC_S3_SECRET]
  if (given.every((value) => value === undefined)) return undefined
  const [endpoint, bucket, accessKeyId, secretAccessKey] = given
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey)
    throw new StartRefused('Kho tệp S3 cần đủ DONDOC_S3_ENDPOINT, DONDOC_S3_BUCKET, DONDOC_S3_KEY và DONDOC_S3_SECRET.')
  return { endpoint, bucket, region: set.DONDOC_S3_REGION, accessKeyId, secretAccessKey }
}
