import { describe, expect, it } from 'vitest'
import { readContent } from '#server/article/read-content'
import { generateFromText } from './generate-from-text'

const { terms } = readContent('content')
const SPEAKERS = 'Shinzo Abe said that Tokyo would wait for a letter.\nMike Pompeo said that a quiet channel to Pyongyang would be useful.\nSergei Lavrov said that Moscow would open a new consulate.'

/** Kinds of the questions on the claim that holds the words. */
function kindsFor(text: string, words: string): Set<string> {
  const { proposal, generated } = generateFromText(`A title\n3 May 2019\n${text}`, 'text', terms)
  const ids = proposal.keyPoints.filter(({ statement }) => statement.includes(words)).map(({ id }) => id)
  expect(ids).toHaveLength(1)
  return new Set(generated.published.filter((question) => question.keyPointId === ids[0]).map((question) => question.kind))
}

describe('withoutFoothold', () => {
  const JUDGEMENT = 'A liaison office without electricity would be of little use to anybody.'

  it('asks whose claim it is where another speaker is named near by', () => {
    expect(kindsFor(`${SPEAKERS}\n${JUDGEMENT}`, 'liaison office')).toContain('who-claims-this')
    expect(kindsFor(`${SPEAKERS}\nThe summer of 2018 was dry in Busan and in Seoul.\nThe winter of 2018 was long in Busan and in Seoul.\n${JUDGEMENT}`, 'liaison office')).not.toContain('who-claims-this')
  })

  it('offers nobody as the author of a claim about his own side', () => {
    expect(kindsFor(`${SPEAKERS}\nThe Japanese government, the Russian side and the American leadership should open a new fishing school.`, 'fishing school')).not.toContain('who-claims-this')
  })

  it('asks nobody who “he” is', () => {
    expect(kindsFor(`${SPEAKERS}\nShinzo Abe has said that he is ready to meet Kim Jong-un.`, 'ready to meet')).not.toContain('who-claims-this')
  })

  it('asks how a point is put forward only where it could be any of the three', () => {
    expect(kindsFor('Apparently, the harbour of Vladivostok was too small in April 2019.', 'too small')).toContain('fact-quote-or-inference')
    expect(kindsFor('Apparently, the harbour of Vladivostok will be too small in April 2020.', 'too small')).not.toContain('fact-quote-or-inference')
    expect(kindsFor('Kim Jong-un visited the harbour of Vladivostok in April 2019. Perhaps the harbour of Vladivostok will grow.', 'visited')).not.toContain('fact-quote-or-inference')
  })

  it('asks nothing of that kind where the author judges what somebody said', () => {
    const QUOTE = 'Vladimir Putin said that Kim Jong-un had asked for a new railway bridge.'
    expect(kindsFor(`${QUOTE} The railway of Vladivostok is old.`, 'railway bridge')).toContain('fact-quote-or-inference')
    expect(kindsFor(`${QUOTE} That is probably true.`, 'railway bridge')).not.toContain('fact-quote-or-inference')
  })
})
