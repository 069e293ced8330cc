import type { TextQuote } from '../article/text-quote'

export const KEY_POINT_KINDS = ['fact', 'quote', 'claim', 'position', 'prediction', 'cause', 'contrast'] as const
export type KeyPointKind = (typeof KEY_POINT_KINDS)[number]

/** The `who` of a claim that the source puts to nobody by name. */
export const UNATTRIBUTED = 'unattributed'

/** One link of the chain "Toloraya reports that Putin said that …", outermost first. */
export type Attribution = {
  /** Term id of the speaker, or `unattributed`. */
  who: string
  /** Third person, as in the statement: "writes", "says", "reports". */
  verb: string
  /** The speaker's own hedge or booster ("most likely", "obviously"); null when there is none. */
  hedge: string | null
}

export const ANSWER_TYPES = [
  'person', 'country', 'city', 'organisation', 'agreement', 'event', 'project', 'number', 'date', 'phrase',
] as const
/** What an answer is, so that distractors can be of the same type. */
export type AnswerType = (typeof ANSWER_TYPES)[number]

/** agree, differ: both articles answer one and the same question; one-only: one of them is silent on it. */
export const RELATIONS = ['agree', 'differ', 'one-only'] as const
export type Relation = (typeof RELATIONS)[number]

/** A wrong answer that a learner may well believe, with the reason it is wrong. */
export type Lure = {
  text: string
  /** Why it is wrong, in one sentence, naming what is right. */
  why: string
  /** The sentence that refutes it; null means the key point's own evidence does. */
  evidence: TextQuote | null
  /**
   * False when the material merely does not say it: still a wrong answer, but put into the statement it would make
   * nothing that the passage contradicts, so no true/false question rests on it. Left out: it falsifies.
   */
  falsifies?: boolean
}

/** One thing a key point can be asked for: a span of its statement and the question that it answers. */
export type Ask = {
  /** Unique in its key point, kebab-case; part of question ids, so permanent. */
  slot: string
  /** The question in full, naming speaker, hedge and time; its answer is `answer`. */
  question: string
  /** Occurs exactly once in the statement. */
  answer: string
  answerType: AnswerType
  /** The term whose names are all accepted as typed answers; null when the answer is no name. */
  termId: string | null
  /** Further typed answers that mean the same. */
  accept: readonly string[]
  /** Whether a learner can be asked to type it (at most four words, one defensible wording). */
  typed: boolean
  /** What kind of thing a blank in its place asks for, shown behind it: “a country”. Left out: the statement says enough. */
  cue?: string
  /** Nothing in the material could be taken for the answer: it is asked for to be typed and never among choices. */
  typedOnly?: true
  /** At least two, unless it is typed only; each fits the statement in the place of the answer. */
  lures: readonly Lure[]
}

/** Who holds what: one row of a comparison. */
export type HeldPosition = {
  /** Term id of the one who holds it. */
  who: string
  /** What that one holds, hedge included, without naming who holds it. */
  position: string
  evidence: TextQuote
}

/** An event with its date. */
export type DatedEvent = {
  /** What happened, without its date. */
  event: string
  /** When: YYYY, YYYY-MM or YYYY-MM-DD. */
  on: string
  /** The term whose dates or definition give `on`; null when the evidence does. */
  termId: string | null
  evidence: TextQuote
}

/** Most rows, events and members that one question can ask for: more is a test of reading. */
export const MOST_PARTS = 6

/**
 * KeyPoint: one self-contained claim that a learner is to remember.
 * Memory (FSRS) belongs to learner × key point; questions are its probes.
 */
export type KeyPoint = {
  /** Permanent. The wording may change (a revision), the id never. */
  id: string
  kind: KeyPointKind
  /** The claim in one or two sentences: names its speaker, keeps the hedge, needs no context. */
  statement: string
  /** The bare claim without its speaker, as a clause, or in “…” the speaker's very words; null when nobody in particular claims it (fact, contrast). */
  proposition: string | null
  attribution: readonly Attribution[]
  /** When it held: YYYY, YYYY-MM or YYYY-MM-DD. */
  asOf: string
  evidence: readonly TextQuote[]
  /** Shown with the verdict when the source is wrong, loose or unclear here. */
  editorNote: string | null
  topics: readonly string[]
  /** contrast only: how the two articles stand to each other on this point; null for every other kind. */
  relation: Relation | null
  /** contrast only: what the point is about, fits "On …, do the two articles agree or differ?" */
  subject: string | null
  asks: readonly Ask[]
  /** The statement compares at least three who hold different things; `question` asks who holds what. */
  pairs?: { question: string; rows: readonly HeldPosition[] }
  /** The statement is a chronology of at least three events, in their order; `question` asks for it. */
  sequence?: { question: string; events: readonly DatedEvent[] }
  /** The statement lists two or more things of one kind, word for word; `question` asks for all of them. */
  members?: { question: string; items: readonly string[]; lures: readonly Lure[] }
  /** Ids of key points that this one replaces (merge, split). */
  supersedes: readonly string[]
}
