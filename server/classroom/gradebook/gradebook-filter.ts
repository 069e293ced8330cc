import * as z from 'zod'
import { ASSIGNMENT_KINDS } from '../../../core/classroom/assignment-kind'

/** A form sends '' for what is not chosen. */
const chosen = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable())

/** Which learners and which assignments of a gradebook. section 'none': learners in no section; missing '1': those with work missing. */
export const gradebookFilterSchema = z.strictObject({
  section: chosen(z.union([z.uuid(), z.literal('none')])),
  kind: chosen(z.enum(ASSIGNMENT_KINDS)),
  assignment: chosen(z.uuid()),
  missing: chosen(z.literal('1')),
  name: z.string().max(60).default('').transform((name) => name.trim()),
})
export type GradebookFilter = z.output<typeof gradebookFilterSchema>

/** The filter that a page's address asks for; one that is no filter asks for everything. */
export function readGradebookFilter({ section, kind, assignment, missing, name }: Readonly<Record<string, unknown>>): GradebookFilter {
  const read = gradebookFilterSchema.safeParse({ section, kind, assignment, missing, name })
  return read.success ? read.data : { section: null, kind: null, assignment: null, missing: null, name: '' }
}
