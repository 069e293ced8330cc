import type { Article } from '#core/article/article'
import type { TextQuote } from '#core/article/text-quote'
import type { Content } from '#core/key-point/content'
import type { Ask, KeyPoint, Lure } from '#core/key-point/key-point'
import type { Term } from '#core/key-point/term'
import type { Option, Question } from '#core/question/question'
import { questionRevision } from '#core/question/question-revision'

/**
 * Content of our own writing about an invented dispute, with the traps of the real material: a chain of attribution,
 * hedges, an unattributed criticism, an ambiguous date line, a loose claim with an editor's note, a contrast.
 */

/** A quote into a brief; prefix and suffix empty. */
export function makeQuote(articleId: string, paragraph: number, exact: string): TextQuote {
  return { articleId, paragraph, exact, prefix: '', suffix: '' }
}

/** An article whose paragraphs are given as lists of sentences. */
export function makeArticle(id: string, label: string, paragraphs: readonly (readonly string[])[]): Article {
  return {
    id,
    position: 1,
    title: null,
    label,
    citation: { author: null, authorRole: null, outlet: null, publishedOn: null, dateLine: null, note: 'Outlet and date unknown.' },
    sourceCriticism: { speaker: 'An observer', position: 'Unknown', time: '2015', audience: 'Readers', cautions: [] },
    paragraphs: paragraphs.map((sentences, at) => ({
      number: at + 1,
      sentences: sentences.map((text) => ({ text, sources: [{ paragraph: at + 1, sentence: 1, hash: '0'.repeat(64) }] })),
    })),
  }
}

export function makeTerm(id: string, type: Term['type'], english: string, rest: Partial<Term> = {}): Term {
  return {
    id, type, english,
    hangul: null, hanja: null, revisedRomanization: null, mcCuneReischauer: null, russian: null,
    aliases: [], distinctNames: [], dates: null, offices: [], role: null, definition: `${english}, as known in the sample.`,
    checked: true, document: null,
    ...rest,
  }
}

export function makeLure(text: string, why: string, evidence: TextQuote | null = null): Lure {
  return { text, why, evidence }
}

export function makeAsk(slot: string, question: string, answer: string, rest: Partial<Ask> = {}): Ask {
  return { slot, question, answer, answerType: 'phrase', termId: null, accept: [], typed: true, lures: [], ...rest }
}

export function makeKeyPoint(id: string, statement: string, rest: Partial<KeyPoint> = {}): KeyPoint {
  return {
    id, statement,
    kind: 'fact', proposition: null, attribution: [], asOf: '2015', evidence: [], editorNote: null,
    topics: ['strait'], relation: null, subject: null, asks: [], supersedes: [],
    ...rest,
  }
}

export function makeOption(id: string, text: string, isKey = false): Option {
  return { id, text, isKey, rationale: `Reason for ${text}.`, evidence: makeQuote('berg', 1, 'The Harbour talks were held in Portsea in 2015.') }
}

/** A sound single-choice question on the first key point of the sample; `rest` breaks it. The revision fits the rendering. */
export function makeQuestion(rest: Partial<Question> = {}): Question {
  const { id, revision: _revision, ...rendered }: Question = {
    id: 'harbour-talks.single-choice.place',
    revision: '',
    kind: 'single-choice',
    keyPointId: 'harbour-talks',
    stem: 'In which city were the Harbour talks of 2015 held?',
    options: [makeOption('a', 'Kelm'), makeOption('b', 'Portsea', true), makeOption('c', 'Varo')],
    prompts: [],
    order: [],
    answer: 'Portsea',
    acceptedAnswers: [],
    correction: null,
    rationale: 'The Harbour talks of 2015 were held in Portsea.',
    evidence: [makeQuote('berg', 1, 'The Harbour talks were held in Portsea in 2015.')],
    editorNote: null,
    asOf: '2015',
    ...rest,
  }
  return { id, revision: rest.revision ?? questionRevision(rendered), ...rendered }
}

/** A question of each remaining input on the same key point: keys a and c; rows 1 → b, 2 → c, 3 → a; order c, a, b. */
export const makeSeveral = (rest: Partial<Question> = {}): Question => makeQuestion({
  id: 'harbour-talks.multiple-choice.places', kind: 'multiple-choice', stem: 'Which two of these cities lie on the strait?',
  options: [makeOption('a', 'Kelm', true), makeOption('b', 'Linz'), makeOption('c', 'Portsea', true), makeOption('d', 'Graz')],
  answer: 'Kelm; Portsea', ...rest,
})

export const makeMatch = (rest: Partial<Question> = {}): Question => makeQuestion({
  id: 'harbour-talks.match.views', kind: 'match', stem: 'Who held which view of the Harbour talks of 2015?',
  options: [makeOption('a', 'They were late', true), makeOption('b', 'They were dear', true), makeOption('c', 'They were brief', true), makeOption('d', 'They were loud')],
  prompts: [{ id: '1', text: 'Norland', optionId: 'b' }, { id: '2', text: 'Sudland', optionId: 'c' }, { id: '3', text: 'Westria', optionId: 'a' }],
  answer: 'Norland: They were dear; Sudland: They were brief; Westria: They were late', ...rest,
})

export const makeOrder = (rest: Partial<Question> = {}): Question => makeQuestion({
  id: 'harbour-talks.order.chronology', kind: 'order', stem: 'In which order did these events of the dispute about the strait take place?',
  options: [makeOption('a', 'The toll', true), makeOption('b', 'The Harbour talks', true), makeOption('c', 'The ferry line', true)],
  order: ['c', 'a', 'b'], answer: 'The ferry line → The toll → The Harbour talks', ...rest,
})

const BERG: Article = makeArticle('berg', 'Berg on the Harbour talks', [
  [
    'The Harbour talks were held in Portsea in 2015.',
    'In Berg’s view they gave Norland back its voice in the strait dispute.',
    'A second round, she writes, will most likely follow within a year.',
  ],
  [
    'Berg reports that, in President Ostrov’s words, Minister Lee asked him to carry a letter to Westria.',
    'The letter, she adds, apparently held little that Westria would like.',
  ],
  [
    'Unnamed critics spoke of a “lack of nerve” in Sudland.',
    'Berg thinks that the ferry line failed for want of money.',
    'She says that the fishing quarrel was never on the table.',
  ],
])

const HERALD: Article = makeArticle('herald', 'The Herald on the Harbour talks', [
  [
    'Norland holds that the strait must stay open to all ships.',
    'The Herald notes that the fishing quarrel took up a whole morning.',
  ],
  [
    'President Ostrov said that Lee wanted nothing but a guarantee of safe passage.',
    'President Park of Sudland thought that the price of grain would fall.',
    'Minister Lee promised free passage: nobody would have to pay a toll.',
  ],
  [
    'Norland asked for free waters, Sudland for dear tickets, and Westria for one common fleet.',
    'The strait was closed in 2009, the ferry line was planned in 2012, and the Harbour talks came in 2015.',
    'Its ships carried wheat, timber and coal.',
  ],
])

/** The whole sample, made anew at each call. */
export function makeContent(): Content {
  const herald: Article = { ...HERALD, citation: { ...HERALD.citation, dateLine: '05.03.2015 10:20' } }
  return { articles: [BERG, herald], keyPoints: makeKeyPoints(), terms: makeTerms() }
}

function makeTerms(): Term[] {
  return [
    makeTerm('anna-berg', 'person', 'Anna Berg', { role: 'author', aliases: ['Berg'] }),
    makeTerm('viktor-ostrov', 'person', 'Viktor Ostrov', { role: 'head-of-state', russian: 'Виктор Остров', aliases: ['President Ostrov', 'Ostrov'] }),
    makeTerm('lee-haneul', 'person', 'Lee Haneul', { role: 'minister', hangul: '이하늘', revisedRomanization: 'I Haneul', mcCuneReischauer: 'Yi Hanŭl', aliases: ['Minister Lee', 'Lee'] }),
    makeTerm('park-sena', 'person', 'Park Sena', { role: 'head-of-state', hangul: '박세나', aliases: ['President Park'] }),
    makeTerm('the-herald', 'organisation', 'The Herald', { role: 'newspaper' }),
    makeTerm('norland', 'country', 'Norland', { role: 'coastal-state', distinctNames: [{ name: 'the Northern Union', note: 'The name used by Westria.' }] }),
    makeTerm('sudland', 'country', 'Sudland', { role: 'coastal-state' }),
    makeTerm('westria', 'country', 'Westria', { role: 'coastal-state' }),
    makeTerm('eastmark', 'country', 'Eastmark', { role: 'coastal-state' }),
    makeTerm('portsea', 'city', 'Portsea', { role: 'harbour', hangul: '항구시' }),
    makeTerm('kelm', 'city', 'Kelm', { role: 'harbour' }),
    makeTerm('varo', 'city', 'Varo', { role: 'harbour' }),
    makeTerm('harbour-talks-2015', 'event', 'the Harbour talks', { document: { title: 'Joint note', date: '2015', number: null } }),
  ]
}

function makeKeyPoints(): KeyPoint[] {
  return [
    makeKeyPoint('harbour-talks', 'The Harbour talks of 2015, on the dispute about the strait, were held in Portsea.', {
      evidence: [makeQuote('berg', 1, 'The Harbour talks were held in Portsea in 2015.')],
      asks: [
        makeAsk('place', 'In which city were the Harbour talks of 2015 held?', 'Portsea', { answerType: 'city', termId: 'portsea' }),
        makeAsk('year', 'In which year were the Harbour talks on the strait held?', '2015', {
          answerType: 'date',
          lures: [makeLure('2013', 'The talks were held in 2015.'), makeLure('2017', 'The talks were held in 2015.')],
        }),
      ],
    }),
    makeKeyPoint('norland-voice', 'Anna Berg writes that the Harbour talks of 2015 gave Norland back its voice in the dispute about the strait.', {
      kind: 'claim',
      proposition: 'the Harbour talks gave Norland back its voice in the dispute about the strait',
      attribution: [{ who: 'anna-berg', verb: 'writes', hedge: null }],
      evidence: [makeQuote('berg', 1, 'In Berg’s view they gave Norland back its voice in the strait dispute.')],
      asks: [
        makeAsk('country', 'Which country, in Anna Berg’s view, got its voice back through the Harbour talks of 2015?', 'Norland', {
          answerType: 'country',
          termId: 'norland',
          lures: [makeLure('Sudland', 'Berg says it of Norland; Sudland she hardly mentions.')],
        }),
      ],
    }),
    makeKeyPoint('second-round', 'In 2015 Anna Berg expected that a second round would most likely follow within a year of the Harbour talks.', {
      kind: 'prediction',
      proposition: 'a second round will follow within a year',
      attribution: [{ who: 'anna-berg', verb: 'writes', hedge: 'most likely' }],
      evidence: [makeQuote('berg', 1, 'A second round, she writes, will most likely follow within a year.')],
      asks: [
        makeAsk('when', 'Within what time, in Anna Berg’s view of 2015, would a second round most likely follow?', 'a year', {
          answerType: 'date',
          accept: ['one year', '12 months'],
          lures: [makeLure('a month', 'Berg gives it a year.'), makeLure('ten years', 'Berg gives it a year.')],
        }),
      ],
    }),
    makeKeyPoint('letter', 'Anna Berg reports that, according to Viktor Ostrov, Lee Haneul asked him in 2015 to carry a letter to Westria.', {
      kind: 'quote',
      proposition: 'Lee asked for a letter to be carried to Westria',
      attribution: [{ who: 'anna-berg', verb: 'reports', hedge: null }, { who: 'viktor-ostrov', verb: 'says', hedge: null }],
      evidence: [makeQuote('berg', 2, 'Minister Lee asked him to carry a letter to Westria')],
      asks: [
        makeAsk('to', 'To which country, as Viktor Ostrov says in Anna Berg’s report, was he asked to carry a letter in 2015?', 'Westria', {
          answerType: 'country',
          termId: 'westria',
        }),
        makeAsk('asker', 'Who, as Viktor Ostrov says in Anna Berg’s report, asked him to carry a letter to Westria in 2015?', 'Lee Haneul', {
          answerType: 'person',
          termId: 'lee-haneul',
          lures: [makeLure('Noor Adil', 'It was Lee Haneul who asked.'), makeLure('Mara Quint', 'It was Lee Haneul who asked.')],
        }),
      ],
    }),
    makeKeyPoint('lack-of-nerve', 'In 2015 unnamed critics spoke of a “lack of nerve” in Sudland during the dispute about the strait.', {
      kind: 'claim',
      proposition: 'Sudland lacks nerve',
      attribution: [{ who: 'unattributed', verb: 'spoke of', hedge: null }],
      evidence: [makeQuote('berg', 3, 'Unnamed critics spoke of a “lack of nerve” in Sudland.')],
      asks: [
        makeAsk('what', 'What did unnamed critics say in 2015 that Sudland showed in the dispute about the strait?', 'lack of nerve', {
          lures: [makeLure('lack of money', 'Money was Berg’s point about the ferry line.'), makeLure('lack of ships', 'Ships are not mentioned.')],
        }),
      ],
    }),
    makeKeyPoint('open-strait', 'In 2015 Norland held that the strait must stay open to all ships, as The Herald notes.', {
      kind: 'position',
      proposition: 'the strait must stay open to all ships',
      attribution: [{ who: 'the-herald', verb: 'notes', hedge: null }, { who: 'norland', verb: 'holds', hedge: null }],
      evidence: [makeQuote('herald', 1, 'Norland holds that the strait must stay open to all ships.')],
      asks: [
        makeAsk('to', 'To whom, in Norland’s position of 2015 as The Herald notes it, must the strait stay open?', 'all ships', {
          lures: [makeLure('all its allies', 'Norland speaks of all ships.'), makeLure('all fishing boats', 'Norland speaks of all ships.')],
        }),
      ],
    }),
    makeKeyPoint('ferry-line', 'Anna Berg thinks that the ferry line planned before 2015 failed for want of money.', {
      kind: 'cause',
      proposition: 'the ferry line failed for want of money',
      attribution: [{ who: 'anna-berg', verb: 'thinks', hedge: null }],
      editorNote: 'The line was in fact never planned in detail.',
      evidence: [makeQuote('berg', 3, 'Berg thinks that the ferry line failed for want of money.')],
      asks: [
        makeAsk('want', 'For want of what, in Anna Berg’s view, did the ferry line fail?', 'money', {
          lures: [makeLure('ships', 'Berg names money.'), makeLure('trust', 'Berg names money.')],
        }),
      ],
    }),
    makeKeyPoint('safe-passage', 'Viktor Ostrov said in 2015 that Lee Haneul wanted nothing but a guarantee of safe passage.', {
      kind: 'quote',
      proposition: 'Lee wants nothing but a guarantee of safe passage',
      attribution: [{ who: 'viktor-ostrov', verb: 'says', hedge: null }],
      evidence: [makeQuote('herald', 2, 'President Ostrov said that Lee wanted nothing but a guarantee of safe passage.')],
      asks: [
        makeAsk('what', 'Of what, in Viktor Ostrov’s words of 2015, did Lee Haneul want a guarantee?', 'safe passage', {
          lures: [makeLure('free trade', 'Ostrov speaks of safe passage.'), makeLure('fair prices', 'Ostrov speaks of safe passage.')],
        }),
      ],
    }),
    makeKeyPoint('grain-price', 'Park Sena thought in 2015 that the price of grain would fall in Sudland.', {
      kind: 'prediction',
      proposition: 'the price of grain will fall in Sudland',
      attribution: [{ who: 'park-sena', verb: 'thinks', hedge: null }],
      evidence: [makeQuote('herald', 2, 'President Park of Sudland thought that the price of grain would fall.')],
      asks: [
        makeAsk('what', 'The price of what did Park Sena expect in 2015 to fall in Sudland?', 'grain', {
          lures: [makeLure('fuel', 'Park speaks of grain.'), makeLure('fish', 'Park speaks of grain.')],
        }),
      ],
    }),
    makeKeyPoint('no-toll', 'Lee Haneul promised in 2015 that no ship passing the strait would pay a toll.', {
      kind: 'quote',
      proposition: 'no ship passing the strait will pay a toll',
      attribution: [{ who: 'lee-haneul', verb: 'promises', hedge: null }],
      evidence: [makeQuote('herald', 2, 'Minister Lee promised free passage: nobody would have to pay a toll.')],
      asks: [
        makeAsk('what', 'What, as Lee Haneul promised in 2015, would no ship passing the strait have to pay?', 'toll', {
          lures: [makeLure('bribe', 'Lee speaks of a toll.'), makeLure('fine', 'Lee speaks of a toll.')],
        }),
      ],
    }),
    ...makePartedKeyPoints(),
    makeKeyPoint('fishing-contrast', 'On the fishing quarrel the two texts of 2015 differ: Anna Berg says that it was never discussed, The Herald that it took up a whole morning.', {
      kind: 'contrast',
      relation: 'differ',
      subject: 'the fishing quarrel at the Harbour talks',
      attribution: [{ who: 'anna-berg', verb: 'says', hedge: null }, { who: 'the-herald', verb: 'notes', hedge: null }],
      evidence: [
        makeQuote('berg', 3, 'She says that the fishing quarrel was never on the table.'),
        makeQuote('herald', 1, 'The Herald notes that the fishing quarrel took up a whole morning.'),
      ],
      asks: [
        makeAsk('how-long', 'How long, by The Herald’s account of 2015, was the quarrel about fishing discussed?', 'a whole morning', {
          answerType: 'date',
          lures: [makeLure('a whole week', 'The Herald says a whole morning.'), makeLure('a single day', 'The Herald says a whole morning.')],
        }),
      ],
    }),
  ]
}

/** A comparison, a chronology and a list. */
function makePartedKeyPoints(): KeyPoint[] {
  const wishes = makeQuote('herald', 3, 'Norland asked for free waters, Sudland for dear tickets, and Westria for one common fleet.')
  const events = makeQuote('herald', 3, 'The strait was closed in 2009, the ferry line was planned in 2012, and the Harbour talks came in 2015.')
  const cargo = makeQuote('herald', 3, 'Its ships carried wheat, timber and coal.')
  return [
    makeKeyPoint('three-wishes', 'In 2015, The Herald notes, Norland asked for free waters, Sudland for dear tickets, and Westria for one common fleet.', {
      kind: 'claim',
      attribution: [{ who: 'the-herald', verb: 'notes', hedge: null }],
      evidence: [wishes],
      asks: [
        makeAsk('fleet', 'Which country, as The Herald notes, asked in 2015 for one common fleet?', 'Westria', {
          answerType: 'country', termId: 'westria',
          lures: [makeLure('Eastmark', 'It was Westria.'), makeLure('Osterland', 'It was Westria.')],
        }),
      ],
      pairs: {
        question: 'Who asked for what in 2015, as The Herald notes?',
        rows: [
          { who: 'norland', position: 'free waters', evidence: wishes },
          { who: 'sudland', position: 'dear tickets', evidence: wishes },
          { who: 'westria', position: 'one common fleet', evidence: wishes },
        ],
      },
    }),
    makeKeyPoint('strait-chronology', 'The strait was closed in 2009, the ferry line was planned in 2012, and the Harbour talks came in 2015.', {
      evidence: [events],
      asks: [
        makeAsk('closed', 'In which year was the strait closed, three years before the ferry line was planned?', '2009', {
          answerType: 'date', lures: [makeLure('2005', 'It was closed in 2009.'), makeLure('2007', 'It was closed in 2009.')],
        }),
      ],
      sequence: {
        question: 'In which order did these events take place?',
        events: [
          { event: 'the strait is closed', on: '2009', termId: null, evidence: events },
          { event: 'the ferry line is planned', on: '2012', termId: null, evidence: events },
          { event: 'the Harbour talks are held', on: '2015', termId: null, evidence: events },
        ],
      },
    }),
    makeKeyPoint('cargo', 'The ships that crossed the strait in 2015 carried wheat, timber and coal.', {
      evidence: [cargo],
      asks: [
        makeAsk('wood', 'Which goods did the ships that crossed the strait in 2015 carry besides wheat and coal?', 'timber', {
          lures: [makeLure('salt', 'They carried wheat, timber and coal.'), makeLure('silk', 'They carried wheat, timber and coal.')],
        }),
      ],
      members: {
        question: 'Which goods did the ships that crossed the strait in 2015 carry?',
        items: ['wheat', 'timber', 'coal'],
        lures: [makeLure('salt', 'Salt is not listed.'), makeLure('silk', 'Silk is not listed.')],
      },
    }),
  ]
}
