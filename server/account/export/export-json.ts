import type { Instant } from '../../../core/shared/instant'
import type { AuthorizedLearnerId } from '../../actor'
import { EXPORT_SECTIONS, exportPages } from './export-sections'

/** Everything about one account as the text of one JSON object, in pieces (docs/data-export.md). */
export async function* exportJson(learnerId: AuthorizedLearnerId, at: Instant): AsyncGenerator<string> {
  yield `{"format":"hoedam-export","version":1,"exportedAt":${JSON.stringify(new Date(at))}`
  for (const section of EXPORT_SECTIONS) {
    yield `,\n${JSON.stringify(section)}:[`
    let isFirst = true
    for await (const rows of exportPages(section, learnerId, at)) {
      if (rows.length === 0) continue
      yield (isFirst ? '\n' : ',\n') + rows.map((row) => JSON.stringify(row)).join(',\n')
      isFirst = false
    }
    yield ']'
  }
  yield '}\n'
}
