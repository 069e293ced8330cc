/** What can go wrong in a use case, by name. `app/` owns the one table from code to status and message. */
export const APP_ERROR_CODES = [
  'not-signed-in', 'not-allowed', 'not-found', 'invalid-input', 'malformed-json', 'unsupported-media-type',
  'too-large', 'origin-mismatch', 'name-taken', 'other-account', 'wrong-credentials', 'too-many-attempts', 'invitation-invalid',
  'leads-classrooms', 'class-code-invalid', 'teaches-class', 'learns-here', 'roster-changed', 'classroom-archived', 'last-administrator', 'section-in-use', 'questions-released',
  'attempt-over', 'extension-too-short', 'mail-not-set-up', 'mail-not-taken',
] as const
export type AppErrorCode = (typeof APP_ERROR_CODES)[number]

/** The one error that use cases throw on purpose. */
export class AppError extends Error {
  override readonly name = 'AppError'
  constructor(
    readonly code: AppErrorCode,
    /** What is wrong with which field, for 'invalid-input' and 'name-taken'. */
    readonly problem?: { field: string; message: string },
  ) {
    super(problem ? `${code}: ${problem.field} ${problem.message}` : code)
  }
}
