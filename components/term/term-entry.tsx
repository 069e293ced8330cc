import { languageOf } from '../ui/language-of'
import { HangulText } from '../ui/hangul-text'

/** One line of the glossary: the name in English, Hangul and Russian, and what it is. */
export function TermEntry({ term }: { term: { id: string; english: string; hangul: string | null; russian: string | null; definition: string } }) {
  const others = [term.hangul, term.russian].filter((name) => name !== null)
  return (
    <li className="border-t border-rule py-2 [break-inside:avoid]">
      <a href={`/terms/${term.id}`} lang="en" className="inline-block py-2 font-serif text-lead">
        <HangulText text={term.english} />
      </a>
      {others.length > 0 && (
        <p className="mb-1 flex flex-wrap gap-x-4 text-note">
          {others.map((name) => (
            <span key={name} lang={languageOf(name)}>{name}</span>
          ))}
        </p>
      )}
      <p lang="en" className="meta">
        <HangulText text={term.definition} />
      </p>
    </li>
  )
}
