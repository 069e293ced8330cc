import type { ReactNode } from 'react'
import type { QuestionKind } from '#core/question/question'
import { HangulText } from '../../ui/hangul-text'
import { Sign } from '../../ui/sign'
import { FindingsList } from './findings-list'
import type { ImportLabels } from './import-labels'
import type { ReviewAction } from './use-review-keys'
import { isHeldBack, type ReviewDraft } from './review-draft'

type DraftCardProps = {
  draft: ReviewDraft
  labels: ImportLabels
  isCurrent: boolean
  isBusy: boolean
  /** What stands in the place of question and actions while it is edited; null otherwise. */
  editor: ReactNode
  act: (action: ReviewAction, questionId: string) => void
  reserve: (questionId: string, isReserved: boolean) => void
}

/** One proposed question with its key, reasons and evidence, what the rules found in it, and what can be done with it. */
export function DraftCard({ draft, labels, isCurrent, isBusy, editor, act, reserve }: DraftCardProps) {
  const { question, findings, decision, isReserved, isEdited } = draft
  // The same reason under each option reads as a fault: it is said once.
  const isOneReason = question.options.length > 1 && new Set(question.options.map(({ rationale }) => rationale)).size === 1
  const button = (action: 'accept' | 'edit' | 'reject', label: string, key: string, isPressed?: boolean) => (
    <button type="button" className="button" aria-pressed={isPressed} aria-keyshortcuts={key} disabled={isBusy} onClick={() => act(action, question.id)}>
      {label}
      <kbd className="key-hint">{key}</kbd>
    </button>
  )
  return (
    <li tabIndex={-1} data-draft={question.id} className={`border-t border-rule py-6 ps-4 ${isCurrent ? 'border-s-[3px] border-s-celadon' : 'border-s-[3px] border-s-transparent'}`}>
      <p className="meta">
        {labels.kinds[kindKey(question.kind)]} · <span className="font-semibold text-ink">{stateInWords(draft, labels)}</span>
        {isEdited && ` · ${labels.edited}`}
        {draft.freshness && ` · ${labels.freshness[draft.freshness]}`}
        {draft.live !== 'none' && ` · ${labels.live[draft.live]}`}
      </p>
      {editor ?? (
        <>
          <div lang="en">
            <h4 className="mt-2 font-serif text-[1.1875rem] leading-7 font-medium">
              <HangulText text={question.stem} />
            </h4>
            {question.options.length > 0 && (
              <ul className="mt-3 flex flex-col gap-2">
                {question.options.map(({ id, text, isKey, rationale }) => (
                  <li key={id} className="grid grid-cols-[1.75rem_minmax(0,1fr)]">
                    {isKey ? <Sign of="right" className="mt-0.5 text-celadon" /> : <span />}
                    <span>
                      <span className={`font-serif ${isKey ? 'font-semibold' : ''}`}>
                        <HangulText text={text} />
                      </span>
                      {isKey && <span className="sr-only"> ({labels.key})</span>}
                      {!isOneReason && (
                        <span className="meta block">
                          <HangulText text={rationale} />
                        </span>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {isOneReason && (
              <p className="meta mt-2">
                <HangulText text={question.options[0]?.rationale ?? ''} />
              </p>
            )}
          </div>
          {question.options.length === 0 && (
            <p className="mt-3">
              <span className="meta">{labels.answer}:</span> <span lang="en" className="font-serif font-semibold">{question.answer}</span>
              {question.acceptedAnswers.length > 0 && <span className="meta block">{labels.accepted}: <HangulText text={question.acceptedAnswers.join('; ')} /></span>}
            </p>
          )}
          {question.correction && (
            <p className="mt-3">
              <span className="meta">{labels.correction}:</span> <span lang="en" className="font-serif">{question.correction}</span>
            </p>
          )}
          <blockquote lang="en" className="mt-3 border-s-2 border-celadon ps-3 font-serif text-note lg:hidden">
            {question.evidence.map(({ exact }) => exact).join(' … ')}
          </blockquote>
          {findings.length > 0 && (
            <div className="mt-4">
              <FindingsList findings={findings} labels={labels} />
            </div>
          )}
          <div className="mt-4 flex flex-wrap items-center gap-3">
            {button('accept', decision === 'accepted' ? labels.acceptedUndo : labels.accept, 'A', decision === 'accepted')}
            {button('edit', isHeldBack(draft) ? labels.mend : labels.edit, 'E')}
            {button('reject', decision === 'rejected' ? labels.rejectedUndo : labels.reject, 'R', decision === 'rejected')}
            <label className="inline-flex min-h-11 items-center gap-3 text-note">
              <input type="checkbox" className="size-5 accent-celadon" checked={isReserved} disabled={isBusy || draft.live !== 'none'} onChange={(event) => reserve(question.id, event.target.checked)} />
              {labels.reserve}
            </label>
          </div>
        </>
      )}
    </li>
  )
}

function stateInWords(draft: ReviewDraft, labels: ImportLabels): string {
  if (draft.decision === 'open' && isHeldBack(draft)) return labels.heldBack
  return labels.decisions[draft.decision]
}

/** Message keys hold no hyphens. */
function kindKey(kind: QuestionKind): keyof ImportLabels['kinds'] {
  const keys: Readonly<Record<QuestionKind, keyof ImportLabels['kinds']>> = {
    'single-choice': 'singleChoice', 'true-false': 'trueFalse', 'who-claims-this': 'whoClaimsThis', 'fact-quote-or-inference': 'factQuoteOrInference',
    'which-article-says': 'whichArticleSays', 'agree-or-differ': 'agreeOrDiffer', 'which-sentence-proves-it': 'whichSentenceProvesIt',
    'multiple-choice': 'multipleChoice', cloze: 'cloze', 'short-answer': 'shortAnswer', match: 'match', order: 'order',
  }
  return keys[kind]
}
