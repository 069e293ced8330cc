import { nameKey } from '../core/shared/name-key'
import type { Role } from './account.ts'
import type { Connection } from './client.ts'

/** Somebody who teaches a classroom. */
export type ClassTeacher = { id: string; name: string }

/** Who leads a classroom, and who teaches it beside them, by name; null when there is no such classroom. */
export async function findTeachers(db: Connection, classroomId: string): Promise<{ leader: ClassTeacher; coTeachers: ClassTeacher[] } | null> {
  const row = await db.classroom.findUnique({
    where: { id: classroomId },
    select: {
      teacher: { select: { id: true, name: true } },
      coTeachers: { select: { teacher: { select: { id: true, name: true } } }, orderBy: { teacher: { nameKey: 'asc' } } },
    },
  })
  return row && { leader: row.teacher, coTeachers: row.coTeachers.map(({ teacher }) => teacher) }
}

/** The active teacher or administrator of this name; null for anybody else. */
export function findTeacherByName(db: Connection, name: string): Promise<ClassTeacher | null> {
  const roles: Role[] = ['teacher', 'administrator']
  return db.account.findFirst({ where: { nameKey: nameKey(name), status: 'active', role: { in: roles } }, select: { id: true, name: true } })
}

/** false when they teach it already. */
export async function insertCoTeacher(tx: Connection, coTeacher: { classroomId: string; teacherId: string; addedAt: Date }): Promise<boolean> {
  const { count } = await tx.coTeacher.createMany({ data: [coTeacher], skipDuplicates: true })
  return count === 1
}

/** false when they do not teach it beside who leads it. */
export async function deleteCoTeacher(tx: Connection, classroomId: string, teacherId: string): Promise<boolean> {
  const { count } = await tx.coTeacher.deleteMany({ where: { classroomId, teacherId } })
  return count === 1
}
