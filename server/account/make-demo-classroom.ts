import { v7 as uuidV7 } from 'uuid'
import { DAY_MS, type Instant } from '../../core/shared/instant'
import { DEMO_MEMBERS } from '../../core/simulation/demo-members'
import { lastEvening } from '../../core/simulation/last-evening'
import { type SimulatedClass, simulateClass } from '../../core/simulation/simulate-class'
import { DEMO_DAYS } from '../../core/simulation/study-habit'
import { countAccounts, insertAuditEntry } from '../../data/account.ts'
import { insertClassroom } from '../../data/classroom.ts'
import { allowLongStatements, type Connection, type Database, inTransaction } from '../../data/client.ts'
import { insertLearners, insertQuiz, insertSections, insertStudyAssignment, markAsDemo, NO_PASSWORD } from '../../data/demonstration.ts'
import { DEFAULT_LEARNER_STATE } from '../../data/schedule.ts'
import { quizRecords } from '../demonstration/quiz-records'
import { readClassMaterial } from '../demonstration/read-class-material'
import { seededIds } from '../demonstration/seeded-ids'
import { studyAssignmentRecord } from '../demonstration/study-assignment-record'
import { studyRecord } from '../demonstration/study-record'
import { projectAllReviews } from '../schedule/project-reviews'
import { createAccount } from './create-account'
import { hashPassword } from './hash-password'
import { randomPassword } from './random-secret'

export type DemoAccount = { name: string; password: string }
/** `learners`: those of the class whom somebody can sign in as. */
export type DemoClassroom = { teacher: DemoAccount; learners: DemoAccount[] }

/** What the demonstration is drawn from: the same content and instant give the same reviews. */
const SEED = 'hoedam'
/** How many of its learners people sign in as; nobody has a password for the others. */
const SIGN_IN_AS = 2
const SECTION_NAMES = ['Monday group', 'Thursday group']
const TIMEOUT_MS = 60_000

/** The people of a demo classroom who can sign in, with random passwords. */
export function inventDemoClassroom(): DemoClassroom {
  const person = (name: string): DemoAccount => ({ name, password: randomPassword() })
  return { teacher: person('Ms Han (demo)'), learners: DEMO_MEMBERS.slice(0, SIGN_IN_AS).map(({ name }) => person(name)) }
}

/**
 * A classroom for trying out, with sixty days of study and two quizzes behind it, all of it simulated; made only in a database
 * without accounts. Takes seconds. Returns whether it was made.
 */
export async function makeDemoClassroom(db: Database, demo: DemoClassroom, at: Instant): Promise<boolean> {
  if ((await countAccounts(db)) > 0) return false
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions() // whoever tries it out sits where the server stands
  const lastEveningAt = lastEvening(at, timeZone)
  const simulated = simulateClass({
    material: await readClassMaterial(db), members: DEMO_MEMBERS, seed: SEED, lastEveningAt,
    dayRule: { timeZone, rolloverHour: DEFAULT_LEARNER_STATE.rolloverHour },
  })
  const teacherHash = await hashPassword(demo.teacher.password)
  const hashes = new Map(await Promise.all(demo.learners.map(async ({ name, password }) => [name, await hashPassword(password)] as const)))
  return inTransaction(db, async (tx) => {
    await allowLongStatements(tx, TIMEOUT_MS)
    if ((await countAccounts(tx)) > 0) return false
    const teacherId = await createAccount(tx, { name: demo.teacher.name, passwordHash: teacherHash, role: 'teacher', timeZone }, at)
    await markAsDemo(tx, teacherId)
    await storeClass(tx, { simulated, teacherId, timeZone, hashes, createdAt: lastEveningAt - DEMO_DAYS * DAY_MS, at })
    return true
  }, { timeoutMs: TIMEOUT_MS })
}

async function storeClass(tx: Connection, { simulated, teacherId, timeZone, hashes, createdAt: made, at }: {
  simulated: SimulatedClass; teacherId: string; timeZone: string; hashes: ReadonlyMap<string, string>; createdAt: Instant; at: Instant
}): Promise<void> {
  const createdAt = new Date(made)
  const idAt = seededIds(`${SEED} people`)
  const classroomId = idAt(made)
  const learners = simulated.members.map((simulatedMember) => ({
    id: idAt(made), name: simulatedMember.member.name, isDemo: true, createdAt, passwordHash: hashes.get(simulatedMember.member.name) ?? NO_PASSWORD,
    ...studyRecord(simulatedMember, SEED, timeZone), section: simulatedMember.member.section, simulatedMember,
  }))
  await insertLearners(tx, learners)
  await insertClassroom(tx, { id: classroomId, name: 'Demo classroom', teacherId, isDemo: true, createdAt, learnerIds: learners.map(({ id }) => id) })
  await insertSections(tx, classroomId, SECTION_NAMES.map((name, section) => (
    { id: idAt(made), name, learnerIds: learners.flatMap((learner) => (learner.section === section ? [learner.id] : [])) })), createdAt)
  for (const { id, state } of learners) await projectAllReviews(tx, id, state)
  const learnerIdOf = new Map(learners.map(({ simulatedMember, id }) => [simulatedMember, id]))
  for (const quiz of quizRecords(simulated, { classroomId, teacherId, learnerIdOf, idAt })) await insertQuiz(tx, quiz)
  const dayRule = { timeZone, rolloverHour: DEFAULT_LEARNER_STATE.rolloverHour }
  await insertStudyAssignment(tx, studyAssignmentRecord(simulated, { classroomId, teacherId, idAt, dayRule, now: at }))
  await insertAuditEntry(tx, {
    id: uuidV7(), at: new Date(at), actorId: null, action: 'demonstration-made', subjectId: null, detail: { classroomId, learners: String(learners.length) },
  })
}
