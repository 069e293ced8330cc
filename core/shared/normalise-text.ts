/**
 * One spelling for texts that differ only in how they are written, for comparing (never for showing).
 *
 * NFC; lower case; marks of Latin letters dropped (ŏ → o), Cyrillic ё → е, other scripts untouched
 * (й and Hangul syllables stay whole); apostrophes and the dots of abbreviations dropped (P'yŏngyang, U.S.),
 * thousands separators dropped, a decimal point kept; % and & spelled out; every other punctuation,
 * hyphens included, becomes one space.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/ß/g, 'ss')
    .replace(/['’‘ʼʹ`´]/gu, '')
    .replace(/(?<=\d)[,\u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .replace(/%/g, ' percent ')
    .replace(/&/g, ' and ')
    .replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L}(?!\p{L})|\P{L}|$)/gu, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}.]+/gu, ' ')
    .trim()
}
