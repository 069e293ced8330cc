import type { ReactNode } from 'react'
import { ScopeOptions, type ScopeOption } from './scope-options'

/** Which key points are to be known: all, or those of chosen articles or topics; a form may offer more, with what belongs below it. */
export function ScopeField({ legend, wrong, scopes, chosen, articles, articleIds, topics, topicIds, children }: {
  legend: string
  /** What is wrong with what was chosen; null: nothing. */
  wrong: string | null
  scopes: readonly { scope: string; words: ReactNode; below?: ReactNode }[]
  chosen: string
  articles: readonly ScopeOption[]
  articleIds: readonly string[]
  topics: readonly ScopeOption[]
  topicIds: readonly string[]
  children?: ReactNode
}) {
  return (
    <fieldset aria-describedby={wrong === null ? undefined : 'scope-error'}>
      <legend className="font-semibold">{legend}</legend>
      {wrong !== null && (
        <p id="scope-error" role="alert" className="text-note text-seal">
          {wrong}
        </p>
      )}
      {scopes.map(({ scope, words, below }) => (
        <div key={scope} className="group/scope">
          <label className="flex min-h-12 items-center gap-3">
            <input type="radio" name="scope" value={scope} defaultChecked={scope === chosen} className="size-6 shrink-0 accent-celadon" />
            <span>{words}</span>
          </label>
          {scope === 'articles' && <ScopeOptions name="article" lang="en" options={articles} chosen={articleIds} />}
          {scope === 'topics' && <ScopeOptions name="topic" options={topics} chosen={topicIds} />}
          {below}
        </div>
      ))}
      {children}
    </fieldset>
  )
}
