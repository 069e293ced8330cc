/** One thing wrong in a content file. */
export type FileProblem = {
  /** From the content folder on: content/articles/x/key-points.yaml */
  file: string
  line: number
  /** Where in the entry: asks[0].answer; empty when the file as a whole is meant. */
  path: string
  reason: string
}

/** The content cannot be used. Holds every problem found, not just the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError'

  constructor(readonly problems: readonly FileProblem[]) {
    const lines = problems.map(({ file, line, path, reason }) => `${file}:${line}: ${path === '' ? '' : `${path}: `}${reason}`)
    super(`The content has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}:\n${lines.join('\n')}`)
  }
}
