import { countRosterSheet } from '../../account/attempt-limits'
import type { SignedIn } from '../../actor'
import { AppError } from '../../app-error'
import { extractText } from '../../article/read-source/extract-text'
import { Unusable } from '../../article/read-source/unusable'

/**
 * The first table of a workbook (xlsx) as a list to look at and correct before it is brought in. The file is read in a worker with
 * little memory and time. Throws 'invalid-input' with the field `file` for what is none, 'too-many-attempts'.
 */
export async function readSheet(teacher: SignedIn, bytes: Uint8Array): Promise<string> {
  await countRosterSheet(teacher.userId)
  try {
    return await extractText('The file', { kind: 'xlsx', bytes })
  } catch (error) {
    if (error instanceof Unusable) throw new AppError('invalid-input', { field: 'file', message: error.message })
    throw error
  }
}
