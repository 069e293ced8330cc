import type { Prisma } from '../generated/prisma/client.ts'

/** A core value as a JSON column takes it. Core values are plain data by construction. */
export function json(value: object): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}

/** A JSON column read back as the core value that `json` wrote. Only data/ writes these columns. */
export function stored<T extends object>(value: Prisma.JsonValue): T {
  return value as unknown as T
}
