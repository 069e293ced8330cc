import { BLANK, type Option } from '../question'
import type { Finding } from './finding'
import type { ItemRule } from './item-rule'
import type { LintContext } from './lint-context'

const NO_GERUNDS: ReadonlySet<string> = new Set(['nothing', 'something', 'anything', 'everything', 'beijing', 'spring', 'string'])

/** GRAMMAR_CUE: neither an article before the blank, nor number or form of the options, gives the key away. */
export const grammarCue: ItemRule = (question, context) => {
  const cues: string[] = []
  if (new RegExp(`\\ban?\\s+["“‘]?${BLANK}`, 'i').test(question.stem)) cues.push('“a” or “an” stands right before the blank')
  if (question.kind === 'single-choice' || question.kind === 'multiple-choice') {
    if (/\ban?\s*[?:]?$/i.test(question.stem)) cues.push('the stem ends in “a” or “an”')
    cues.push(...cuesOfOptions(question.stem, question.options, (text) => numberOf(text, context)))
  }
  return cues.map((cue): Finding => ({
    code: 'GRAMMAR_CUE',
    severity: 'error',
    message: `Grammar points at the key: ${cue}.`,
    hint: 'Write “a(n)”, and give all options the same number and form.',
  }))
}

function cuesOfOptions(stem: string, options: readonly Option[], numberOf: (text: string) => string): string[] {
  const cues: string[] = []
  const standsOut = (trait: (text: string) => string) => {
    const ofKeys = new Set(options.filter((option) => option.isKey).map((option) => trait(option.text)))
    const ofOthers = new Set(options.filter((option) => !option.isKey).map((option) => trait(option.text)))
    return ofKeys.size === 1 && ofOthers.size === 1 && [...ofKeys].every((each) => !ofOthers.has(each))
  }
  if (/\b(?:what|which)(?: \w+){0,2} (?:are|were)\b|\bthese\b/i.test(stem) && standsOut(numberOf)) {
    cues.push('the stem’s plural fits the key alone')
  }
  if (/^(?:what|which)(?: \w+){0,2} (?:is|was)\b/i.test(stem) && standsOut(numberOf)) {
    cues.push('the stem’s singular fits the key or the distractors only')
  }
  if (standsOut(formOf)) cues.push('the key differs in form from all distractors (“to …”, “-ing”, “that …”)')
  return cues
}

/** A name is one thing, however it ends: the United States is a country. */
function numberOf(text: string, context: LintContext): string {
  const head = text.split(/ (?:of|for|in|on|with|by|to|from|between|against) /)[0] ?? text
  if (/\s\p{Lu}\S*$/u.test(head) || context.terms.named(text).length > 0) return 'singular'
  return /[^siu]s$/i.test(head.trim()) ? 'plural' : 'singular'
}

/** How a phrase begins; names and plain noun phrases are alike. */
function formOf(text: string): string {
  const [first = ''] = text.trim().toLowerCase().split(/\s+/)
  if (first === 'to') return 'infinitive'
  if (first === 'that' || first === 'because' || first === 'if' || first === 'when') return 'clause'
  if (first === 'by' || first === 'after' || first === 'before' || first === 'with' || first === 'in') return 'adverbial'
  return /^\w{3,}ing$/.test(first) && !NO_GERUNDS.has(first) ? 'gerund' : 'plain'
}
