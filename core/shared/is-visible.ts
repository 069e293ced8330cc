/** Whether a text has no invisible and broken characters, which would let two names look the same. */
export function isVisible(text: string): boolean {
  return !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(text)
}
