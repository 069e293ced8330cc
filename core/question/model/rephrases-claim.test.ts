import { describe, expect, it } from 'vitest'
import type { AnswerType } from '../../key-point/key-point'
import { rephrasesClaim } from './rephrases-claim'

type Case = [question: string, claim: string, answer: string, type: AnswerType]

describe('rephrasesClaim', () => {
  it.each<Case>([
    ['which country is interested in maintaining calm at sea?', 'China is interested in maintaining calm at sea', 'China', 'country'],
    ['who did not make any promises to the crews?', 'Moon did not make any promises to the crews', 'Moon', 'person'],
    ['what do the fees form?', 'the fees form a part', 'part', 'phrase'],
    ['whom did Moon praise?', 'Moon praised Xi', 'Xi', 'person'],
    ['which dispute has it entered?', 'it has entered the fishing dispute', 'fishing', 'phrase'],
    ['in which dispute has it strengthened the hand of Seoul?', 'it has strengthened the hand of Seoul in fishing dispute', 'fishing', 'phrase'],
    ['by whom was Japan invited?', 'Japan was invited by Korea', 'Korea', 'country'],
    ['whose consent is needed?', 'Japan’s consent is needed', 'Japan’s', 'phrase'],
    ['how many letters went to Tokyo?', 'three letters went to Tokyo', 'three', 'number'],
    ['what may replace the letters?', 'a channel may replace the letters', 'channel', 'phrase'],
    ['in which year was it signed?', 'it was signed in 2018', '2018', 'date'],
  ])('lets through “%s”', (...[question, claim, answer, type]) => {
    expect(rephrasesClaim(question, claim, answer, type)).toBe(true)
  })

  it.each<[string, ...Case]>([
    ['adds a word', 'which country is secretly interested in calm at sea?', 'China is interested in calm at sea', 'China', 'country'],
    ['loses a negation', 'who did make promises?', 'Moon did not make promises', 'Moon', 'person'],
    ['loses a hedge', 'who should agree to an opening?', 'most likely, Japan should agree to an opening', 'Japan', 'country'],
    ['makes “may” “will”', 'what will replace the letters?', 'a channel may replace the letters', 'channel', 'phrase'],
    ['makes “was” “is”', 'who is pleased with the evening?', 'Moon was pleased with the evening', 'Moon', 'person'],
    ['loses a condition', 'who will come?', 'Moon will come if Xi invites him', 'Moon', 'person'],
    ['turns actor and object round', 'who attacked Korea?', 'Korea attacked Japan', 'Japan', 'country'],
    ['turns them round behind the kind', 'which country attacked Korea?', 'Korea attacked Japan', 'Japan', 'country'],
    ['turns them round behind “what”', 'what attacked Korea?', 'Korea attacked Japan', 'Japan', 'country'],
    ['loses a direction', 'which city did the letter go to?', 'the letter goes from Seoul to Tokyo', 'Tokyo', 'city'],
    ['asks for another kind of thing', 'which city is interested in calm at sea?', 'China is interested in calm at sea', 'China', 'country'],
    ['asks “who” for a thing', 'who may replace the letters?', 'a channel may replace the letters', 'channel', 'phrase'],
    ['brings a preposition from elsewhere', 'to which country did the letter go?', 'Japan lets the letter go', 'Japan', 'country'],
    ['asks where', 'where was the treaty signed?', 'the treaty was signed in Seoul', 'Seoul', 'city'],
    ['asks something else', 'what is the password?', 'China is interested in calm at sea', 'China', 'country'],
    ['asks for what is not there', 'which country is interested in calm at sea?', 'China is interested in calm at sea', 'Japan', 'country'],
  ])('refuses a question that %s', (_what, ...[question, claim, answer, type]) => {
    expect(rephrasesClaim(question, claim, answer, type)).toBe(false)
  })
})
