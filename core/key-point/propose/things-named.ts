/** How many things a stretch of text names, at least: behind a determiner, or with a capital. */
export function thingsNamed(text: string): number {
  return text.match(/\b(?:the|an?|its|their|his|her|no|every|each|two|three)\s\p{Ll}+|(?<!\p{Lu}\p{L}* )\p{Lu}\p{L}+/gu)?.length ?? 0
}
