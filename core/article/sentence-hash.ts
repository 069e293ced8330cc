import { contentHash } from '../shared/content-hash'

/** A sentence without the differences that no reader sees: NFC, straight quotes, single spaces, trimmed, lower-case. */
export function normaliseSentence(sentence: string): string {
  return sentence
    .normalize('NFC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[\s\u200B\uFEFF]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** The hash by which a brief names a source sentence without quoting it. */
export function sentenceHash(sentence: string): string {
  return contentHash(normaliseSentence(sentence))
}
