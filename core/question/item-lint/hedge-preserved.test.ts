import { makeContent, makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { hedgePreserved } from './hedge-preserved'

const context = lintContext(makeContent())
const check = (change: Partial<Question>) => hedgePreserved(makeQuestion(change), context)

const prediction = { keyPointId: 'second-round', id: 'second-round.single-choice.when' }

describeRule('HEDGE_PRESERVED', check, {
  severity: 'error',
  passes: [
    ['the hedge word for word', { ...prediction, stem: 'Within what time, writes Anna Berg, would a second round most likely follow?' }],
    ['the hedge at the start', { ...prediction, stem: 'Most likely, writes Berg, a second round follows within what time?' }],
    ['a claim without hedge', { keyPointId: 'norland-voice', stem: 'Which country got its voice back?' }],
    ['the hedge in a whose-claim question', { ...prediction, kind: 'who-claims-this', stem: 'Who expects, adding “most likely”, that a second round will follow?' }],
    ['the kind that asks how sure the text is', { ...prediction, kind: 'fact-quote-or-inference', stem: 'How did Anna Berg present the point that a second round will follow?' }],
    ['a contrast', { keyPointId: 'fishing-contrast', kind: 'agree-or-differ', stem: 'On the fishing quarrel, do the two articles agree or differ?' }],
  ],
  finds: [
    ['“most likely” became “will”', { ...prediction, stem: 'Within what time, writes Anna Berg, will a second round follow?' }],
    ['another hedge', { ...prediction, stem: 'Within what time, writes Anna Berg, would a second round perhaps follow?' }],
    ['half of it', { ...prediction, stem: 'Within what time, writes Anna Berg, is a second round likely to follow?' }],
    ['a whose-claim question without it', { ...prediction, kind: 'who-claims-this', stem: 'Who expects that a second round will follow within a year?' }],
    ['which article says so, without it', { ...prediction, kind: 'which-article-says', stem: 'In which of the two articles do you read that a second round will follow?' }],
    ['a cloze without it', { ...prediction, kind: 'cloze', stem: 'Anna Berg wrote that a second round would follow within _____.' }],
    ['the hedge of the kind that picks a sentence', { ...prediction, kind: 'which-sentence-proves-it', stem: 'A second round will follow within a year. Which sentence of the article supports this?' }],
  ],
})
