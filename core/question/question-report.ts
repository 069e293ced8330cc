/** What may be wrong with a question: its key, its sense, its evidence, its wording, or something else. */
export const REPORT_REASONS = ['incorrect', 'unclear', 'evidence', 'wording', 'other'] as const
export type ReportReason = (typeof REPORT_REASONS)[number]

/** More is a letter. */
export const MAX_REPORT_LENGTH = 1000
