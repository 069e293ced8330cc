import { v7 as uuidV7 } from 'uuid'
import type { RosterRow } from '../../../core/classroom/roster/roster-plan'
import { nameKey } from '../../../core/shared/name-key'
import type { Instant } from '../../../core/shared/instant'
import { insertAuditEntries } from '../../../data/account.ts'
import { findClassroomSettings } from '../../../data/classroom.ts'
import type { AuditAction } from '../../../data/audit-action.ts'
import { type Connection, database, inTransaction } from '../../../data/client.ts'
import { insertRosterLearners } from '../../../data/roster.ts'
import { findLearnerState } from '../../../data/schedule.ts'
import { findSections, insertSection } from '../../../data/section.ts'
import { countRosterImport } from '../../account/attempt-limits'
import { randomPassword } from '../../account/random-secret'
import type { AuthorizedClassroomId, SignedIn } from '../../actor'
import { AppError } from '../../app-error'
import { csvLines } from '../../csv-lines'
import { hashPasswords } from './hash-passwords'
import { planList, rosterFingerprint } from './preview-roster'
import type { RosterImport } from './roster-schema'

/** Accounts just made, with passwords that are shown this once. `csv`: the same as a file. */
export type ImportedRoster = { classroom: string; accounts: { name: string; section: string | null; password: string }[]; known: number; csv: string }

/** Without it Excel reads Hangul as something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Makes the accounts of a list that was previewed, puts them into the class and its sections, all of it or nothing. Learners who are in
 * the class are left alone. Throws 'roster-changed' when the list no longer comes to what was confirmed, 'invalid-input' when rows are
 * faulty and are not to be left out or nobody is new, 'classroom-archived', 'too-many-attempts'.
 */
export async function importRoster(teacher: SignedIn, id: AuthorizedClassroomId, input: RosterImport, now: Instant): Promise<ImportedRoster> {
  const db = database()
  const [classroom, plan, { timeZone }] = await Promise.all([findClassroomSettings(db, id), planList(db, id, input), findLearnerState(db, teacher.userId)])
  if (!classroom) throw new AppError('not-found')
  if (classroom.archivedAt !== null) throw new AppError('classroom-archived')
  if (plan.type !== 'plan' || rosterFingerprint(plan) !== input.fingerprint) throw new AppError('roster-changed')
  const fresh = plan.rows.filter(({ outcome }) => outcome.type === 'new')
  const isFaulty = plan.rows.some(({ outcome }) => outcome.type === 'faulty')
  if (fresh.length === 0 || (isFaulty && !input.leavesOutFaulty)) throw new AppError('invalid-input', { field: 'list', message: 'has faulty rows, or nobody new' })
  await countRosterImport(teacher.userId)
  const accounts = fresh.map(({ name, section, password }) => ({ name, section, password: password ?? randomPassword() }))
  const hashes = await hashPasswords(accounts.map(({ password }) => password))
  const learners = fresh.map((row, at) => ({ ...row, id: uuidV7(), passwordHash: hashes[at] ?? '' }))
  await inTransaction(db, (tx) => write(tx, teacher, id, learners, timeZone, now))
  const lines = [['name', 'section', 'password'], ...accounts.map(({ name, section, password }) => [name, section, password])]
  return {
    classroom: classroom.name, accounts, known: plan.rows.filter(({ outcome }) => outcome.type === 'known').length, csv: BYTE_ORDER_MARK + csvLines(lines),
  }
}

type NewLearner = RosterRow & { id: string; passwordHash: string }

async function write(tx: Connection, teacher: SignedIn, classroomId: AuthorizedClassroomId, learners: readonly NewLearner[], timeZone: string, now: Instant): Promise<void> {
  const at = new Date(now)
  const sectionIds = await sectionsByName(tx, classroomId, learners, at)
  const rows = learners.map(({ id, name, section, passwordHash }) => ({ id, name, passwordHash, sectionId: section === null ? null : (sectionIds.get(nameKey(section)) ?? null) }))
  // Somebody took a name while the passwords were hashed: nothing is written.
  if (!(await insertRosterLearners(tx, { classroomId, learners: rows, timeZone, at }))) throw new AppError('roster-changed')
  const entry = (action: AuditAction, subjectId: string, detail: Record<string, string>) => ({ id: uuidV7(), at, actorId: teacher.userId, action, subjectId, detail })
  await insertAuditEntries(tx, [
    entry('roster-imported', classroomId, { count: String(learners.length) }),
    ...learners.map(({ id }) => entry('account-created', id, { role: 'learner', classroomId })),
  ])
}

/** Makes the sections that are missing. The ids of all that are needed, by name as compared. */
async function sectionsByName(tx: Connection, classroomId: string, learners: readonly NewLearner[], createdAt: Date): Promise<Map<string, string>> {
  const ids = new Map((await findSections(tx, classroomId)).map(({ id, name }) => [nameKey(name), id]))
  for (const { section } of learners) {
    if (section === null || ids.has(nameKey(section))) continue
    const id = uuidV7()
    if (!(await insertSection(tx, { id, classroomId, name: section, createdAt }))) throw new AppError('roster-changed')
    ids.set(nameKey(section), id)
  }
  return ids
}
