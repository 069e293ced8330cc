import type { QuestionMeasures } from '#core/statistics/measure-questions'

/** Uncovered paragraphs are told apart by their beginning. */
const EXCERPT = 70

/** The measures of a batch for a reader, a block of lines for each question one may ask of it. */
export function evaluationText(measures: QuestionMeasures): string {
  return [
    gateLines(measures), kindLines(measures), coverageLines(measures), distractorLines(measures), positionLines(measures),
    longestLines(measures), twinLines(measures),
  ].map((lines) => lines.join('\n')).join('\n\n')
}

function gateLines({ gate, rejectsByRule }: QuestionMeasures): string[] {
  const rejects = rejectsByRule.map(({ code, count }) => `  ${code.padEnd(24)} ${column(count)}`)
  return [
    `Rule gate: ${gate.passed} of ${gate.made} questions passed (${percent(gate.passRate)}).`,
    ...(rejects.length > 0 ? ['  Refused, by rule (a question may break several):', ...rejects] : []),
  ]
}

function kindLines({ byKind }: QuestionMeasures): string[] {
  return ['Questions by kind: passed, refused', ...byKind.map(({ kind, passed, rejected }) => `  ${kind.padEnd(24)} ${column(passed)} ${column(rejected)}`)]
}

function coverageLines({ coverage }: QuestionMeasures): string[] {
  return coverage.flatMap(({ title, paragraphs, covered, coveredRate, uncovered }) => [
    `Coverage of “${title}”: ${covered} of ${paragraphs} paragraphs that bear claims have a question (${percent(coveredRate)}).`,
    ...uncovered.map(({ number, text }) => `  without: paragraph ${number}, “${text.slice(0, EXCERPT)}${text.length > EXCERPT ? '…' : ''}”`),
  ])
}

function distractorLines({ distractors }: QuestionMeasures): string[] {
  return ['Distractors a question: mean, least, most', ...distractors.map(({ kind, mean, least, most }) => `  ${kind.padEnd(24)} ${mean.toFixed(2)} ${column(least)} ${column(most)}`)]
}

function positionLines({ keyPositions }: QuestionMeasures): string[] {
  return [
    'Where the key stands',
    ...keyPositions.map(({ among, questions, expectedShare, places }) => {
      const shares = places.map(({ place, count, share }) => `${place} ${count} (${percent(share)})`).join(', ')
      return `  ${among === 'statements' ? 'statements' : `${places.length} options`}, ${questions} questions: ${shares}; expected ${percent(expectedShare)} each`
    }),
  ]
}

function longestLines({ keyLongest }: QuestionMeasures): string[] {
  return [
    'Taking the longest option (ties shared) is right in',
    ...keyLongest.map(({ kind, questions, rate, chance, strictlyLongest }) =>
      `  ${kind.padEnd(24)} ${percent(rate)}; chance ${percent(chance)}; the key alone is longest in ${strictlyLongest} of ${questions}`),
  ]
}

function twinLines({ nearDuplicates }: QuestionMeasures): string[] {
  return [
    `Near-identical stems within a kind: ${nearDuplicates.count} questions (${percent(nearDuplicates.rate)}); ${nearDuplicates.onOtherKeyPoint} of them on another key point than their twin.`,
    ...nearDuplicates.twins.filter(({ onSameKeyPoint }) => !onSameKeyPoint).flatMap(({ twinStem, stem }) => [`  ${twinStem}`, `    ~ ${stem}`]),
  ]
}

function column(count: number): string {
  return String(count).padStart(4)
}

function percent(rate: number | null): string {
  return rate === null ? 'nothing to count' : `${(100 * rate).toFixed(1)} %`
}
