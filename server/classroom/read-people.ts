import * as z from 'zod'
import { type ClassroomSettings, findClassroomSettings } from '../../data/classroom.ts'
import { database } from '../../data/client.ts'
import { type ClassTeacher, findTeachers } from '../../data/co-teacher.ts'
import { countMembers, findMembers, type Member, type MemberFilter } from '../../data/member.ts'
import { findSectionSummaries, findTitlesBySection, type SectionSummary } from '../../data/section.ts'
import type { AuthorizedClassroomId } from '../actor'
import { AppError } from '../app-error'

/** Learners on one page of the table: what a screen of buttons bears. */
export const PEOPLE_PER_PAGE = 50
const MOST_WAITING_SHOWN = 50

/** Whom to show of a classroom, as the page's address says it; what makes no sense there means everybody. */
export const peopleQuerySchema = z.object({
  section: z.union([z.uuid(), z.literal('none')]).optional().catch(undefined),
  name: z.string().max(80).default('').catch(''),
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
})
export type PeopleQuery = z.output<typeof peopleQuerySchema>

export type People = {
  classroom: ClassroomSettings
  leader: ClassTeacher
  coTeachers: ClassTeacher[]
  /** assignments: titles of those given to the section, archived ones too; while there are any, it cannot be removed. */
  sections: (SectionSummary & { assignments: string[] })[]
  /** Who waits to be let in, whatever was asked for: the first of them, and how many there are. */
  waiting: Member[]
  waitingCount: number
  /** Who was asked for, one page of them, and how many there are on all pages. */
  members: Member[]
  memberCount: number
  /** Everybody on record but who waits. */
  wholeCount: number
}

/** A classroom with its teachers, its sections and the people on record in it. Throws 'not-found'. */
export async function readPeople(id: AuthorizedClassroomId, { section, name, page }: PeopleQuery = peopleQuerySchema.parse({})): Promise<People> {
  const db = database()
  const whole: MemberFilter = { statuses: ['active', 'banned'], section: 'any', namePart: '' }
  const asked: MemberFilter = { ...whole, section: section === undefined ? 'any' : section === 'none' ? 'none' : { id: section }, namePart: name }
  const waits: MemberFilter = { statuses: ['waiting'], section: 'any', namePart: '' }
  const [classroom, teachers, sections, titles, waiting, waitingCount, members, memberCount, wholeCount] = await Promise.all([
    findClassroomSettings(db, id), findTeachers(db, id), findSectionSummaries(db, id), findTitlesBySection(db, id),
    findMembers(db, id, waits, { skip: 0, take: MOST_WAITING_SHOWN }), countMembers(db, id, waits),
    findMembers(db, id, asked, { skip: (page - 1) * PEOPLE_PER_PAGE, take: PEOPLE_PER_PAGE }), countMembers(db, id, asked), countMembers(db, id, whole),
  ])
  if (!classroom || !teachers) throw new AppError('not-found')
  return {
    classroom, ...teachers, sections: sections.map((section) => ({ ...section, assignments: titles.get(section.id) ?? [] })),
    waiting, waitingCount, members, memberCount, wholeCount,
  }
}
