'use client'

import { useRef, useState } from 'react'
import type { Article } from '#core/article/article'
import type { KeyPoint } from '#core/key-point/key-point'
import type { Draft, DraftDecision } from '#core/question/draft'
import { postJson, putJson, RequestError } from '#offline/post-json'
import { useSingleKeys } from '../../study/single-keys'
import { fillTemplate } from '../../ui/fill-template'
import { useIsHydrated } from '../../ui/use-is-hydrated'
import { ArticlePane } from './article-pane'
import { DraftCard } from './draft-card'
import { DraftEditor } from './draft-editor'
import type { ImportLabels } from './import-labels'
import { KeyPointHeading } from './key-point-heading'
import { PublishBar } from './publish-bar'
import { isHeldBack, type ReviewDraft } from './review-draft'
import { rewordingProblem } from './rewording-problem'
import { type ReviewAction, useReviewKeys } from './use-review-keys'

type ReviewDeskProps = {
  /** /api/classrooms/…/imports/… */
  path: string
  article: Article
  keyPoints: readonly KeyPoint[]
  drafts: readonly ReviewDraft[]
  speakers: Readonly<Record<string, string>>
  isUpdate: boolean
  /** False: what is accepted waits for an administrator. */
  mayPublish: boolean
  /** This very version was published: then only what was changed since is left to publish. */
  isInUse: boolean
  hasRewordedKeyPoints: boolean
  labels: ImportLabels
}

type Decided = { status: 'saved' | 'blocked'; draft: Draft }

/** The article beside what is proposed of it, key point by key point; what the rules held back comes after the rest. */
export function ReviewDesk({ path, article, keyPoints: initialKeyPoints, drafts: initial, speakers, isUpdate, mayPublish, isInUse, hasRewordedKeyPoints, labels }: ReviewDeskProps) {
  const [drafts, setDrafts] = useState(initial)
  const [keyPoints, setKeyPoints] = useState(initialKeyPoints)
  const [current, setCurrent] = useState<string | null>(null)
  const [edited, setEdited] = useState<string | null>(null)
  const [busy, setBusy] = useState<string | null>(null)
  const [said, setSaid] = useState('')
  const [isReworded, setIsReworded] = useState(hasRewordedKeyPoints)
  const isHydrated = useIsHydrated()
  const hasKeys = useSingleKeys()
  const list = useRef<HTMLDivElement>(null)
  // What was held back at first stays in its place while it is mended: nothing jumps under the hand.
  const [heldBack] = useState(() => new Set(initial.filter((draft) => draft.decision !== 'accepted' && isHeldBack(draft)).map(({ question }) => question.id)))

  const merge = (decided: readonly Decided[]) => {
    const byId = new Map(decided.map(({ draft }) => [draft.question.id, draft]))
    // Whether one that was published is kept for quizzes is not decided here: it stays as it is there.
    setDrafts((before) => before.map((draft) => {
      const next = { ...draft, ...byId.get(draft.question.id) }
      const isReworded = draft.live === 'asked' && next.question.revision !== draft.question.revision
      return { ...next, ...(isReworded ? { live: 'reworded' as const } : {}), ...(draft.live === 'none' ? {} : { isReserved: draft.isReserved }) }
    }))
  }

  async function send(questionId: string, body: object, words: string): Promise<boolean> {
    setBusy(questionId)
    try {
      const { drafts: decided } = await postJson<{ drafts: Decided[] }>(`${path}/decisions`, body)
      merge(decided)
      const isSaved = decided.every(({ status }) => status === 'saved')
      setSaid(isSaved ? fillTemplate(words, { count: decided.length }) : labels.saidBlocked)
      return isSaved
    } catch {
      setSaid(labels.failed)
      return false
    } finally {
      setBusy(null)
    }
  }

  const focusDraft = (id: string | undefined) => {
    if (id !== undefined) list.current?.querySelector<HTMLElement>(`[data-draft="${CSS.escape(id)}"]`)?.focus()
  }
  const neighbour = (id: string, step: 1 | -1): string | undefined => {
    const shown = [...(list.current?.querySelectorAll<HTMLElement>('[data-draft]') ?? [])].map(({ dataset }) => dataset.draft)
    return shown[shown.indexOf(id) + step]
  }

  async function decide(questionId: string, decision: DraftDecision) {
    const before = drafts.find(({ question }) => question.id === questionId)?.decision
    // The same again takes the decision back.
    const next = before === decision ? 'open' : decision
    const isDone = await send(questionId, { of: 'one', questionId, decision: next }, labels.said[next])
    focusDraft(isDone && next !== 'open' ? (neighbour(questionId, 1) ?? questionId) : questionId)
  }

  function act(action: ReviewAction, questionId: string) {
    if (action === 'next' || action === 'previous') focusDraft(neighbour(questionId, action === 'next' ? 1 : -1))
    else if (action === 'edit') setEdited(questionId)
    else if (busy === null) void decide(questionId, action === 'accept' ? 'accepted' : 'rejected')
  }
  // The first key shows which proposal it is about: nothing is decided out of sight.
  const focusFirst = () => focusDraft(current ?? list.current?.querySelector<HTMLElement>('[data-draft]')?.dataset.draft)

  const closeEditor = (questionId: string) => {
    setEdited(null)
    requestAnimationFrame(() => focusDraft(questionId))
  }
  const leaveEditor = () => {
    if (edited !== null) closeEditor(edited)
  }
  useReviewKeys(act, focusFirst, leaveEditor)
  const card = (draft: ReviewDraft) => (
    <DraftCard
      key={draft.question.id}
      draft={draft}
      labels={labels}
      isCurrent={current === draft.question.id}
      isBusy={busy === draft.question.id || !isHydrated}
      act={act}
      reserve={(questionId, isReserved) => void send(questionId, { of: 'one-reserved', questionId, isReserved }, isReserved ? labels.saidReserved : labels.saidNotReserved)}
      editor={edited !== draft.question.id ? null : (
        <DraftEditor
          draft={draft}
          labels={labels}
          isBusy={busy === draft.question.id}
          close={() => closeEditor(draft.question.id)}
          save={async (edit) => {
            setBusy(draft.question.id)
            const decided = await putJson<Decided>(`${path}/questions`, { questionId: draft.question.id, edit }).catch((error: unknown) => error).finally(() => setBusy(null))
            if (!isDecided(decided)) {
              setSaid(decided instanceof RequestError && decided.field ? decided.message : labels.failed)
              return draft.findings
            }
            if (decided.status === 'blocked') {
              setSaid(labels.saidBlocked)
              return decided.draft.findings
            }
            merge([decided])
            setSaid(labels.said.accepted)
            closeEditor(draft.question.id)
            return null
          }}
        />
      )}
    />
  )
  const group = (keyPoint: KeyPoint, own: readonly ReviewDraft[], isFirst: boolean) => own.length > 0 && (
    <section key={`${keyPoint.id} ${isFirst}`} className="border-t border-ink pt-4 pb-8">
      <KeyPointHeading
        keyPoint={keyPoint}
        speakers={speakers}
        labels={labels}
        save={async (edit) => {
          try {
            const { drafts: decided } = await putJson<{ drafts: Decided[] }>(`${path}/key-points`, { keyPointId: keyPoint.id, ...edit })
            merge(decided)
            setKeyPoints((before) => before.map((each) => (each.id === keyPoint.id ? { ...each, statement: edit.statement, attribution: each.attribution.map((link, at) => ({ ...link, ...edit.attribution[at] })) } : each)))
            setIsReworded(true)
            setSaid(labels.saidKeyPoint)
            return null
          } catch (error) {
            return rewordingProblem(error, speakers, labels)
          }
        }}
      />
      <ul className="mt-4">{own.map(card)}</ul>
    </section>
  )
  const inHand = drafts.find(({ question }) => question.id === current)
  const quotes = inHand ? inHand.question.evidence : []
  const clean = drafts.filter(({ decision, findings, freshness }) => decision === 'open' && findings.length === 0 && freshness === null).length
  const held = drafts.filter(({ question }) => heldBack.has(question.id))
  return (
    <>
      <p className="meta max-w-measure">
        {labels.how} {hasKeys && <span className="key-hint">{labels.howKeys}</span>}
      </p>
      <div className="mt-6 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <ArticlePane article={article} quotes={quotes} labels={labels} />
        <div ref={list} onFocus={(event) => setCurrent(event.target.closest<HTMLElement>('[data-draft]')?.dataset.draft ?? null)}>
          <h2 className="sr-only">{labels.proposals}</h2>
          {keyPoints.map((keyPoint) => group(keyPoint, drafts.filter(({ question }) => question.keyPointId === keyPoint.id && !heldBack.has(question.id)), true))}
          {held.length > 0 && (
            <>
              <h2 id="held-back" className="mt-4 text-h2">{fillTemplate(labels.heldBackTitle, { count: held.length })}</h2>
              <p className="meta mt-2 mb-6 max-w-measure">{labels.heldBackText}</p>
              {keyPoints.map((keyPoint) => group(keyPoint, held.filter(({ question }) => question.keyPointId === keyPoint.id), false))}
            </>
          )}
        </div>
      </div>
      {clean > 0 && (
        <p className="mt-6 border-t border-ink pt-4">
          <button type="button" className="button" disabled={busy !== null || !isHydrated} onClick={() => void send('', { of: 'all-clean' }, labels.saidAllClean)}>
            {fillTemplate(labels.acceptClean, { count: clean })}
          </button>
        </p>
      )}
      <PublishBar path={path} drafts={drafts} isUpdate={isUpdate} isInUse={isInUse} isReworded={isReworded} mayPublish={mayPublish} said={said} labels={labels} isBusy={busy !== null || !isHydrated} />
    </>
  )
}

function isDecided(value: unknown): value is Decided {
  return typeof value === 'object' && value !== null && 'draft' in value
}
