import { describe, expect, it } from 'vitest'
import { makeTerm } from '#test/content-factory'
import { parseArticle } from '../../article/parse-article'
import { settingOf } from './article-setting'
import { readClaims } from './read-claims'

const terms = [
  makeTerm('viktor-ostrov', 'person', 'Viktor Ostrov', { aliases: ['Ostrov'], role: 'head-of-state' }),
  makeTerm('lee-haneul', 'person', 'Lee Haneul', { role: 'minister' }),
  makeTerm('norland', 'country', 'Norland', { role: 'coastal-state' }),
]

function claims(...paragraphs: string[]) {
  const article = parseArticle(['Viktor Ostrov and Lee Haneul were there.', ...paragraphs].join('\n'), 'text')
  return readClaims(article, settingOf(article, terms))
    .filter((claim) => claim.paragraph.number > 1)
    .map(({ clause, frame, hedge }) => ({ clause, who: frame.speaker?.id ?? 'author', hedge }))
}

describe('readClaims', () => {
  it.each<[string, string, string, string | null]>([
    ['the author', 'However, the ferry line to Norland has failed for want of money.', 'the ferry line to Norland has failed for want of money', null],
    ['the author, hedging', 'Most likely, the ferry line to Norland failed for want of money.', 'most likely, the ferry line to Norland failed for want of money', 'most likely'],
    ['the author, assuming', 'Therefore, we can assume that the ferry line to Norland failed for want of money.', 'we can assume that the ferry line to Norland failed for want of money', 'we can assume'],
  ])('gives to %s what nobody else says', (_name, sentence, clause, hedge) => {
    expect(claims(sentence)).toEqual([{ clause, who: 'author', hedge }])
  })

  it.each([
    'Ostrov said that the ferry line to Norland was too expensive for anybody.',
    'According to Viktor Ostrov, the ferry line to Norland was too expensive for anybody.',
    'As Ostrov stressed, the ferry line to Norland was too expensive for anybody.',
    'Interestingly, according to Ostrov, the ferry line to Norland was too expensive for anybody.',
    'The ferry line to Norland was too expensive for anybody, Ostrov pointed out.',
  ])('gives to the speaker: %s', (sentence) => {
    expect(claims(sentence)).toEqual([{ clause: 'the ferry line to Norland was too expensive for anybody', who: 'viktor-ostrov', hedge: null }])
  })

  it('gives a quote to whoever is named behind it, also where it runs over sentences', () => {
    expect(claims('“We are satisfied with the tone of the talks. Our hosts talked freely about the strait of Portsea,” Ostrov said.')).toEqual([
      { clause: '“We are satisfied with the tone of the talks”', who: 'viktor-ostrov', hedge: null },
      { clause: '“Our hosts talked freely about the strait of Portsea”', who: 'viktor-ostrov', hedge: null },
    ])
  })

  it('ends a quote where its mark closes', () => {
    expect(claims('“We will go on with the plan for the strait of Portsea,” Ostrov said.').map((claim) => claim.clause)).toEqual(['“We will go on with the plan for the strait of Portsea”'])
  })

  it('resolves “he” to the subject of the sentence before, and to nobody where two may be meant', () => {
    expect(claims('Lee Haneul praised the work of the harbour inspectors of Portsea. He hoped to win the trust of Norland.').map((claim) => claim.clause)).toEqual([
      'Lee Haneul praised the work of the harbour inspectors of Portsea', 'Lee Haneul hoped to win the trust of Norland',
    ])
    expect(claims('The evening gave Lee Haneul much to tell Viktor Ostrov. He hoped to win the trust of Norland.')).toHaveLength(1)
  })

  it('resolves “he” to nobody where the sentence before names a second person whom the article does not call “she”', () => {
    const meeting = 'Viktor Ostrov received Lee Haneul in the harbour of Portsea.'
    const clauses = (...paragraphs: string[]) => claims(...paragraphs).map((claim) => claim.clause)
    expect(clauses(`${meeting} He stressed that the ferry line to Norland was too expensive.`)).toEqual([expect.stringContaining('received')])
    expect(clauses('Lee Haneul spoke first in Portsea. She left.', `${meeting} He stressed that the ferry line to Norland was too expensive.`).at(-1)).toBe('the ferry line to Norland was too expensive')
    expect(clauses(`${meeting} The ferry line to Norland, he believes, will most likely close.`)).toHaveLength(1)
    expect(clauses('Viktor Ostrov invited Lee Haneul to the harbour of Portsea; he opened a ferry line to Norland.').join('; ')).not.toContain('Ostrov opened')
  })

  it.each<[string, string | null]>([
    ['The Portsea summit angered Norland.', null],
    ['The Portsea summit ended with an agreement.', null],
    ['The Portsea summit of Portsea was prepared by the ministry.', null],
    ['The Portsea summit failed.', 'the Portsea summit has strengthened the ties of Norland with Viktor Ostrov'],
    ['The Portsea summit disappointed Viktor Ostrov.', 'the Portsea summit has strengthened the ties of Norland with Viktor Ostrov'],
    ['The Portsea summit has a practical meaning.', 'the Portsea summit has strengthened the ties of Norland with Viktor Ostrov'],
    ['The Portsea summit underlined not only the role of the harbour.', 'the Portsea summit has strengthened the ties of Norland with Viktor Ostrov'],
  ])('resolves “it” behind “%s”: %s', (before, clause) => {
    expect(claims(`${before} It has strengthened the ties of Norland with Viktor Ostrov.`).find((claim) => claim.clause.includes('strengthened'))?.clause ?? null).toBe(clause)
  })

  it.each([
    'at least that is what Lee Haneul hopes',
    'so Lee Haneul says',
    'if the harbour masters agree',
    'unless the harbour is closed',
    'or so Lee Haneul said',
    'that is what Lee Haneul hopes',
    'but this is, most likely, a dream of the harbour masters',
    'but that is the hope that Lee Haneul predicted',
    'and the harbour masters of Portsea said so',
  ])('takes no claim from what a later clause takes back: %s', (later) => {
    expect(claims(`Norland will lift all tolls in the strait of Portsea; ${later}.`)).toEqual([])
  })

  it('takes a claim from before a clause that tells something else', () => {
    expect(claims('Norland will lift all tolls in the strait of Portsea; the ferry line to Norland will be opened to all ships.').map((claim) => claim.clause)).toHaveLength(2)
  })

  it('takes “such a format” for the format just named', () => {
    expect(claims('A new round has become possible in a trilateral format. Norland hopes that such a format will calm the strait of Portsea.').at(-1)?.clause)
      .toBe('a trilateral format will calm the strait of Portsea')
  })

  it('takes no clause out of a condition, a hedge or somebody’s words', () => {
    expect(claims('Even if Norland agrees, these works would cost a lot, and the harbour would become a hostage of the weather.')).toEqual([])
    expect(claims('Perhaps this will calm the strait of Portsea, and the harbour will be opened to all ships.')).toEqual([])
    expect(claims('Ostrov said that this calmed the strait of Portsea, and the harbour of Portsea has been opened to all ships.')).toEqual([])
    expect(claims('This calmed the strait of Portsea, but the harbour of Portsea has been opened to all ships, Ostrov said.')).toEqual([])
    expect(claims('This calmed the strait of Portsea, but the harbour of Portsea has been opened to all ships.').map((claim) => claim.clause)).toEqual([
      'the harbour of Portsea has been opened to all ships',
    ])
  })

  it.each([
    'This will not please anybody in the harbour.',
    'These plans were hardly looked at in the harbour.',
    'They will not say anything joyful to the harbour masters.',
    'It contained nothing that would please the harbour masters.',
    'The minister said that the ferry line to Norland was too expensive.',
    'As the deputy minister said, the ferry line to Norland was too expensive.',
    'We do not know who may count on the ferry line to Norland.',
    'Did anybody in the harbour hear the minister?',
    'No warmth between the leaders in the harbour.',
    'The meeting underlined not only the role of Norland in the strait of Portsea.',
    'Time will show whether anybody in the harbour follows.',
    'The two countries have an interest in the ferry line to Norland.',
  ])('leaves out what does not stand alone: %s', (sentence) => {
    expect(claims(sentence)).toEqual([])
  })
})

describe('readClaims of reports', () => {
  it('knows the speaker of words in straight quotation marks, named behind the verb', () => {
    expect(claims('"We expect the talks to be difficult," said Ahn Bora, a former envoy. "But nobody wants another year of it."')).toEqual([
      { clause: '“We expect the talks to be difficult”', who: 'named-in-article-ahn-bora', hedge: null },
    ])
  })

  it.each([
    'Ostrov warned in January that a new toll would ruin the ferry line to Norland.',
    'President Ostrov told reporters that a new toll would ruin the ferry line to Norland.',
    'Defense Minister Ahn Bora told reporters on Friday that a new toll would ruin the ferry line to Norland.',
  ])('gives to the speaker: %s', (sentence) => {
    expect(claims(sentence).map(({ clause, who }) => [clause, who === 'author'])).toEqual([['a new toll would ruin the ferry line to Norland', false]])
  })

  it.each([
    'The toll would ruin the ferry line to Norland, officials said.',
    'In 2018 he went to Norland, and Lee Haneul called the meeting a success.',
    'The ministry in Portsea did not respond to a request for comment.',
    'Whether Ostrov can persuade the harbour masters is not certain.',
  ])('leaves out: %s', (sentence) => {
    expect(claims(sentence)).toEqual([])
  })
})

describe('readClaims of interviews and analyses', () => {
  it('knows who speaks by a part of a name that stands in full elsewhere', () => {
    expect(claims('We asked J. R. Whitlow, who has mapped the strait of Portsea. Whitlow warned that a new toll would ruin the ferry line to Norland.')).toEqual([
      { clause: 'a new toll would ruin the ferry line to Norland', who: 'named-in-article-j-r-whitlow', hedge: null },
    ])
  })

  it('gives no clause of what somebody says to the author, nor a quote whose speaker nobody knows', () => {
    expect(claims('According to officials, the difference is great: Norland wants more ships, and Portsea wants status and money.')).toEqual([])
    expect(claims('“A promise to talk is not a promise to act in the strait of Portsea.”')).toEqual([])
    expect(claims('“Nobody asked a single harbour master in Portsea,” the deputy said.')).toEqual([])
  })

  it('reads “…, she believes, …” and keeps the verb', () => {
    expect(claims('Lee Haneul praised the work of the harbour inspectors of Portsea. The ferry line to Norland, she believes, will most likely close.').at(-1)).toEqual({
      clause: 'the ferry line to Norland will most likely close', who: 'lee-haneul', hedge: 'most likely',
    })
  })

  it('takes “he” for nobody whom the article also calls “she”', () => {
    expect(claims(
      'Lee Haneul praised the work of the harbour inspectors of Portsea. She hoped to win the trust of Norland.',
      'Lee Haneul has no doubt about the ferry line to Norland. He received a guest of rank in Portsea.',
    ).map((claim) => claim.clause).filter((clause) => /hoped|received/.test(clause))).toEqual([])
  })

  it('leaves out the day that only the first readers knew, and words that link', () => {
    expect(claims('Norland opened its harbour to ferries on Friday.')[0]?.clause).toBe('Norland opened its harbour to ferries')
    expect(claims('Norland did not open its harbour to ferries on Friday.')).toEqual([])
    expect(claims('Norland, on the other hand, also opened its harbour to ferries.')[0]?.clause).toBe('Norland opened its harbour to ferries')
  })

  it('makes two claims of two clauses that give each other away', () => {
    expect(claims('Viktor Ostrov was pleased with the news from Norland, but even his assessments were reserved.').map((claim) => claim.clause)).toEqual([
      'Viktor Ostrov was pleased with the news from Norland',
    ])
  })

  it('closes a clause that the article leaves open, by leaving its comma out', () => {
    expect(claims('The tolls, which were imposed on Norland also ruin the ferry line to Portsea.')[0]?.clause).toBe(
      'the tolls which were imposed on Norland ruin the ferry line to Portsea',
    )
  })

  it('names a person in full beside others that are named in full', () => {
    expect(claims('We can assume that Ostrov did not hear any promise from Lee Haneul.')[0]?.clause).toBe('we can assume that Viktor Ostrov did not hear any promise from Lee Haneul')
  })

  it.each([
    'Some papers in Norland called it a surrender.',
    'Viktor Ostrov took his hand.',
    'Lee Haneul asked him to stay in Norland for another week.',
    'Perhaps a few thousand of them will work in Norland.',
  ])('leaves out: %s', (sentence) => {
    expect(claims(sentence)).toEqual([])
  })
})
