/**
 * Cyrillic in Latin letters, small, without apostrophes: BGN/PCGN (1944) and the Library of Congress table without
 * diacritics, and with the endings -ий and -ей as the press writes them.
 */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p',
  р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
}

/** The Latin spellings of a folded Russian name, word by word kept apart; empty when it holds no Cyrillic. */
export function romaniseRussian(folded: string): string[] {
  if (!/^[\p{Script=Cyrillic} ]+$/u.test(folded)) return []
  const plain = [...folded].map((letter) => LETTERS[letter] ?? letter).join('')
  const shortened = plain.replace(/iy(?= |$)/g, 'y')
  const library = [...folded].map((letter) => ({ й: 'i', ю: 'iu', я: 'ia' })[letter] ?? LETTERS[letter] ?? letter).join('')
  const press = shortened.replace(/ey(?= |$)/g, 'ei')
  return [...new Set([plain, shortened, library, press, press.replace(/ks/g, 'x')])]
}
