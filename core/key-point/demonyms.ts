/** Adjectives and peoples' names that no rule of endings finds, by the country's English name in small letters. */
export const DEMONYMS: Readonly<Record<string, readonly string[]>> = {
  china: ['Chinese'],
  japan: ['Japanese'],
  russia: ['Russian', 'Russians'],
  'south korea': ['South Korean', 'South Koreans'],
  'north korea': ['North Korean', 'North Koreans'],
  'united states': ['American', 'Americans'],
}
