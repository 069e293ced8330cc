import { VERDICT_NEEDS_CHOOSERS } from './distractor-table'
import { RATE_NEEDS, wilsonInterval } from './observed-rate'
import type { QuestionFigures } from './question-figures'

/** The gravest first. */
export const FLAG_CODES = ['nobody-right', 'key-probably-wrong', 'negative-discrimination', 'shared-mistake', 'guessing-level', 'too-hard', 'too-easy', 'dead-distractor'] as const
export type FlagCode = (typeof FLAG_CODES)[number]

export type QuestionFlag = {
  code: FlagCode
  /** Names the message that says what to do about it. */
  adviceKey: `advice.${FlagCode}`
  /** strong: chance hardly explains it (the 95 % interval lies beyond the line); weak: worth a look. */
  evidence: 'strong' | 'weak'
  /** The distractor concerned; null where it is the question as a whole. */
  optionId: string | null
}

/** Moodle calls a facility from 0.95 extremely easy and one to 0.20 difficult (its documentation, "Quiz statistics report"). */
export const TOO_EASY_FROM = 0.95
export const TOO_HARD_TO = 0.2
/** Strong evidence leaves no facility within this of the line on its better side. */
const MARGIN = 0.1
/** At most this share of the learners can have known it, the others having guessed (Frary 1988: (facility − chance) / (1 − chance)). */
const GUESSING_KNOWN_TO = 0.1
const GUESSING_KNOWN_SURELY_TO = 1 / 3

/** A share times a count is whole but for this. */
const ROUNDING = 1e-6

/** What hardly any sound question has; the other codes are worth knowing, but no cause for alarm. */
const GRAVE: ReadonlySet<FlagCode> = new Set(['nobody-right', 'key-probably-wrong', 'negative-discrimination', 'shared-mistake', 'guessing-level', 'too-hard'])

/** Whether somebody should read the question again: for a grave flag that chance hardly explains. */
export function deservesLook(flags: readonly QuestionFlag[]): boolean {
  return flags.some(({ code, evidence }) => GRAVE.has(code) && evidence === 'strong')
}

/** The flag to name where there is place for one: the gravest that chance hardly explains, else the gravest. */
export function leadingFlag(flags: readonly QuestionFlag[]): QuestionFlag | null {
  return flags.find(({ evidence }) => evidence === 'strong') ?? flags[0] ?? null
}

/** What is conspicuous about a question; nothing under 20 answers. */
export function questionFlags(figures: QuestionFigures): QuestionFlag[] {
  if (figures.n < RATE_NEEDS) return []
  const flags = [...keyFlags(figures), ...discriminationFlags(figures), ...facilityFlags(figures), ...deadFlags(figures)]
  return flags.sort((a, b) => FLAG_CODES.indexOf(a.code) - FLAG_CODES.indexOf(b.code))
}

function flag(code: FlagCode, isStrong: boolean, optionId: string | null = null): QuestionFlag {
  return { code, adviceKey: `advice.${code}`, evidence: isStrong ? 'strong' : 'weak', optionId }
}

/** A distractor that more of the stronger half chose than the key: of those who chose either. */
function keyFlags({ options }: QuestionFigures): QuestionFlag[] {
  const keys = options.filter(({ isKey }) => isKey)
  const key = keys.length === 1 ? keys[0]?.stronger : null
  if (!key) return []
  return options.flatMap(({ optionId, isKey, count, stronger }) => {
    if (isKey || !stronger || stronger.share <= key.share) return []
    const chose = { it: stronger.share * stronger.n, key: key.share * key.n }
    return [flag('key-probably-wrong', count >= VERDICT_NEEDS_CHOOSERS && wilsonInterval(chose.it, chose.it + chose.key).low > 0.5, optionId)]
  })
}

/** Surely only where ten at least were right and ten wrong: Fisher's interval takes no notice of how few there are on one side. */
function discriminationFlags({ pointBiserial, facility }: QuestionFigures): QuestionFlag[] {
  if (!pointBiserial || pointBiserial.n < RATE_NEEDS || pointBiserial.value >= 0) return []
  const right = facility ? facility.value * facility.n : 0
  const onSmallerSide = Math.min(right, (facility?.n ?? 0) - right)
  return [flag('negative-discrimination', onSmallerSide >= VERDICT_NEEDS_CHOOSERS - ROUNDING && pointBiserial.interval !== null && pointBiserial.interval.high < 0)]
}

function facilityFlags(figures: QuestionFigures): QuestionFlag[] {
  const { facility, options } = figures
  if (!facility) return []
  const { value, low, high } = facility
  if (value === 0) return [flag('nobody-right', true, sharedMistake(figures)?.optionId ?? null)]
  if (value >= TOO_EASY_FROM) return [flag('too-easy', low >= TOO_EASY_FROM - MARGIN)]
  const chance = chanceOf(options)
  const known = (share: number) => (share - chance) / (1 - chance)
  const shared = sharedMistake(figures)
  return [
    ...(chance === 0 || known(value) > GUESSING_KNOWN_TO ? []
      : shared ? [flag('shared-mistake', true, shared.optionId)] : [flag('guessing-level', known(high) <= GUESSING_KNOWN_SURELY_TO)]),
    ...(value <= TOO_HARD_TO ? [flag('too-hard', high <= TOO_HARD_TO + MARGIN)] : []),
  ]
}

/** The share right of those who guess; 0 where several options are right, as hardly anybody gets all by chance. */
function chanceOf(options: QuestionFigures['options']): number {
  return options.filter(({ isKey }) => isKey).length === 1 ? 1 / options.length : 0
}

/** The distractor that surely more choose than guessing would make them; the most chosen of several. Who shares a mistake has not guessed. */
function sharedMistake({ options, n }: QuestionFigures): QuestionFigures['options'][number] | null {
  const chance = chanceOf(options)
  const shared = options.filter(({ isKey, count }) => chance > 0 && !isKey && count >= VERDICT_NEEDS_CHOOSERS && wilsonInterval(count, n).low > chance)
  return shared.toSorted((a, b) => b.count - a.count)[0] ?? null
}

function deadFlags({ options, n }: QuestionFigures): QuestionFlag[] {
  return options.filter(({ standing }) => standing === 'dead').map(({ optionId, count }) => (
    flag('dead-distractor', wilsonInterval(count, n).high < MARGIN, optionId)))
}
