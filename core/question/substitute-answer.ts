/**
 * The statement with the answer's span replaced, or null when the answer does not occur exactly once as whole words.
 * Keeps the English right around the span: capital at the start of the sentence, "a" or "an" before it.
 */
export function substituteAnswer(statement: string, answer: string, replacement: string): string | null {
  const span = new RegExp(`(?<![\\p{L}\\p{N}])${escapeForRegExp(answer)}(?![\\p{L}\\p{N}])`, 'gu')
  const found = [...statement.matchAll(span)]
  const [only] = found
  if (!only || found.length > 1) return null
  const before = statement.slice(0, only.index)
  const after = statement.slice(only.index + answer.length)
  const startsSentence = /(^|[.!?]\s+)["“‘(]*$/.test(before)
  const fitting = startsSentence ? replacement.charAt(0).toUpperCase() + replacement.slice(1) : replacement
  return withArticle(before, fitting) + fitting + after
}

/** Adjusts an "a" or "an" right before the span by the first letter of what follows. */
function withArticle(before: string, next: string): string {
  const article = /\b([Aa])n?(\s+["“‘]?)$/.exec(before)
  if (!article) return before
  const wantsN = /^[aeio]|^u(?!ni|se|ti|k|r[aiou])|^hono|^hour/i.test(next)
  return `${before.slice(0, article.index)}${article[1]}${wantsN ? 'n' : ''}${article[2]}`
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
