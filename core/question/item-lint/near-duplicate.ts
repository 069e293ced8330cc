import { groupBy } from '../../shared/group-by'
import type { Question } from '../question'
import { similarTexts } from '../similar-texts'
import { words } from '../words'
import type { SetFinding } from './finding'

/** Jaccard over the stems' content words. */
const NEARLY_EQUAL = 0.8

/** NEAR_DUPLICATE: two questions of one kind with nearly the same stem and the same answer; the later one is at fault. */
export function nearDuplicate(questions: readonly Question[]): SetFinding[] {
  const groups = groupBy(questions.map((question, at) => ({ question, at })), ({ question }) => groupOf(question))
  const alike = new Map([...groups].map(([name, group]) => [name, similarTexts(group, ({ question }) => question.stem)]))
  return questions.flatMap((question, at): SetFinding[] => {
    const twin = alike.get(groupOf(question))?.alike(question.stem, NEARLY_EQUAL).find((earlier) => earlier.at < at)
    if (!twin) return []
    return [{
      code: 'NEAR_DUPLICATE',
      severity: 'error',
      message: `It asks what ${twin.question.id} asks.`,
      hint: 'Merge the key points, or ask for something else.',
      questionId: question.id,
    }]
  })
}

/** Only questions of one kind with one answer and the same numbers in the stem can be twins. */
function groupOf({ kind, answer, stem }: Question): string {
  return [kind, words(answer).join(' '), numbersOf(stem)].join('|')
}

/** The talks of 2015 are not the talks of 2016, however long the rest of the stem is. */
function numbersOf(stem: string): string {
  return words(stem).filter((word) => /\d/.test(word)).sort().join(' ')
}
