import type { AccountLabels } from './account-labels'

/** A refusal in the reader's words; what the API says is for programs. */
export function problemInWords(code: string, labels: AccountLabels): string {
  switch (code) {
    case 'wrong-credentials':
      return labels.wrongCredentials
    case 'too-many-attempts':
      return labels.tooManyAttempts
    case 'invitation-invalid':
      return labels.invitationInvalid
    case 'unreachable':
      return labels.unreachable
    default:
      return labels.internal
  }
}
