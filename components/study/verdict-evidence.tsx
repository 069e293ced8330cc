import { isImportedArticleId } from '#core/article/imported-article-id'
import type { EvidenceReference, PracticeQuestion } from '#core/question/practice-question'
import { MarkedPassage } from '../article/marked-passage'
import { fillTemplate } from '../ui/fill-template'
import type { StudyLabels } from './study-labels'

/** The paragraphs behind a verdict, each once, with every quote that bears on the answer highlighted. */
export function VerdictEvidence({
  question,
  evidence,
  labels,
}: {
  question: PracticeQuestion
  evidence: readonly EvidenceReference[]
  labels: StudyLabels
}) {
  const passages = question.passages.filter((passage) => evidence.some((reference) => isIn(reference, passage)))
  return passages.map((passage) => (
    <MarkedPassage
      key={`${passage.articleId} ${passage.paragraph}`}
      passage={passage}
      quotes={evidence.flatMap((reference) =>
        isIn(reference, passage) && reference.location ? [reference.location] : [],
      )}
      sourceLabel={fillTemplate(isImportedArticleId(passage.articleId) ? labels.textParagraph : labels.ourSummary, { paragraph: passage.paragraph })}
      wholeLabel={labels.wholeParagraph}
    />
  ))
}

function isIn(reference: EvidenceReference, passage: { articleId: string; paragraph: number }): boolean {
  return reference.articleId === passage.articleId && reference.paragraph === passage.paragraph
}
