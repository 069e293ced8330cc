import type { Connection } from './client.ts'

/** A part of a classroom. */
export type Section = { id: string; name: string }
export type SectionSummary = Section & { learnerCount: number }

const BY_NAME = [{ name: 'asc' as const }, { id: 'asc' as const }]

/** The sections of a classroom by name. */
export function findSections(db: Connection, classroomId: string): Promise<Section[]> {
  return db.section.findMany({ where: { classroomId }, orderBy: BY_NAME, select: { id: true, name: true } })
}

/** The same with how many learners are in each. */
export async function findSectionSummaries(db: Connection, classroomId: string): Promise<SectionSummary[]> {
  const rows = await db.section.findMany({
    where: { classroomId }, orderBy: BY_NAME,
    select: { id: true, name: true, _count: { select: { memberships: { where: { status: 'active' } } } } },
  })
  return rows.map(({ _count, ...row }) => ({ ...row, learnerCount: _count.memberships }))
}

/** The titles of the assignments that are given to sections of a classroom, archived ones too, by section. */
export async function findTitlesBySection(db: Connection, classroomId: string): Promise<Map<string, string[]>> {
  const rows = await db.assignment.findMany({
    where: { classroomId, sectionId: { not: null } }, select: { sectionId: true, title: true }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const titles = new Map<string, string[]>()
  for (const { sectionId, title } of rows) if (sectionId !== null) titles.set(sectionId, [...(titles.get(sectionId) ?? []), title])
  return titles
}

/** Whether the classroom has this section; nobody removes it until the transaction ends. */
export async function holdSection(tx: Connection, classroomId: string, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Section" WHERE "id" = ${id}::uuid AND "classroomId" = ${classroomId}::uuid FOR KEY SHARE`
  return rows.length === 1
}

/** Waits for whoever holds it; then nobody else does until the transaction ends. */
export async function lockSection(tx: Connection, classroomId: string, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "Section" WHERE "id" = ${id}::uuid AND "classroomId" = ${classroomId}::uuid FOR UPDATE`
}

/** Whether the classroom has this section. */
export async function hasSection(db: Connection, classroomId: string, id: string): Promise<boolean> {
  return (await db.section.count({ where: { id, classroomId } })) === 1
}

export async function insertSection(tx: Connection, section: { id: string; classroomId: string; name: string; createdAt: Date }): Promise<boolean> {
  const { count } = await tx.section.createMany({ data: [section], skipDuplicates: true })
  return count === 1
}

/** false when the classroom has no such section. */
export async function renameSection(tx: Connection, classroomId: string, id: string, name: string): Promise<boolean> {
  const { count } = await tx.section.updateMany({ where: { id, classroomId }, data: { name } })
  return count === 1
}

/** Who was in it is then in none. false when the classroom has no such section. */
export async function deleteSection(tx: Connection, classroomId: string, id: string): Promise<boolean> {
  const { count } = await tx.section.deleteMany({ where: { id, classroomId } })
  return count === 1
}
