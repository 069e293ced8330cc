/** A part of a text as a LIKE pattern takes it (Prisma's `contains` is one): what would be wildcards stands for itself. */
export function literally(part: string): string {
  return part.replace(/[\\%_]/g, '\\$&')
}
