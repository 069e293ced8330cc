import { type ContrastSide, proposeContrasts } from '../../key-point/propose/propose-contrasts'
import type { Term } from '../../key-point/term'
import { indexTerms } from '../../key-point/term-index'
import type { GeneratedFromText } from './generate-from-text'
import { generateQuestions } from './generate-questions'
import { refuseDoubtful } from './refuse-doubtful'
import { sideOfText } from './side-of-text'

/** What came of a text, with the contrasts between it and another article and their questions added behind. */
export function addContrasts(made: GeneratedFromText, other: ContrastSide): GeneratedFromText {
  const own = sideOfText(made)
  const keyPoints = proposeContrasts(own, other)
  const terms = [...new Map([...other.terms, ...own.terms].map((term): [string, Term] => [term.id, term])).values()]
  const articles = [own.article, other.article]
  const contrasts = refuseDoubtful(generateQuestions({ articles, keyPoints, terms }), indexTerms(terms), keyPoints, articles)
  return {
    ...made,
    proposal: { ...made.proposal, keyPoints: [...made.proposal.keyPoints, ...keyPoints] },
    generated: {
      published: [...made.generated.published, ...contrasts.published],
      rejected: [...made.generated.rejected, ...contrasts.rejected],
      warnings: [...made.generated.warnings, ...contrasts.warnings],
      setFindings: [...made.generated.setFindings, ...contrasts.setFindings],
    },
  }
}
