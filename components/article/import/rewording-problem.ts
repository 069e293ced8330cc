import { RequestError } from '#offline/post-json'
import { fillTemplate } from '../../ui/fill-template'
import type { ImportLabels } from './import-labels'
import type { KeyPointProblem } from './key-point-heading'

/** Why a key point cannot be worded so, and at which field, from what the server said no with. `speakers`: their names by id. */
export function rewordingProblem(error: unknown, speakers: Readonly<Record<string, string>>, labels: ImportLabels): KeyPointProblem {
  const [, code, about = ''] = (error instanceof RequestError && error.field !== null ? /^([a-z-]+) (.*)$/.exec(error.message) : null) ?? []
  const text = code === undefined ? undefined : WORDS[code]
  if (!(error instanceof RequestError) || error.field === null || text === undefined) return { field: 'statement', text: labels.failed }
  return { field: error.field, text: fillTemplate(text(labels), { words: speakers[about] ?? about }) }
}

const WORDS: Readonly<Record<string, (labels: ImportLabels) => string>> = {
  'hedge-dropped': (labels) => labels.hedgeDropped,
  'hedge-lost': (labels) => labels.hedgeLost,
  'speaker-lost': (labels) => labels.speakerLost,
  'answer-lost': (labels) => labels.answerLost,
  unfit: (labels) => labels.unfit,
}
