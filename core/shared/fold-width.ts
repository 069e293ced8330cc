/** Compatibility jamo as the jamo of syllables, full-width letters as plain ones; everything else untouched. */
export function foldWidth(text: string): string {
  return text.replace(/[\u3131-\u318e\uff01-\uffdc]/g, (character) => character.normalize('NFKC'))
}
