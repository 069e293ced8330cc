/** A key point that keeps being forgotten, and whose fault it is. */
export type LeechTriage =
  | { type: 'not-a-leech' }
  /** Others get it right: drill it against what it is confused with, or ask it in another form. */
  | { type: 'learner'; remedy: { type: 'contrast-drill'; with: string } | { type: 'other-form' } }
  /** Others get it wrong as well, or it fails in one question alone: pause that question, or all, and report. */
  | { type: 'question'; questionId: string | null }
  /** Nothing to decide by: go on, and offer the learner to report. */
  | { type: 'unclear' }

export type LeechEvidence = {
  lapses: number
  /** Rated answers of this learner on this key point, by question: how many, and how many of them failed. */
  byQuestion: readonly { questionId: string; answers: number; failures: number }[]
  /** Key points of which the learner chose the answer instead, with how often. */
  confusedWith: readonly { keyPointId: string; times: number }[]
  /** First exposures of the learner's class on this key point: how many, and the share right, 0–1; null without a class. */
  classFirstExposures: { answers: number; facility: number } | null
  /** The mean facility, 0–1, of that class over all key points. */
  classMeanFacility: number | null
}

/** Anki warns at eight lapses; here each lapse costs two or three answers, so half of that, and a fifth says nothing that the fourth did not. */
export const LEECH_FROM_LAPSES = 4
/** Under 20 first exposures a facility of 0.5 is uncertain by more than ±0.22 (95 %). */
export const CLASS_NEEDS_ANSWERS = 20
/** Half the class's own mean: a key point that is merely hard lies above it, a wrong key near guessing. */
const FAULTY_SHARE_OF_MEAN = 0.5
/** As easy as other key points for the class, or nearly. */
const SOUND_SHARE_OF_MEAN = 0.85
/** A question is suspect when it fails in three of four answers while the others pass in three of four; two answers each at least. */
const SUSPECT_FAILURES = 0.75
const LEAST_ANSWERS = 2
/** Chosen instead twice: once is a slip. */
const CONFUSED_FROM = 2

/** Whether a leech is the learner's or the question's. The class decides where there is one; else the learner's own answers by question. */
export function triageLeech(evidence: LeechEvidence): LeechTriage {
  if (evidence.lapses < LEECH_FROM_LAPSES) return { type: 'not-a-leech' }
  const suspect = suspectQuestion(evidence)
  if (suspect !== null) return { type: 'question', questionId: suspect }
  const { classFirstExposures: first, classMeanFacility: mean } = evidence
  if (first && mean !== null && first.answers >= CLASS_NEEDS_ANSWERS) {
    if (first.facility <= mean * FAULTY_SHARE_OF_MEAN) return { type: 'question', questionId: null }
    if (first.facility >= mean * SOUND_SHARE_OF_MEAN) return { type: 'learner', remedy: remedyFor(evidence) }
  }
  // What is confused with one and the same thing is not known apart: the question asked what it should.
  return confusedMost(evidence) ? { type: 'learner', remedy: remedyFor(evidence) } : { type: 'unclear' }
}

function suspectQuestion({ byQuestion }: LeechEvidence): string | null {
  for (const { questionId, answers, failures } of byQuestion) {
    const others = byQuestion.filter((other) => other.questionId !== questionId)
    const otherAnswers = others.reduce((sum, other) => sum + other.answers, 0)
    const otherFailures = others.reduce((sum, other) => sum + other.failures, 0)
    const isSuspect = answers >= LEAST_ANSWERS * 2 && failures / answers >= SUSPECT_FAILURES
    const othersPass = otherAnswers >= LEAST_ANSWERS && otherFailures / otherAnswers <= 1 - SUSPECT_FAILURES
    if (isSuspect && othersPass) return questionId
  }
  return null
}

function remedyFor(evidence: LeechEvidence): Extract<LeechTriage, { type: 'learner' }>['remedy'] {
  const confused = confusedMost(evidence)
  return confused ? { type: 'contrast-drill', with: confused } : { type: 'other-form' }
}

function confusedMost({ confusedWith }: LeechEvidence): string | null {
  const most = confusedWith.toSorted((a, b) => b.times - a.times || (a.keyPointId < b.keyPointId ? -1 : 1))[0]
  return most && most.times >= CONFUSED_FROM ? most.keyPointId : null
}
