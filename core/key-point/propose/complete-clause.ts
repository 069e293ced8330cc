import type { Setting } from './article-setting'

/**
 * A clause as it can stand in “According to …, …”: in small letters at the start unless a name stands there, the first
 * surname completed, “the meeting” said to be whose, no full stop.
 */
export function completeClause(clause: string, setting: Setting, properWords: ReadonlySet<string>): string {
  const bare = tidied(clause.replace(/[.,;\s]+$/, '').replace(/^[,\s]+/, ''))
  return decapitalised(withDocument(withOccasion(withFullNames(bare, setting), setting), setting), setting, properWords)
}

/**
 * Without the “also” that adds a claim to the one before; without the comma that opens “, which …” and is never closed.
 * Quoted words stay as they are.
 */
function tidied(clause: string): string {
  if (clause.includes('“')) return clause
  return withoutDay(clause).replace(/(?<!\b(?:but|not|and)) also (?=\p{Ll})/u, ' ').replace(/^((?:the|an?) (?:[\p{L}-]+ ){0,2}[\p{L}-]+), (?=which [^,]+$)/iu, '$1 ')
}

/** “on Friday”, “last week”: known only to whoever knows the day of writing, and no part of what is claimed. */
function withoutDay(clause: string): string {
  // What did not happen on a day may have happened on another.
  if (/\b(?:not|no|never|nobody|none|nothing|only)\b|n’t\b/i.test(clause)) return clause
  return clause
    .replace(/(?:^| )(?:late |early )?on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?(?=[ ,]|$)/, '')
    .replace(/^(?:yesterday|last (?:week|month)),? /i, '')
    .replace(/ (?:yesterday|last (?:week|month))(?=[ ,]|$)/, '')
    .trimStart()
}

/** Words that the article writes with a capital in the middle of sentences: names, whether the term base knows them or not. */
export function properWordsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/(?<=[\p{Ll},] )\p{Lu}[\p{L}’'-]*/gu)].map((match) => match[0]))
}

function decapitalised(clause: string, setting: Setting, properWords: ReadonlySet<string>): string {
  const [first = '', second = ''] = clause.split(/\s+/)
  const next = second.replace(/[,;:]$|[’']s$/, '')
  const bare = first.replace(/[’']s$|[^\p{L}’'-]+$/gu, '')
  const isName =
    /^[^\p{Lu}]/u.test(first) || bare === 'I' || /^\p{Lu}.*\p{Lu}/u.test(bare) ||
    (properWords.has(bare) && !/^(?:The|A|An|It|He|She|In|On|At|If|Now|Most|More|Even|For|After)$/.test(bare)) ||
    setting.find(clause.slice(0, 120)).some((mention) => mention.start === 0 && !/^the /i.test(clause)) ||
    (/^\p{Lu}[\p{L}-]*$/u.test(next) && /^\p{Lu}/u.test(first) && !/^(?:The|A|An|In|On|At|For|If|When|As|Even|Now|Most)$/.test(first))
  return isName ? clause : clause.charAt(0).toLowerCase() + clause.slice(1)
}

/** “Kim” is many; the first mention of a person says which one. */
function withFullNames(clause: string, setting: Setting): string {
  const named = new Set<string>()
  let result = ''
  let from = 0
  for (const { term, start, nameStart, end, by } of setting.find(clause)) {
    if (term.type !== 'person') continue
    // “the Bolton and Pompeo teams” stays.
    const isAttribute = /\bthe (?:\p{Lu}\p{L}+ and )?$/iu.test(clause.slice(0, start))
    const isShort = by === 'surname' || (by === 'name' && !isAttribute && !clause.slice(nameStart, end).includes(' '))
    const isCompound = /[-–]/.test(clause.charAt(end)) || /[-–]/.test(clause.charAt(start - 1))
    if (!named.has(term.id) && isShort && !isCompound) {
      result += clause.slice(from, start) + term.english
      from = end
    }
    if (!isCompound && by !== 'office') named.add(term.id)
  }
  return result + clause.slice(from)
}

/** “the declaration” alone, where the article names one document and it is one: “the Panmunjom Declaration”. */
function withDocument(clause: string, { document }: Setting): string {
  const noun = document?.english.split(' ').at(-1)
  if (!document || noun === undefined || clause.includes(document.english)) return clause
  return clause.replace(new RegExp(`\\b([Tt])he ${noun.toLowerCase()}\\b(?! (?:of|between|in|on|with|from)\\b|’)`), `$1he ${document.english}`)
}

/** “the meeting” alone is known only to whoever has the article before them. */
function withOccasion(clause: string, setting: Setting): string {
  if (setting.occasion === null) return clause
  const bare = /\b([Tt])he (?:meeting|summit)\b(?! (?:of|between|in|with|at|on)\b|’)/.exec(clause)
  if (!bare) return clause
  const occasion = bare[1] === 'T' ? `T${setting.occasion.slice(1)}` : setting.occasion
  return clause.slice(0, bare.index) + occasion + clause.slice(bare.index + bare[0].length)
}
