import { useState } from 'react'
import { seededShuffle } from '#core/shared/seeded-shuffle'
import { fillTemplate } from '../ui/fill-template'
import type { AssignmentLabels } from './assignment-labels'

export type PoolEntry = {
  id: string; stem: string; answer: string; options: readonly { id: string; text: string; isKey: boolean }[]; statement: string
  articleIds: readonly string[]; isOwn: boolean; usedIn: readonly string[]
}

/** More are listed when asked for, so that what follows the list is near. */
const LISTED_AT_FIRST = 12

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
  const [isFreshOnly, setIsFreshOnly] = useState(false)
  const [isLong, setIsLong] = useState(false)
  const shown = pool.filter(({ articleIds, usedIn }) => (article === '' || articleIds.includes(article)) && !(isFreshOnly && usedIn.length > 0))
  const toggle = (id: string) => onChoose(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]))
  const fresh = shown.filter(({ usedIn }) => usedIn.length === 0)
  const isAll = fresh.length > 0 && fresh.every(({ id }) => chosen.has(id))
  const toggleAll = () => onChoose(isAll ? new Set([...chosen].filter((id) => !shown.some((entry) => entry.id === id))) : new Set([...chosen, ...fresh.map(({ id }) => id)]))
  const [wanted, setWanted] = useState(String(Math.min(10, pool.length)))
  const drawable = fresh.filter(({ id }) => !chosen.has(id))
  const draw = (seed: string) => onChoose(new Set([...chosen, ...seededShuffle(drawable, seed).slice(0, Number(wanted)).map(({ id }) => id)]))
  // What is chosen stays in the short list.
  const listed = isLong ? shown : shown.filter(({ id }, at) => at < LISTED_AT_FIRST || chosen.has(id))
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
        {pool.some(({ usedIn }) => usedIn.length > 0) && (
          <label className="flex min-h-11 items-center gap-2">
            <input type="checkbox" checked={isFreshOnly} onChange={() => setIsFreshOnly(!isFreshOnly)} className="size-6 accent-celadon" />
            {labels.notUsedYet}
          </label>
        )}
      </div>
      <div className="my-3 flex flex-wrap items-center gap-3">
        <input
          type="number" inputMode="numeric" min={1} max={drawable.length || 1} value={wanted} onChange={(event) => setWanted(event.target.value)} aria-label={labels.drawCount}
          className="field w-24!"
        />
        <button type="button" className="button" onClick={(event) => draw(String(event.timeStamp))} disabled={!(Number(wanted) >= 1) || drawable.length === 0}>
          {labels.drawSome}
        </button>
      </div>
      {pool.length === 0 && <p>{labels.poolEmpty}</p>}
      <ul className="border-y border-rule">
        {listed.map(({ id, stem, answer, options, statement, isOwn, usedIn }) => (
          <li key={id} className="flex items-start gap-3 border-b border-rule py-1 last:border-b-0">
            <span className="grid size-11 shrink-0 place-items-center">
              <input type="checkbox" id={`pool-${id}`} checked={chosen.has(id)} onChange={() => toggle(id)} className="size-6 scroll-mb-16 accent-celadon" />
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
      {listed.length < shown.length && (
        <button type="button" className="text-button underline decoration-rule-control" onClick={() => setIsLong(true)}>
          {fillTemplate(labels.showRest, { count: shown.length - listed.length })}
        </button>
      )}
      <p role="status" className="tabular sticky bottom-0 border-b border-rule bg-paper py-2 font-semibold">
        {fillTemplate(labels.chosen, { count: chosen.size })}
      </p>
    </fieldset>
  )
}
