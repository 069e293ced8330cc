/** A class of any size, for measuring: the members of the demonstration over and over, each copy with reviews of its own. */
import { v7 as uuidV7 } from 'uuid'
import { medianDurations } from '#core/review/median-duration'
import { DAY_MS, type Instant, MINUTE_MS } from '#core/shared/instant'
import { DEMO_MEMBERS } from '#core/simulation/demo-members'
import { lastEvening } from '#core/simulation/last-evening'
import { type SimulatedMember, simulateClass } from '#core/simulation/simulate-class'
import { DEMO_DAYS } from '#core/simulation/study-habit'
import { insertClassroom } from '#data/classroom'
import { allowLongStatements, type Database, inTransaction } from '#data/client'
import { insertLearners, insertQuiz, insertSections, insertStudyAssignment, NO_PASSWORD } from '#data/demonstration'
import { DEFAULT_LEARNER_STATE } from '#data/schedule'
import { createAccount } from '#server/account/create-account'
import { hashPassword } from '#server/account/hash-password'
import { randomPassword } from '#server/account/random-secret'
import { quizRecords } from '#server/demonstration/quiz-records'
import { readClassMaterial } from '#server/demonstration/read-class-material'
import { seededIds } from '#server/demonstration/seeded-ids'
import { studyAssignmentRecord } from '#server/demonstration/study-assignment-record'
import { studyRecord } from '#server/demonstration/study-record'
import { projectAllReviews } from '#server/schedule/project-reviews'

export type LargeClass = { classroomId: string; teacher: { name: string; password: string }; learners: number; reviews: number }

const TIME_ZONE = 'Asia/Seoul'
const SECTIONS = 4
const AT_ONCE = 10
const TIMEOUT_MS = 120_000

/**
 * Fills an empty database that has content with a teacher and a class of so many learners and about so many reviews. The reviews are valid: real
 * questions, graded and folded as ever; of sixty days, and where more are asked for, of as many sixties of days before.
 */
export async function loadLargeClass(
  db: Database, size: { learners: number; reviews: number; seed: string }, now: Instant, onLoaded: (learners: number) => void,
): Promise<LargeClass> {
  const dayRule = { timeZone: TIME_ZONE, rolloverHour: DEFAULT_LEARNER_STATE.rolloverHour }
  const lastEveningAt = lastEvening(now, TIME_ZONE)
  const simulated = simulateClass({ material: await readClassMaterial(db), members: DEMO_MEMBERS, seed: size.seed, lastEveningAt, dayRule })
  const copies = Array.from({ length: size.learners }, (_, at) => copyOf(simulated.members, at))
  const each = Math.round(size.reviews / Math.max(1, copies.filter(({ answers }) => answers.length > 0).length))
  const idAt = seededIds(`${size.seed} people`)
  const made = lastEveningAt - DEMO_DAYS * DAY_MS
  const learners = copies.map((copy) => ({ id: idAt(made), copy }))
  const [classroomId, createdAt] = [idAt(made), new Date(made)]
  const teacher = { name: 'Large class teacher', password: randomPassword() }
  const teacherId = await createAccount(db, { name: teacher.name, passwordHash: await hashPassword(teacher.password), role: 'teacher', timeZone: TIME_ZONE }, made)
  let [reviews, loaded] = [0, 0]
  while (loaded < learners.length) {
    const some = learners.slice(loaded, loaded + AT_ONCE).map(({ id, copy }) => ({
      id, name: copy.member.name, createdAt, isDemo: false, passwordHash: NO_PASSWORD, ...studyRecord(longer(copy, each), size.seed, TIME_ZONE),
    }))
    await inTransaction(db, async (tx) => {
      await allowLongStatements(tx, TIMEOUT_MS)
      await insertLearners(tx, some)
      for (const { id, state } of some) await projectAllReviews(tx, id, state)
    }, { timeoutMs: TIMEOUT_MS })
    reviews += some.reduce((sum, learner) => sum + learner.reviews.length, 0)
    loaded += some.length
    onLoaded(loaded)
  }
  const learnerIdOf = new Map(learners.map(({ id, copy }) => [copy, id]))
  await inTransaction(db, async (tx) => {
    await allowLongStatements(tx, TIMEOUT_MS)
    await insertClassroom(tx, { id: classroomId, name: 'Large class', teacherId, isDemo: false, createdAt, learnerIds: learners.map(({ id }) => id) })
    await insertSections(tx, classroomId, Array.from({ length: SECTIONS }, (_, section) => (
      { id: uuidV7(), name: `Section ${section + 1}`, learnerIds: learners.flatMap(({ id }, at) => (at % SECTIONS === section ? [id] : [])) })), createdAt)
    for (const quiz of quizRecords({ ...simulated, members: copies }, { classroomId, teacherId, learnerIdOf, idAt })) await insertQuiz(tx, quiz)
    await insertStudyAssignment(tx, studyAssignmentRecord(simulated, { classroomId, teacherId, idAt, dayRule, now }))
  }, { timeoutMs: TIMEOUT_MS })
  await db.$executeRawUnsafe('ANALYZE') // as the database does by itself a minute after so many rows
  return { classroomId, teacher, learners: learners.length, reviews }
}

/** A member under another name, who did the same some minutes apart. */
function copyOf(members: readonly SimulatedMember[], at: number): SimulatedMember {
  const original = members[at % members.length]
  if (!original) throw new Error('The class has no members.')
  const shift = Math.floor(at / members.length) * MINUTE_MS
  const answers = original.answers.map((answer) => ({ ...answer, reviewedAt: answer.reviewedAt - shift, correctedAt: answer.correctedAt - shift }))
  return { ...original, answers, member: { ...original.member, name: `${original.member.name.replace(' (demo)', '')} ${at + 1}` } }
}

/** The last so many answers of somebody who did the same in the sixty days before, and before. */
function longer(member: SimulatedMember, count: number): SimulatedMember {
  if (member.answers.length === 0) return member
  const rounds = Math.ceil(count / member.answers.length)
  const answers = Array.from({ length: rounds }, (_, round) => {
    const shift = (rounds - 1 - round) * DEMO_DAYS * DAY_MS
    return member.answers.map((answer) => ({ ...answer, reviewedAt: answer.reviewedAt - shift, correctedAt: answer.correctedAt - shift }))
  }).flat().slice(-count)
  return { ...member, answers, medians: medianDurations(answers) }
}
