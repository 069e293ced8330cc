/** A name as it is kept: composed (NFC), without space around it, single spaces within. */
export function tidyName(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ')
}
