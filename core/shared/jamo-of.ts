/** Final consonants U+11A8 … U+11C2 as initial ones, clusters taken apart. */
const FINALS = 'ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.normalize('NFKD').split(' ')

/**
 * The jamo of a text in a row, final consonants written as initial ones: composed, decomposed and compatibility
 * jamo come out the same. Other scripts stay what they are, canonically decomposed.
 */
export function jamoOf(text: string): string {
  return text.normalize('NFD').replace(/[\u11a8-\u11c2]/g, (final) => FINALS[final.charCodeAt(0) - 0x11a8] ?? final)
}
