export interface Settings {
  port: number
  host: string
  publicUrl: string | null
  externalDatabaseUrl: string | null
  dataDir: string
  demo: boolean
  /** Whether reminders go out by mail. */
  sendsMail: boolean
}
export const root: string
export function readSettings(environment?: Record<string, string | undefined>): Settings
export function lockFile(dataDir: string): string
export function localUrl(host: string, port: number): string
