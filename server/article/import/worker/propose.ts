/**
 * A program of its own that makes the proposals of one import: it takes seconds of processor time that the app's answers must
 * not wait for, and the text was written by anybody. Given by its parent what it needs and nothing more: no database, no secrets.
 */
import os from 'node:os'
import path from 'node:path'
import { type ImportSourceText, importProposals } from '#core/question/generate/import-proposals'
import { readContent } from '#server/article/read-content'

os.setPriority(os.constants.priority.PRIORITY_LOW)
process.on('disconnect', () => process.exit()) // who started us is gone
process.once('message', (source: ImportSourceText) => {
  const proposals = importProposals(source, readContent(path.resolve(import.meta.dirname, '../../../../content')))
  process.send?.(proposals, () => process.exit())
})
