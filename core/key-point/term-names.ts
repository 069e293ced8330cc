import type { Term } from './term'

/** All names of exactly this thing, in every script; politically distinct names are not among them. */
export function termNames(term: Term): string[] {
  const names = [
    term.english, ...term.aliases, term.hangul, term.hanja,
    term.revisedRomanization, term.mcCuneReischauer, term.russian,
  ]
  return names.filter((name) => name !== null)
}
