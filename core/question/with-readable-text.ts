import type { Response } from './question'

/** Control characters and halves of characters, which a paste can bring along, are no text: the server refuses them. */
export function withReadableText(response: Response): Response {
  return response.type === 'typed' ? { ...response, text: response.text.replace(/[\p{Cc}\p{Cs}]/gu, ' ') } : response
}
