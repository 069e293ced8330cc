import { countAccountsWhere, countClassroomsWhere, findAccountPage, findClassroomPage, type ListedAccount, type SchoolClassroom } from '../../data/administration.ts'
import { database } from '../../data/client.ts'
import type * as z from 'zod'
import type { AdministratorId } from '../actor'
import type { accountQuerySchema, classroomQuerySchema } from './administration-schema'

/** Rows of one page of people, classes or the audit log. */
export const ROWS_PER_PAGE = 50

export type Page<T> = { rows: T[]; count: number }

const pageAt = (page: number) => ({ skip: (page - 1) * ROWS_PER_PAGE, take: ROWS_PER_PAGE })

/** The accounts of the school, one page of them. */
export async function listPeople(_by: AdministratorId, { name, role, page }: z.output<typeof accountQuerySchema>): Promise<Page<ListedAccount>> {
  const filter = { role: role ?? null, namePart: name }
  const [rows, count] = await Promise.all([findAccountPage(database(), filter, pageAt(page)), countAccountsWhere(database(), filter)])
  return { rows, count }
}

/** The classrooms of the school, one page of them. */
export async function listSchoolClassrooms(_by: AdministratorId, { name, page }: z.output<typeof classroomQuerySchema>): Promise<Page<SchoolClassroom>> {
  const filter = { namePart: name }
  const [rows, count] = await Promise.all([findClassroomPage(database(), filter, pageAt(page)), countClassroomsWhere(database(), filter)])
  return { rows, count }
}
