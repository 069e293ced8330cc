import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readContent } from '#server/article/read-content'
import { generateFromText } from '../generate/generate-from-text'
import { addModelProposals } from './add-model-proposals'
import type { DropReason } from './dropped'

const ROOT = path.resolve(import.meta.dirname, '../../..')
const { terms } = readContent(path.join(ROOT, 'content'))
const made = generateFromText(readFileSync(path.join(ROOT, 'test/fixtures/articles/practical-meaning.txt'), 'utf8'), 'text', terms)

const PRAISE = 'Moon Jae-in, in turn, praised the work of foreign inspectors; he expressed a readiness to meet again in autumn.'
const QUIET = 'Quiet months began with the first inter-Korean summit, and after the failure of the round in Tokyo, the work on a fishing agreement stalled.'
const PART = 'after the failure of the round in Tokyo, the work on a fishing agreement stalled'
const GOOD_ASK = { question: 'What did Moon Jae-in praise?', answer: 'work of foreign inspectors', distractors: ['speech of the admirals', 'courage of the sailors', 'name of the harbour'] }
const GOOD = { paragraph: 3, evidence: PRAISE, claim: 'Moon Jae-in, in turn, praised the work of foreign inspectors', asks: [GOOD_ASK] }
const FURTHER = {
  paragraph: 2, evidence: QUIET, claim: PART,
  asks: [{ question: 'After the failure of which round did the work on a fishing agreement stall?', answer: 'stalled', distractors: ['flourished', 'accelerated'] }],
}

const add = (...keyPoints: unknown[]) => addModelProposals(made, [JSON.stringify({ keyPoints })])
const withAsk = (change: Partial<typeof GOOD_ASK>) => add({ ...GOOD, asks: [{ ...GOOD_ASK, ...change }] })

describe('addModelProposals', { timeout: 30_000 }, () => {
  it('asks what a model asks of a claim that the rules have, in the rules’ frame', () => {
    const { made: after, fromModel, kept, dropped } = add(GOOD)
    const questions = after.generated.published.filter((question) => fromModel.has(question.id))
    expect(questions.map(({ kind, stem, answer, options }) => [kind, stem, answer, options.map((option) => option.text).sort()])).toEqual([
      ['single-choice', 'According to Dana Holt, what did Moon Jae-in praise?', 'Work of foreign inspectors', expect.arrayContaining(['Work of foreign inspectors'])],
    ])
    expect(kept).toEqual({ keyPoints: 0, questions: 1 })
    expect([...dropped]).toEqual([['claim-already-proposed', 1]])
  })

  it('adds nothing but what a model asked for, however many speak elsewhere in the article', () => {
    const far = ['Shinzo Abe said that Tokyo would wait for a letter.', 'Mike Pompeo said that a quiet channel to Pyongyang would be useful.', 'Sergei Lavrov said that Moscow would open a new consulate.']
    const between = ['Busan needs cranes and lamps.', 'Incheon needs boats and ropes.', 'Sokcho needs flags and bells.']
    const judgement = 'A liaison office without electricity would be of little use to anybody.'
    const praise = 'Moon Jae-in praised the work of foreign inspectors in Busan.'
    const some = generateFromText(['A title', '3 May 2018', ...far, ...between, judgement, praise].join('\n'), 'text', terms)
    const { made: after, fromModel, kept } = addModelProposals(some, [JSON.stringify({ keyPoints: [{ paragraph: 10, evidence: praise, claim: 'Moon Jae-in praised the work of foreign inspectors in Busan', asks: [{ ...GOOD_ASK, question: 'What did Moon Jae-in praise in Busan?' }] }] })])
    expect(kept.questions).toBe(1)
    const questions = [...after.generated.published, ...after.generated.rejected.map(({ question }) => question)]
    for (const { id } of questions.filter((question) => fromModel.has(question.id))) expect(id).toContain('.model-')
  })

  it('makes a key point of a part of a sentence that the rules took whole', () => {
    const { made: after, fromModel, kept } = add(FURTHER)
    const created = after.proposal.keyPoints.filter((keyPoint) => fromModel.has(keyPoint.id))
    expect(created.map(({ statement, evidence }) => [statement, evidence[0]?.exact])).toEqual([[`According to Dana Holt, ${PART}.`, QUIET]])
    expect(kept).toMatchObject({ keyPoints: 1 })
    expect(after.generated.published.some((question) => question.keyPointId === created[0]?.id)).toBe(true)
  })

  it.each([['nothing'], ['good proposals', GOOD, FURTHER], ['the same twice', FURTHER, FURTHER]])('leaves what the rules made as it is, to the byte, beside %s', (_what, ...keyPoints) => {
    const { made: after, fromModel } = add(...keyPoints)
    expect(after.generated.published.slice(0, made.generated.published.length)).toEqual(made.generated.published)
    expect(after.generated.rejected.filter(({ question }) => !fromModel.has(question.id))).toEqual(made.generated.rejected)
    expect(after.proposal.keyPoints.filter(({ id }) => !fromModel.has(id)).map(({ asks: _, ...rest }) => rest)).toEqual(made.proposal.keyPoints.map(({ asks: _, ...rest }) => rest))
  })

  it.each<[DropReason, () => ReturnType<typeof add>]>([
    ['answer-not-json', () => addModelProposals(made, ['I am sorry, but I cannot help with that.'])],
    ['answer-not-json', () => addModelProposals(made, [''])],
    ['answer-not-json', () => addModelProposals(made, ['[1, 2, 3]'])],
    ['answer-not-json', () => addModelProposals(made, [JSON.stringify({ keyPoints: [], publish: true })])],
    ['wrong-shape', () => add({ ...GOOD, status: 'published' })],
    ['wrong-shape', () => add('text', null, 7)],
    ['wrong-shape', () => add({ ...GOOD, paragraph: '3' })],
    ['wrong-shape', () => withAsk({ question: `What ${'x'.repeat(400)}?` })],
    ['wrong-shape', () => withAsk({ distractors: ['<b>speech</b>', 'courage'] })],
    ['wrong-shape', () => withAsk({ distractors: ['speech\ncourage', 'courage'] })],
    ['wrong-shape', () => withAsk({ distractors: ['\u202espeech', 'courage'] })],
    ['too-many', () => add(...Array.from({ length: 41 }, () => GOOD))],
    ['quote-not-found', () => add({ ...GOOD, evidence: PRAISE.replace('praised', 'did not praise') })],
    ['quote-not-found', () => add({ ...GOOD, paragraph: 2 })],
    ['quote-not-found', () => add({ ...GOOD, paragraph: 99 })],
    ['quote-not-one-sentence', () => add({ ...GOOD, evidence: 'praised the work of foreign inspectors' })],
    ['sentence-said-before', () => add({ ...GOOD, paragraph: 6, evidence: 'The Moon-Xi meeting has a practical meaning.', claim: 'The Moon-Xi meeting has a practical meaning' })],
    ['claim-not-in-quote', () => add({ ...GOOD, claim: 'Moon Jae-in praised the crews' })],
    ['claim-does-not-stand', () => add({ ...GOOD, claim: 'the work of foreign inspectors' })],
    ['claim-does-not-stand', () => add({ paragraph: 5, evidence: 'The criticism of Japan for a “lack of daylight”, heard on all sides since a public timetable is missing, is a kind of trick.', claim: 'a public timetable is missing', asks: [] })],
    ['claim-already-proposed', () => add(GOOD)],
    ['answer-not-in-claim', () => withAsk({ answer: 'guarantees' })],
    ['answer-not-fit', () => withAsk({ answer: 'the' })],
    ['answer-not-fit', () => withAsk({ answer: 'Moon Jae-in praised' })],
    ['answer-already-asked', () => add({ ...GOOD, asks: [GOOD_ASK, GOOD_ASK] })],
    ['question-changes-claim', () => withAsk({ question: 'What will Moon Jae-in praise?' })],
    ['question-changes-claim', () => withAsk({ question: 'What did Moon Jae-in secretly praise?' })],
    ['question-changes-claim', () => withAsk({ question: 'Where was the summit held?' })],
    ['distractor-not-in-form', () => withAsk({ distractors: ['no work of crews', 'speech of the admirals', 'courage of the sailors'] })],
    ['distractor-not-in-form', () => withAsk({ distractors: ['propaganda of the crews', 'speech of the admirals', 'courage of the sailors'] })],
    ['distractor-not-in-form', () => withAsk({ distractors: ['speech of the admirals', 'speech of the admirals', 'courage of the sailors'] })],
    ['distractor-in-passage', () => withAsk({ distractors: ['safety of its fishermen', 'speech of the admirals', 'courage of the sailors'] })],
    ['distractor-of-other-kind', () => withAsk({ distractors: ['work of the admirals', 'speech of the admirals', 'https://example.org', 'Atlantis'] })],
    ['too-few-distractors', () => withAsk({ distractors: ['speech of the admirals'] })],
    ['too-many', () => add({ ...GOOD, asks: ['work of foreign inspectors', 'work', 'inspectors', 'praised'].map((answer) => ({ ...GOOD_ASK, answer })) }, ...Array.from({ length: 40 }, () => ({ ...GOOD, asks: [] })))],
  ])('drops and counts: %s', (reason, propose) => {
    expect([...propose().dropped.keys()]).toContain(reason)
  })

  it('takes three questions more on a claim at most', () => {
    const claim = 'The Busan harbour needs cranes, boats, ropes and lamps'
    const some = generateFromText(`${claim}. Seoul has adopted a plan.`, 'text', terms)
    const things = ['cranes', 'boats', 'ropes', 'lamps']
    const asks = things.map((answer) => ({ question: `What does the Busan harbour need ${things.filter((thing) => thing !== answer).join(', ').replace(/, (\w+)$/, answer === 'lamps' ? ', $1, and' : ' and $1')}?`, answer, distractors: ['flags', 'bells', 'maps'] }))
    const { dropped } = addModelProposals(some, [JSON.stringify({ keyPoints: [{ paragraph: 1, evidence: `${claim}.`, claim, asks }] })])
    expect(dropped.get('too-many')).toBe(1)
  })

  it('finds the claim where the rules have put a name for “he”', () => {
    const { dropped } = add({ ...GOOD, claim: 'he expressed a readiness to meet again in autumn', asks: [] })
    expect([...dropped]).toEqual([['claim-already-proposed', 1]])
  })

  it('drops a claim of which no question passes', () => {
    const sentence = 'Moon Jae-in praised the harbour masters of Busan in a speech, and the crews of Busan painted their boats in all colours of a rainbow.'
    const some = generateFromText(`${sentence} Seoul has adopted a plan.`, 'text', terms)
    const { kept, dropped } = addModelProposals(some, [JSON.stringify({ keyPoints: [{ paragraph: 1, evidence: sentence, claim: 'the crews of Busan painted their boats in all colours of a rainbow', asks: [] }] })])
    expect([kept.keyPoints, dropped.get('no-question-passed')]).toEqual([0, 1])
  })

  it('asks for a name among names of the same kind that the passage does not have', () => {
    const evidence = 'However, as Moon Jae-in said, such an arrangement needs the consent of Japan and a timetable.'
    const one = add({ paragraph: 1, evidence, claim: 'as Moon Jae-in said, such an arrangement needs the consent of Japan and a timetable', asks: [{ question: 'What?', answer: 'Japan', distractors: [] }] })
    expect(Object.fromEntries(one.dropped)).toEqual({ 'claim-already-proposed': 1, 'answer-already-asked': 1 })
    const two = add({ ...FURTHER, asks: [{ question: 'After the failure of the round in which city did the work on a fishing agreement stall?', answer: 'Tokyo', distractors: ['Beijing', 'Atlantis', 'Kim Jong-un', 'Moscow'] }] })
    expect(two.dropped.get('answer-already-asked') ?? two.dropped.get('distractor-of-other-kind')).toBeGreaterThan(0)
  })

  it('keeps nothing that is not in the article, whatever the answer is', () => {
    const sentence = fc.constantFrom(...made.article.paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)))
    const piece = fc.tuple(sentence, fc.nat(160), fc.nat(160)).map(([text, from, length]) => text.slice(from, from + length))
    const text = fc.oneof(sentence, piece, fc.string())
    const ask = fc.record({ question: text, answer: fc.oneof(text, fc.constantFrom('Japan', 'Tokyo', 'Moon', 'crews', 'agreement')), distractors: fc.array(text, { maxLength: 5 }) })
    const proposal = fc.record({ paragraph: fc.integer({ min: 0, max: 7 }), evidence: text, claim: text, asks: fc.array(ask, { maxLength: 3 }) })
    fc.assert(fc.property(fc.array(fc.oneof(proposal, fc.jsonValue()), { maxLength: 5 }), (keyPoints) => {
      const { made: after } = add(...keyPoints)
      for (const keyPoint of after.proposal.keyPoints) {
        const [quote] = keyPoint.evidence
        expect(after.article.paragraphs.find(({ number }) => number === quote?.paragraph)?.text).toContain(quote?.exact)
      }
      expect(after.generated.published.slice(0, made.generated.published.length)).toEqual(made.generated.published)
    }), { numRuns: 40 })
  })
})
