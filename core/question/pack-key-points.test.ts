import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeContent } from '#test/content-factory'
import { contentLinker } from '../key-point/linked-terms'
import { generateQuestions } from './generate/generate-questions'
import { KEY_POINTS_A_PACK, packKeyPoints } from './pack-key-points'
import { unpackQuestion } from './practice-pack'
import { projectPracticeQuestion } from './project-practice-question'
import type { Question } from './question'

const content = makeContent()
const questions = generateQuestions(content).published
const [first] = content.keyPoints
if (!first) throw new Error('The sample has no key points')
/** Enough of them for several packs, each with one question. */
const many = Array.from({ length: 35 }, (_, i) => ({ ...first, id: `kp-${i}`, evidence: first.evidence }))
const manyQuestions = many.map(({ id }): Question => ({ ...(questions[0] as Question), id: `${id}.cloze.a`, keyPointId: id }))
const find = contentLinker(content)
const pack = (asked: readonly Question[], keyPoints = content.keyPoints) => packKeyPoints({ articles: content.articles, keyPoints }, asked, find)
const hashes = (packs: ReturnType<typeof pack>) => new Map(packs.map(({ hash, pack: { id } }) => [id, hash]))
const changes = (before: ReturnType<typeof hashes>, after: ReturnType<typeof hashes>) =>
  [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id))

describe('study packs', () => {
  it('hold every key point that has a question once, in teaching order, and all of its questions, which come out as they went in', () => {
    const packs = pack(questions)
    const asked = content.keyPoints.map(({ id }) => id).filter((id) => questions.some(({ keyPointId }) => keyPointId === id))
    expect(packs.flatMap(({ pack: { keyPointIds } }) => keyPointIds).sort()).toEqual([...asked].sort())
    for (const { pack: one } of packs) expect(one.keyPointIds).toEqual(asked.filter((id) => one.keyPointIds.includes(id)))
    const unpacked = packs.flatMap(({ pack: one }) => one.questions.map((question) => unpackQuestion(one, question)))
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(unpacked.sort(byId)).toEqual(questions.map((question) => projectPracticeQuestion(question, content.articles)).sort(byId))
  })

  it('put a contrast with the last of its articles, and nothing else of another article', () => {
    const order = content.articles.map(({ id }) => id)
    const contrast = content.keyPoints.find(({ relation }) => relation !== null)
    const home = order[Math.max(...(contrast?.evidence ?? []).map(({ articleId }) => order.indexOf(articleId)))]
    expect(pack(questions).find(({ pack: { keyPointIds } }) => keyPointIds.includes(contrast?.id ?? ''))?.pack.id).toBe(`${home}.1`)
    expect(pack(questions).map(({ pack: { id } }) => id)).toEqual(order.map((id) => `${id}.1`))
  })

  it('hold each passage and each term that their texts speak of once, by name or by surname, with nothing but what is shown of it', () => {
    for (const { pack: { questions: packed, passages, terms } } of pack(questions)) {
      expect(new Set(passages.map(({ articleId, paragraph }) => `${articleId} ${paragraph}`)).size).toBe(passages.length)
      const named = new Set([...passages.map(({ text }) => text), ...packed.flatMap(({ stem, options }) => [stem, ...options.map(({ text }) => text)])]
        .flatMap((text) => find(text)).map(({ term }) => term.id))
      const ids = terms.map(({ id }) => id)
      expect(ids).toEqual([...new Set(ids)].sort())
      expect([...named].filter((id) => !ids.includes(id))).toEqual([])
      expect(named.size).toBeGreaterThan(0)
      for (const term of terms) expect(Object.keys(term)).toEqual(['id', 'english', 'hangul', 'hanja', 'dates', 'definition', 'checked'])
    }
  })

  it('have so many key points at most', () => {
    expect(pack(manyQuestions, many).map(({ pack: { id, keyPointIds } }) => [id.split('.')[1], keyPointIds.length])).toEqual([['1', KEY_POINTS_A_PACK], ['2', KEY_POINTS_A_PACK], ['3', KEY_POINTS_A_PACK], ['4', 5]])
  })

  it('are the same in whatever order the questions come', () => {
    fc.assert(fc.property(fc.shuffledSubarray(questions, { minLength: questions.length }), (shuffled) => {
      expect(pack(shuffled)).toEqual(pack(questions))
    }), { numRuns: 20 })
  })

  it('change in one hash when one question is changed, added or taken away, also the only one of its key point', () => {
    const before = hashes(pack(manyQuestions, many))
    fc.assert(fc.property(fc.nat({ max: many.length - 1 }), fc.constantFrom('reword', 'add', 'remove'), (at, change) => {
      const question = manyQuestions[at] as Question
      const after = change === 'remove' ? manyQuestions.filter((one) => one !== question)
        : change === 'add' ? [...manyQuestions, { ...question, id: `${question.id}2` }]
          : manyQuestions.map((one) => (one === question ? { ...one, stem: `${one.stem} Indeed.` } : one))
      const [changed, ...others] = changes(before, hashes(pack(after, many)))
      expect([changed?.split('.')[1], others]).toEqual([String(Math.floor(at / KEY_POINTS_A_PACK) + 1), []])
    }))
  })

  it('say nothing of key points without a question', () => {
    expect(pack([])).toEqual([])
  })
})
