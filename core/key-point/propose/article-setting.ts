import type { ParsedArticle } from '../../article/parse-article'
import type { Term } from '../term'
import { indexTerms } from '../term-index'
import { countryOf } from './country-of'
import { spansYears } from './is-undated'
import { type Mention, type MentionFinder, mentionFinder } from './mentions'
import { personNamed, personsOfText } from './persons-of-text'

/** What holds for all key points of one article. */
export type Setting = {
  /** The term base, with the author added when it did not know one. */
  terms: readonly Term[]
  author: Term
  /** YYYY, YYYY-MM or YYYY-MM-DD; '' when the article lets no year be known. */
  asOf: string
  find: MentionFinder
  /** Ids of the terms that the article names anywhere; a country stands for its capital and a capital for its country. */
  mentioned: ReadonlySet<string>
  /** “the summit of Vladimir Putin and Kim Jong-un”, when the article is about one meeting; null otherwise. */
  occasion: string | null
  /** The two persons whom the article is about, when it names them far more often than anybody else; empty otherwise. */
  principals: readonly Term[]
  spansYears: boolean
  /** The one agreement of the term base that the article names; null when it names none or several. */
  document: Term | null
}

/** How much more often than a third person the two are named whom an article is about. */
const MORE_OFTEN = 2

/** Id of the author of a text that names none. */
export const UNNAMED_AUTHOR = 'author-of-the-article'

const UNNAMED: Term = { ...personNamed('the author of the article', 'author', 'The writer of this article, whom it does not name.'), id: UNNAMED_AUTHOR }

/** Author, time and subject of an article, each only as far as the article or the term base states it. */
export function settingOf(article: ParsedArticle, base: readonly Term[]): Setting {
  const text = [article.title ?? '', ...article.paragraphs.map((paragraph) => paragraph.text)].join('\n')
  const asOf = article.dateLine?.date ?? yearOfEvents(article, base)
  const author = authorOf(article.byline, base)
  const known = base.some((term) => term.id === author.id) ? base : [...base, author]
  const terms = [...known, ...personsOfText(text, known)]
  const find = mentionFinder(terms.filter((term) => term.id !== UNNAMED.id), text, asOf)
  return { terms, author, asOf, find, mentioned: mentionedIn(text, find, terms), occasion: occasionOf(text, find, base, asOf), principals: principalsOf(text, find, author), spansYears: spansYears(text), document: onlyAgreementIn(text, find) }
}

function onlyAgreementIn(text: string, find: MentionFinder): Term | null {
  const [first, ...others] = new Set(find(text).map(({ term }) => term).filter(({ type }) => type === 'agreement'))
  return first && others.length === 0 ? first : null
}

function principalsOf(text: string, find: MentionFinder, author: Term): Term[] {
  const counts = new Map<Term, number>()
  for (const { term } of find(text)) if (term.type === 'person' && term !== author) counts.set(term, (counts.get(term) ?? 0) + 1)
  const [first, second, third] = [...counts].sort(([one, many], [next, more]) => more - many || (one.id < next.id ? -1 : 1))
  return first && second && second[1] >= MORE_OFTEN * (third?.[1] ?? 1) ? [first[0], second[0]] : []
}

function mentionedIn(text: string, find: MentionFinder, terms: readonly Term[]): Set<string> {
  const named = new Set(find(text).map((mention) => mention.term))
  const countries = new Set([...named].filter((term) => term.type === 'country' || term.role === 'capital').map((term) => countryOf(term, terms)))
  return new Set(terms.filter((term) => named.has(term) || ((term.type === 'country' || term.role === 'capital') && countries.has(countryOf(term, terms)))).map(({ id }) => id))
}

function authorOf(byline: string | null, base: readonly Term[]): Term {
  if (byline === null) return UNNAMED
  const [known] = indexTerms(base).named(byline).filter((term) => term.type === 'person')
  if (known) return known
  return personNamed(byline, 'author', 'The author of this article.')
}

/**
 * The year of the event that title or first sentence are about; '' when they name none or several years, or when the text
 * speaks of a later year: then it looks back.
 */
function yearOfEvents(article: ParsedArticle, base: readonly Term[]): string {
  const opening = [article.title ?? '', article.paragraphs[0]?.sentences[0]?.text ?? ''].join(' ').replaceAll('–', '-')
  const text = article.paragraphs.map((paragraph) => paragraph.text).join('\n')
  const years = base
    .filter((term) => term.type === 'event' && term.dates !== null && /^\d{4}-/.test(term.dates))
    .filter((term) => [term.english, ...term.aliases].some((name) => isSubject(name.replaceAll('–', '-'), opening)))
    .map((term) => (term.dates ?? '').slice(0, 4))
  const [year = ''] = years
  const later = [...text.matchAll(/(?<!\d)20\d\d(?!\d)/g)].some((match) => match[0] > year)
  return new Set(years).size === 1 && !later ? year : ''
}

/** Named, and not only as what lies behind: “years after the Singapore summit”. */
function isSubject(name: string, opening: string): boolean {
  const at = opening.indexOf(name)
  return at !== -1 && !/\b(?:after|since|before|until|from) (?:the )?$/i.test(opening.slice(0, at))
}

/**
 * “the Putin-Kim summit”, “the meeting between A and B”, when all such phrases of the article are about the same two persons and the
 * term base does not know that they had met more than once by then.
 */
export function occasionOf(text: string, find: MentionFinder, base: readonly Term[], asOf: string): string | null {
  const found = new Map<string, string>()
  for (const match of text.matchAll(/(?:(?<!\p{L})(\p{Lu}\p{L}{1,40})[-–](\p{Lu}\p{L}{1,40}) |(?<!\p{L}))(summit|meeting|talks)(?!\p{L})(?: (?:between|of) ([^.;\n]{5,120}))?/gu)) {
    const pair = match[1] && match[2] ? [match[1], match[2]].flatMap((name) => find(name)) : find(match[4] ?? '')
    const persons = pair.filter((mention) => mention.term.type === 'person').slice(0, 2).map((mention) => mention.term.english)
    if (persons.length !== 2 || persons[0] === persons[1]) continue
    const meetings = base.filter(({ type, dates, definition }) => type === 'event' && (dates ?? '') <= asOf && persons.every((person) => definition.includes(person)))
    if (meetings.length > 1) return null
    const key = persons.toSorted().join('|')
    if (!found.has(key)) found.set(key, `the ${match[3]} of ${persons.join(' and ')}`)
  }
  return found.size === 1 ? [...found.values()][0] ?? null : null
}

/** The person or thing that a clause begins with; `rest` is what follows. */
export function subjectOf(clause: string, find: MentionFinder): { mention: Mention; rest: string } | null {
  const lead = /^(?:the )/i.exec(clause)?.[0].length ?? 0
  const mention = find(clause.slice(0, 160)).find((each) => each.start === 0 || each.start === lead)
  return mention ? { mention, rest: clause.slice(mention.end) } : null
}
