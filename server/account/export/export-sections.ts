import type { Instant } from '../../../core/shared/instant'
import {
  type ExportRow, type ReviewPlace, findExportedAccount, findExportedAttemptResponses, findExportedAttempts, findExportedAudit, findExportedCards, findExportedClassCards,
  findExportedClassrooms, findExportedDeadlineDays, findExportedDeadlines, findExportedExposures, findExportedExtensions, findExportedFits,
  findExportedGrades, findExportedLearnerDays, findExportedLeeches, findExportedMemberships,
  findExportedNotices, findExportedPlannedDays, findExportedReminder, findExportedReports, findExportedReviews, findExportedSessions, findExportedSettings, findExportedStudyResults,
} from '../../../data/export.ts'
import { type Database, database } from '../../../data/client.ts'
import type { AuthorizedLearnerId } from '../../actor'

const PAGE = 1000

/** What there is to export, each as pages of rows. */
const SECTIONS = {
  account: whole(findExportedAccount),
  settings: whole(findExportedSettings),
  sessions: whole(findExportedSessions),
  memberships: whole(findExportedMemberships),
  classrooms: whole(findExportedClassrooms),
  notices: whole(findExportedNotices),
  reports: whole(findExportedReports),
  audit: whole(findExportedAudit),
  cards: whole(findExportedCards),
  classCards: whole(findExportedClassCards),
  plannedDays: whole(findExportedPlannedDays),
  reminder: whole(findExportedReminder),
  leeches: whole(findExportedLeeches),
  parameterFits: whole(findExportedFits),
  deadlines: whole(findExportedDeadlines),
  deadlineDays: whole(findExportedDeadlineDays),
  attempts: whole(findExportedAttempts),
  attemptResponses: whole(findExportedAttemptResponses),
  studyResults: whole(findExportedStudyResults),
  extensions: whole(findExportedExtensions),
  grades: whole(findExportedGrades),
  learnerDays: whole(findExportedLearnerDays),
  exposures: whole(findExportedExposures),
  reviews: pagesOfReviews,
} as const

export type ExportSection = keyof typeof SECTIONS
export const EXPORT_SECTIONS = Object.keys(SECTIONS) as [ExportSection, ...ExportSection[]]

/** The rows of one section about this account, a page at a time. */
export function exportPages(section: ExportSection, learnerId: AuthorizedLearnerId, at: Instant): AsyncGenerator<ExportRow[]> {
  return SECTIONS[section](database(), learnerId, new Date(at))
}

function whole(find: (db: Database, id: string, at: Date) => Promise<ExportRow[]>) {
  return async function* (db: Database, id: string, at: Date) {
    yield await find(db, id, at)
  }
}

async function* pagesOfReviews(db: Database, learnerId: string): AsyncGenerator<ExportRow[]> {
  let after: ReviewPlace | null = null
  do {
    const { rows, last }: { rows: ExportRow[]; last: ReviewPlace | null } = await findExportedReviews(db, learnerId, after, PAGE)
    yield rows
    after = rows.length === PAGE ? last : null
  } while (after)
}
