import { makeAsk, makeContent, makeKeyPoint, makeOption, makeQuestion, makeQuote } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { lintContext } from './lint-context'
import { keyUniqueInCorpus } from './key-unique-in-corpus'

const TALKS = 'The Harbour talks of 2015, on the dispute about the strait, were held in Portsea.'
const TWIN = TALKS.replace('Portsea', 'Varo')

const sample = makeContent()
/** Says what another key point says, with another answer. */
const twin = makeKeyPoint('twin-place', TWIN, {
  asks: [makeAsk('place', 'In which city were the Harbour talks of 2015 held?', 'Varo')],
})
/** The claim of ferry-line, made by somebody else. */
const echo = makeKeyPoint('ferry-echo', 'Viktor Ostrov says that the ferry line failed for want of money.', {
  kind: 'cause',
  proposition: 'the ferry line failed for want of money',
  attribution: [{ who: 'viktor-ostrov', verb: 'says', hedge: null }],
  evidence: [makeQuote('herald', 2, 'President Ostrov said that Lee wanted nothing but a guarantee of safe passage.')],
})
const corpora = {
  sample: lintContext(sample),
  twins: lintContext({ ...sample, keyPoints: [...sample.keyPoints, twin, echo] }),
}

function check({ among = 'sample', ...change }: Partial<Question> & { among?: keyof typeof corpora }) {
  return keyUniqueInCorpus(makeQuestion(change), corpora[among])
}

function options(key: string, ...distractors: string[]) {
  return [makeOption('a', key, true), ...distractors.map((text, at) => makeOption(`d${at}`, text))]
}

describeRule('KEY_UNIQUE_IN_CORPUS', check, {
  severity: 'error',
  passes: [
    ['other harbours', {}],
    ['countries of which this is not said', { id: 'norland-voice.single-choice.country', keyPointId: 'norland-voice', answer: 'Norland', options: options('Norland', 'Sudland', 'Eastmark') }],
    ['a statement that nobody makes', { kind: 'true-false', correction: TALKS, stem: TALKS.replace('Portsea', 'Kelm') }],
    ['a blank that one answer fills', { kind: 'cloze', options: [], stem: TALKS.replace('Portsea', '_____') }],
    ['sentences about something else', { kind: 'which-sentence-proves-it', id: 'no-toll.which-sentence-proves-it.proof', keyPointId: 'no-toll', stem: 'No ship will pay a toll, Lee promised.', options: options('Nobody would have to pay, Lee said.', 'The Herald notes that the fishing quarrel took up a whole morning.', 'Norland holds that the strait must stay open.') }],
    ['a claim of one article', { kind: 'which-article-says', id: 'ferry-line.which-article-says.article', keyPointId: 'ferry-line', options: options('Berg on the Harbour talks', 'The Herald on the Harbour talks', 'In both') }],
    ['speakers who do not say so', { kind: 'who-claims-this', id: 'ferry-line.who-claims-this.claimant', keyPointId: 'ferry-line', options: options('Anna Berg', 'Park Sena', 'Lee Haneul') }],
  ],
  finds: [
    ['the answer in another script', { among: 'twins', options: options('Portsea', '항구시', 'Kelm') }],
    ['a politically distinct name of the answer', { among: 'twins', id: 'norland-voice.single-choice.country', keyPointId: 'norland-voice', options: options('Norland', 'The Northern Union', 'Eastmark') }],
    ['an accepted wording', { among: 'twins', id: 'second-round.single-choice.when', keyPointId: 'second-round', options: options('A year', '12 months', 'A month') }],
    ['true under another key point', { among: 'twins', id: 'twin-place.single-choice.place', keyPointId: 'twin-place', options: options('Varo', 'Portsea', 'Kelm') }],
    ['a changed statement that another key point makes', { among: 'twins', kind: 'true-false', keyPointId: 'twin-place', correction: TWIN, stem: TALKS }],
    ['a blank that two answers fill', { among: 'twins', kind: 'cloze', options: [], stem: TALKS.replace('Portsea', '_____'), keyPointId: 'twin-place', answer: 'Varo' }],
    ['a lure one slip away from an accepted answer', { among: 'twins', kind: 'cloze', id: 'safe-passage.cloze.what', keyPointId: 'safe-passage', options: [], answer: 'safe passage', acceptedAnswers: ['free trades'] }],
    ['a sentence that says the same', { among: 'twins', kind: 'which-sentence-proves-it', id: 'no-toll.which-sentence-proves-it.proof', keyPointId: 'no-toll', stem: 'No ship passing the strait would pay a toll, Lee promised.', options: options('Nobody would have to pay, Lee said.', 'No ship passing the strait would pay a toll.', 'Norland holds that the strait must stay open.') }],
    ['a sentence that the key point cites itself', { among: 'twins', kind: 'which-sentence-proves-it', id: 'no-toll.which-sentence-proves-it.proof', keyPointId: 'no-toll', stem: 'Ships pass for nothing.', options: options('Nobody would have to pay, Lee said.', 'Minister Lee promised free passage: nobody would have to pay a toll.', 'Norland holds that the strait must stay open.') }],
    ['a claim of both articles', { among: 'twins', kind: 'which-article-says', id: 'ferry-line.which-article-says.article', keyPointId: 'ferry-line', options: options('Berg on the Harbour talks', 'The Herald on the Harbour talks', 'In both') }],
    ['a speaker who passes the claim on', { among: 'twins', kind: 'who-claims-this', id: 'letter.who-claims-this.claimant', keyPointId: 'letter', options: options('Viktor Ostrov', 'Anna Berg', 'Park Sena') }],
    ['a speaker who makes the same claim elsewhere', { among: 'twins', kind: 'who-claims-this', id: 'ferry-line.who-claims-this.claimant', keyPointId: 'ferry-line', options: options('Anna Berg', 'Viktor Ostrov', 'Lee Haneul') }],
  ],
})
