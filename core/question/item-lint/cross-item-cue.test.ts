import { makeQuestion } from '#test/content-factory'
import { describeRule } from '#test/describe-rule'
import type { Question } from '../question'
import { crossItemCue } from './cross-item-cue'

const cloze = makeQuestion({
  id: 'cloze', kind: 'cloze', options: [], answer: 'Portsea', acceptedAnswers: ['항구시', 'Portsea Harbour'], stem: 'The Harbour talks of 2015 on the strait were held in _____.',
})
const check = (change: Partial<Question>) => crossItemCue([cloze, makeQuestion({ id: 'other', keyPointId: 'other', ...change })])

describeRule('CROSS_ITEM_CUE', check, {
  severity: 'warning',
  passes: [
    ['a stem without the answer', { stem: 'Who opened the Harbour talks of 2015 on the strait?' }],
    ['the answer in another context', { stem: 'Which ferry leaves from Portsea for Sudland?' }],
    ['the same key point', { keyPointId: 'harbour-talks', stem: 'Who opened the Harbour talks of 2015 on the strait, held in Portsea?' }],
    ['a false statement', { kind: 'true-false', stem: 'The Harbour talks of 2015 on the strait were held in Portsea by day.', correction: 'By night.' }],
    ['the answer as part of a longer word', { stem: 'Who of the Portseans opened the Harbour talks of 2015 on the strait?' }],
    ['the answer among the options, which are asked for', { stem: 'Where were the Harbour talks of 2015 on the strait held?' }],
    ['the answer with half of the context', { stem: 'Who opened the Harbour talks in Portsea on grain and fish?' }],
  ],
  finds: [
    ['a question that tells', { stem: 'Who opened the Harbour talks of 2015 on the strait, held in Portsea?' }],
    ['a true statement that tells', { kind: 'true-false', stem: 'The Harbour talks of 2015 on the strait were held in Portsea by day.' }],
    ['another cloze that tells', { kind: 'cloze', options: [], answer: 'Lee', stem: 'Talks of 2015 on the strait, the Harbour talks in Portsea, were opened by _____.' }],
    ['a whose-claim question that tells', { kind: 'who-claims-this', stem: 'Who claims that the Harbour talks of 2015 on the strait in Portsea failed?' }],
    ['an accepted name in another script', { stem: 'Who held the Harbour talks of 2015 on the strait in 항구시?' }],
    ['the answer in small letters', { stem: 'Who held the “portsea round”, the Harbour talks of 2015 on the strait?' }],
    ['a sentence to be proved that tells', { kind: 'which-sentence-proves-it', stem: 'The Harbour talks of 2015 on the strait, held at Portsea, were short. Which sentence of the article supports this?' }],
  ],
})
