/** What can be kept for a time, and for how many days; kept for ever unless chosen. The shortest ones leave room for a long absence. */
export const RETENTION_CHOICES = {
  auditDays: [365, 730, 1095, 1825],
  unusedAccountDays: [365, 730, 1095, 1825],
  archivedMembershipDays: [90, 180, 365, 730],
} as const
export type RetentionKind = keyof typeof RETENTION_CHOICES

/** Days that each kind is kept; null: for ever. */
export type RetentionRules = Record<RetentionKind, number | null>
export const KEEP_ALL: RetentionRules = { auditDays: null, unusedAccountDays: null, archivedMembershipDays: null }
