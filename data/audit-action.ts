/** What the audit log may say was done. Stored: a name that was written once keeps its words on the page for ever. */
export const AUDIT_ACTIONS = [
  'account-created', 'account-deleted', 'unused-account-deleted', 'account-suspended', 'account-reinstated', 'role-changed', 'password-reset', 'teacher-invited',
  'classroom-created', 'classroom-renamed', 'classroom-archived', 'classroom-reopened', 'classroom-handed-over', 'classroom-approval-needed', 'classroom-approval-not-needed',
  'class-code-renewed', 'class-code-closed', 'class-exported', 'co-teacher-added', 'co-teacher-removed', 'co-teacher-left',
  'section-made', 'section-renamed', 'section-removed', 'member-placed', 'member-joined', 'member-left', 'member-let-in', 'member-remove', 'member-ban',
  'roster-imported', 'archived-memberships-ended', 'retention-changed',
  'grade-set', 'grade-taken-back', 'grade-commented', 'work-excused', 'assignment-made', 'assignment-changed', 'extension-granted',
  'question-released', 'question-report-done', 'question-edited', 'question-accepted', 'question-flags-dismissed', 'question-retired', 'revision-invalidated',
  'import-made', 'import-discarded', 'import-restarted', 'article-published', 'article-retired', 'article-made-public', 'article-made-classroom',
  'demonstration-made', 'demonstration-removed',
] as const
export type AuditAction = (typeof AUDIT_ACTIONS)[number]
