import * as z from 'zod'

const schema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  NEXTAUTH_SECRET: z.string().min(32, { error: 'must have at least 32 characters' }),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
})

export type Env = z.output<typeof schema>

let parsed: Env | null = null

/** The settings of the process, checked once. Throws a sentence that names each wrong setting. */
export function env(): Env {
  if (parsed) return parsed
  const result = schema.safeParse({ ...process.env, PUBLIC_URL: process.env.PUBLIC_URL || undefined })
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')
    throw new Error(`The settings are not complete: ${problems}. \`npm start\` sets what it can by itself.`)
  }
  parsed = result.data
  return parsed
}

/** Whether people reach the app over TLS, by the proxy that PUBLIC_URL speaks of. */
export function isOverTls(): boolean {
  return env().PUBLIC_URL?.startsWith('https:') ?? false
}

/** Whether the operator lets teachers bring in articles by their address: then, and only then, the app asks other machines. */
export function isImportByUrlOn(): boolean {
  return process.env.HOEDAM_IMPORT_BY_URL === '1'
}
