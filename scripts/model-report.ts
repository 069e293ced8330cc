import type { ProposedByModel } from '#server/article/model/propose-by-model'
import type { ArticleReport } from './article-report.ts'

type Source = { source: 'model' | 'rules' }

/** The report of a run in which a model was on: it says of each key point and question who made it. */
export type ModelReport = Omit<ArticleReport, 'keyPoints' | 'questions'> & {
  keyPoints: (ArticleReport['keyPoints'][number] & Source)[]
  questions: (ArticleReport['questions'][number] & Source)[]
  /** `name` is what the ledger wants of the model, should a person take a question over. */
  model: { name: string | null; kept: ProposedByModel['kept']; dropped: Record<string, number> }
}

export function withSources(report: ArticleReport, { fromModel, name, kept, dropped }: ProposedByModel): ModelReport {
  const marked = <Entry extends { id: string }>(entry: Entry): Entry & Source => ({ ...entry, source: fromModel.has(entry.id) ? 'model' : 'rules' })
  return {
    ...report,
    keyPoints: report.keyPoints.map(marked),
    questions: report.questions.map(marked),
    model: { name, kept, dropped: Object.fromEntries(dropped) },
  }
}

/** What became of the model's proposals, and which of the questions above are its own. */
export function modelAsText({ model, questions }: ModelReport): string {
  const own = questions.filter((question) => question.source === 'model')
  const reasons = Object.entries(model.dropped).map(([reason, count]) => `${reason} ${count}`)
  return [
    `Of the model’s proposals ${model.kept.keyPoints} key points and ${model.kept.questions} questions passed the rules${own.length === model.kept.questions ? '' : `, ${own.length} of them above`}.`,
    `Dropped: ${reasons.length === 0 ? 'none' : reasons.join(', ')}.`,
    ...own.map((question) => `    ${question.kind}: ${question.stem}`),
  ].join('\n')
}
