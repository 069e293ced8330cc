import { useState } from 'react'
import { fillTemplate } from '../ui/fill-template'
import type { AssignmentLabels } from './assignment-labels'

export type PoolEntry = {
  id: string; stem: string; answer: string; options: readonly { id: string; text: string; isKey: boolean }[]; statement: string
  articleIds: readonly string[]; isOwn: boolean; usedIn: readonly string[]
}

/** The questions of the pool, to be ticked, of one article or of all; each opens to its options with the key. All at once are those that no quiz of the class has. */
export function PoolChoice({ pool, articles, chosen, onChoose, labels, error }: {
  pool: readonly PoolEntry[]
  articles: readonly { id: string; label: string }[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  labels: AssignmentLabels
  error: string | null
}) {
  const [article, setArticle] = useState('')
  const shown = pool.filter(({ articleIds }) => article === '' || articleIds.includes(article))
  const toggle = (id: string) => onChoose(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]))
  const fresh = shown.filter(({ usedIn }) => usedIn.length === 0)
  const isAll = fresh.length > 0 && fresh.every(({ id }) => chosen.has(id))
  const toggleAll = () => onChoose(isAll ? new Set([...chosen].filter((id) => !shown.some((entry) => entry.id === id))) : new Set([...chosen, ...fresh.map(({ id }) => id)]))
  return (
    <fieldset id="questionIds" tabIndex={-1} className="min-w-0" aria-describedby={error ? 'questionIds-error' : undefined}>
      <legend className="font-semibold">{labels.questions}</legend>
      <p className="meta">{labels.poolText}</p>
      {error && (
        <p id="questionIds-error" role="alert" className="text-note text-seal">
          {error}
        </p>
      )}
      <div className="my-3 flex flex-wrap items-center gap-3">
        <label htmlFor="pool-article" className="sr-only">
          {labels.ofArticle}
        </label>
        <select id="pool-article" className="field max-w-md" value={article} onChange={(event) => setArticle(event.target.value)}>
          <option value="">{labels.allArticles}</option>
          {articles.map(({ id, label }) => (
            <option key={id} value={id} lang="en">
              {label}
            </option>
          ))}
        </select>
        <button type="button" className="button" onClick={toggleAll} disabled={fresh.length === 0}>
          {isAll ? labels.chooseNone : fillTemplate(labels.chooseAll, { count: fresh.length })}
        </button>
        <span role="status" className="tabular">
          {fillTemplate(labels.chosen, { count: chosen.size })}
        </span>
      </div>
      {pool.length === 0 && <p>{labels.poolEmpty}</p>}
      <ul className="max-h-[60vh] overflow-y-auto border-y border-rule">
        {shown.map(({ id, stem, answer, options, statement, isOwn, usedIn }) => (
          <li key={id} className="flex items-start gap-3 border-b border-rule py-1 last:border-b-0">
            <span className="grid size-11 shrink-0 place-items-center">
              <input type="checkbox" id={`pool-${id}`} checked={chosen.has(id)} onChange={() => toggle(id)} className="size-6 accent-celadon" />
            </span>
            <div className="min-w-0 grow py-2">
              <label htmlFor={`pool-${id}`} lang="en" className="block font-serif">
                {stem}
              </label>
              {isOwn && <span className="meta">{labels.ownArticle}</span>}
              {usedIn.length > 0 && <p className="meta text-seal">{fillTemplate(labels.usedIn, { quizzes: usedIn.join(', ') })}</p>}
              <details>
                <summary className="meta">{labels.showKey}</summary>
                <div lang="en" className="pb-2">
                  {options.length === 0 ? <p>{answer}</p> : (
                    <ul className="list-disc ps-5">
                      {options.map((option) => (
                        <li key={option.id} className={option.isKey ? 'font-semibold text-celadon' : ''}>
                          {option.text} {option.isKey && '✓'}
                        </li>
                      ))}
                    </ul>
                  )}
                  <p className="meta mt-1">{statement}</p>
                </div>
              </details>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
