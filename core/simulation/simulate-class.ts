/**
 * The class of the demonstration: its members study and take quizzes for sixty days, through the app's own queue, form ladder, grading, rating table
 * and fold, with memories that are not FSRS. The same content, seed and instant give the same reviews.
 */
import { medianDurations, type MedianDurations } from '../review/median-duration'
import type { AnswerReview } from '../review/review'
import type { RelatedKeyPoints } from '../key-point/related-key-points'
import type { DayRule } from '../schedule/study-day'
import { DAY_MS, type Instant } from '../shared/instant'
import { seededRandom } from '../shared/seeded-random'
import { seededShuffle } from '../shared/seeded-shuffle'
import type { OptionReferents } from '../statistics/option-referents'
import { chooseTraps, type ClassTraps } from './class-traps'
import type { DemoMember } from './demo-members'
import { type Answerer, createAnswerer, type GradableQuestion } from './simulated-answerer'
import { attemptQuiz, comesTo, planQuizzes, type SimulatedAttempt, type SimulatedQuiz } from './simulated-quiz'
import { SimulatedStudy } from './simulated-study'
import { answersOn, DEMO_DAYS, NEW_PER_DAY } from './study-habit'

export type ClassMaterial = {
  /** In teaching order, each with its questions that practice may ask. */
  keyPoints: readonly { id: string; topics: readonly string[]; questions: readonly GradableQuestion[] }[]
  /** What quizzes draw from. */
  quizPool: readonly GradableQuestion[]
  related: RelatedKeyPoints
  /** What the wrong options of a question stand for. */
  referentsOf(question: GradableQuestion): OptionReferents
}

export type SimulatedMember = {
  member: DemoMember
  /** In the order in which they were given. */
  answers: readonly AnswerReview[]
  medians: MedianDurations
  attempts: readonly { quiz: SimulatedQuiz; attempt: SimulatedAttempt }[]
}

export type SimulatedClass = { keyPointIds: readonly string[]; quizzes: readonly SimulatedQuiz[]; members: readonly SimulatedMember[]; traps: ClassTraps; hardKeyPointIds: ReadonlySet<string> }

/** A topic of more than this share of the key points is no topic to struggle with. */
const TOPIC_SHARE = 0.2
/** Key points differ, the same for the whole class, and of the first sixty a few are hard. Ease in units of activation. */
const EASE_SPREAD = 0.4
const HARD = 5
const HARD_WITHIN = 60
const HARD_EASE = -3
const DESIRED_RETENTION = 0.9

/** `lastEveningAt`: when the last of the sixty evenings began. Takes seconds of processor time for a class of 24. */
export function simulateClass(input: {
  material: ClassMaterial; members: readonly DemoMember[]; seed: string; lastEveningAt: Instant; dayRule: DayRule
}): SimulatedClass {
  const { material, members, seed, dayRule } = input
  const startAt = input.lastEveningAt - (DEMO_DAYS - 1) * DAY_MS
  const traps = chooseTraps(new Map(material.keyPoints.map(({ id, questions }) => [id, questions])), material.referentsOf)
  const hardKeyPointIds = hardTopic(material.keyPoints)
  const quizzes = planQuizzes(material.quizPool, seed, startAt)
  const learnables = material.keyPoints.map(({ id }, at) => ({ id, confusableId: material.keyPoints[at % 2 === 0 ? at + 1 : at - 1]?.id ?? id }))
  const ids = material.keyPoints.map(({ id }) => id)
  const random = seededRandom(`${seed} key points`)
  const hard = new Set(seededShuffle(ids.slice(0, HARD_WITHIN), `${seed} hard`).slice(0, HARD))
  const ease = new Map(ids.map((id) => [id, hard.has(id) ? HARD_EASE : EASE_SPREAD * (2 * random() - 1)]))
  return {
    keyPointIds: ids, quizzes, traps, hardKeyPointIds,
    members: members.map((member) => {
      const answer = createAnswerer({ member, seed, startAt, keyPoints: learnables, easeOf: (id) => ease.get(id) ?? 0, traps, hardKeyPointIds })
      return studyAsMember({ member, answer, material, quizzes, seed, startAt, dayRule })
    }),
  }
}

function studyAsMember({ member, answer, material, quizzes, seed, startAt, dayRule }: {
  member: DemoMember; answer: Answerer; material: ClassMaterial; quizzes: readonly SimulatedQuiz[]; seed: string; startAt: Instant; dayRule: DayRule
}): SimulatedMember {
  const random = seededRandom(`${seed} ${member.name} days`)
  const questions = new Map(material.keyPoints.flatMap((keyPoint) => keyPoint.questions.map((question) => [question.id, question])))
  const study = new SimulatedStudy({
    random, startAt, dayRule, desiredRetention: DESIRED_RETENTION, newPerDay: NEW_PER_DAY[member.habit], isBalanced: true, related: material.related,
    keyPoints: material.keyPoints.map(({ id, questions: own }) => ({ id, probes: own.map((each) => ({ id: each.id, kind: each.kind, lastAnsweredAt: null })) })),
    answer: (keyPointId, probe, at) => {
      const question = questions.get(probe.id)
      if (!question) throw new Error(`No question ${probe.id} of ${keyPointId}`)
      return answer(question, at)
    },
  })
  const attempts: SimulatedMember['attempts'][number][] = []
  while (study.day < DEMO_DAYS) {
    const quiz = quizzes.find(({ day }) => day === study.day)
    if (quiz && comesTo(quiz, member, seed)) attempts.push({ quiz, attempt: attemptQuiz(quiz, member, seed, answer) })
    const most = answersOn(member.habit, study.day, new Date(study.now).getUTCDay(), random())
    if (most > 0) study.studyOneDay(most)
    else study.rest()
  }
  // As they are stored: in whole milliseconds.
  const answers = study.answers.map((answer) => ({ ...answer, reviewedAt: Math.round(answer.reviewedAt), correctedAt: Math.round(answer.correctedAt) }))
  return { member, answers, medians: medianDurations(answers), attempts }
}

/** The key points of the largest topic that is a part of the material and not what all of it is about. */
function hardTopic(keyPoints: ClassMaterial['keyPoints']): ReadonlySet<string> {
  const topics = new Map<string, string[]>()
  for (const { id, topics: own } of keyPoints) for (const topic of own) topics.set(topic, [...(topics.get(topic) ?? []), id])
  const [hardest] = [...topics].filter(([, ids]) => ids.length <= TOPIC_SHARE * keyPoints.length)
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
  return new Set(hardest?.[1])
}
