const SCRIPTS: readonly (readonly [RegExp, string])[] = [[/\p{Script=Hangul}/u, 'ko'], [/\p{Script=Cyrillic}/u, 'ru'], [/\p{Script=Han}/u, 'ko-Hani']]

/** The language of a name by its script, for the right voice and font; English for Latin letters. */
export function languageOf(name: string): string {
  return SCRIPTS.find(([script]) => script.test(name))?.[1] ?? 'en'
}
