/** Words that turn a claim round when they stand in the place of another; the first is put into false statements. */
export type Contrary = {
  pattern: RegExp
  instead: readonly [string, string]
  /** Whether the first alternative says what the claim contradicts, not merely something else. */
  isOpposite: boolean
}

const opposite = (words: string, first: string, second: string): Contrary => ({ pattern: whole(words), instead: [first, second], isOpposite: true })
const other = (words: string, first: string, second: string): Contrary => ({ pattern: whole(words), instead: [first, second], isOpposite: false })

function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}’-])(?:${words})(?![\\p{L}’-])`, 'u')
}

/**
 * Written by hand, each read in several sentences: the alternatives fit where the word fits, in form and in register.
 * What stands further up is asked first.
 */
export const CONTRARIES: readonly Contrary[] = [
  opposite('unlikely(?= to)', 'likely', 'certain'), opposite('(?<!un)(?<=(?:is|are|was|were) )likely(?= to)', 'unlikely', 'unable'),
  opposite('interested in', 'opposed to', 'indifferent to'), opposite('opposed to', 'in favour of', 'indifferent to'),
  opposite('restored', 'weakened', 'abandoned'), opposite('strengthened', 'weakened', 'ignored'), opposite('weakened', 'strengthened', 'replaced'),
  opposite('stalled', 'accelerated', 'flourished'), opposite('resumed', 'broken off', 'postponed'), opposite('suspended', 'resumed', 'extended'),
  opposite('more(?= (?:realistic|difficult|likely|important|flexible|optimistic|cautious|constructive|stable|open|useful|effective|dangerous|expensive)\\b)', 'less', 'no more'),
  opposite('less(?= (?:realistic|difficult|important|flexible|optimistic|cautious|stable|open|useful|effective|dangerous|expensive)\\b)', 'more', 'no less'),
  opposite('reserved', 'enthusiastic', 'angry'), opposite('pleased with', 'disappointed with', 'puzzled by'), opposite('satisfied with', 'disappointed with', 'puzzled by'),
  opposite('cautious', 'optimistic', 'outspoken'), opposite('(?<=(?:very|quite|rather|extremely) )carefully', 'confidently', 'openly'), opposite('warmly', 'coldly', 'sceptically'),
  opposite('bold(?= (?:comments|remarks|claims|steps|plans|promises|predictions))', 'cautious', 'private'),
  opposite('agree to', 'reject', 'postpone'), opposite('agreed to', 'refused to', 'forgot to'), opposite('refused to', 'agreed to', 'tried to'), opposite('failed to', 'managed to', 'refused to'),
  opposite('willingness', 'reluctance', 'inability'), opposite('readiness', 'reluctance', 'inability'), opposite('ready to', 'unwilling to', 'unable to'), opposite('willing to', 'unwilling to', 'unable to'), opposite('unwilling to', 'ready to', 'able to'),
  opposite('remained unchanged', 'remained unclear', 'was under review'), opposite('exhaustive', 'evasive', 'incomplete'),
  opposite('straightforward', 'secretive', 'unpredictable'), opposite('openly', 'secretly', 'reluctantly'), opposite('secretly', 'openly', 'officially'), opposite('directly', 'indirectly', 'secretly'),
  opposite('huge', 'modest', 'private'), opposite('more than one', 'no more than one', 'hardly one'), other('unfulfilled', 'too far', 'unnoticed'),
  opposite('peaceful', 'coercive', 'secret'), opposite('multilateral', 'bilateral', 'secret'), opposite('bilateral', 'multilateral', 'informal'), opposite('trilateral', 'bilateral', 'multilateral'),
  opposite('partial', 'complete', 'temporary'), opposite('permanent', 'temporary', 'negotiable'), opposite('temporary', 'permanent', 'final'), opposite('binding', 'voluntary', 'secret'),
  opposite('step-by-step', 'all-at-once', 'wait-and-see'), opposite('necessary', 'unnecessary', 'too late'), opposite('positive', 'negative', 'hasty'), opposite('negative', 'positive', 'hasty'),
  opposite('reducing', 'raising', 'ignoring'), opposite('easing', 'raising', 'ignoring'), opposite('strengthening', 'weakening', 'monitoring'), opposite('maintaining', 'undermining', 'monitoring'), opposite('improving', 'worsening', 'watching'),
  opposite('supported', 'opposed', 'ignored'), opposite('opposed', 'supported', 'ignored'), opposite('welcomed', 'condemned', 'ignored'), opposite('condemned', 'welcomed', 'ignored'), opposite('criticised', 'praised', 'ignored'), opposite('praised', 'criticised', 'ignored'),
  opposite('accepted', 'rejected', 'postponed'), opposite('rejected', 'accepted', 'proposed'), opposite('approved', 'rejected', 'postponed'), opposite('confirmed', 'denied', 'concealed'), opposite('denied', 'confirmed', 'concealed'),
  opposite('lifted', 'tightened', 'extended'), opposite('eased', 'tightened', 'extended'), opposite('tightened', 'eased', 'lifted'), opposite('rose', 'fell', 'stagnated'), opposite('fell', 'rose', 'stagnated'), opposite('increased', 'decreased', 'stagnated'), opposite('declined', 'grew', 'stagnated'),
  opposite('its support to', 'its opposition to', 'its indifference to'), opposite('support for', 'opposition to', 'indifference to'), opposite('opposition to', 'support for', 'indifference to'),
  opposite('win(?= (?:the )?(?:support|trust|backing))', 'do without', 'test'), opposite('success', 'failure', 'surprise'), opposite('failure', 'success', 'postponement'),
  opposite('moderate(?= expectations)', 'high', 'official'), opposite('crucial', 'irrelevant', 'harmful'), opposite('theoretical', 'practical', 'immediate'),
  opposite('will not(?!.*\\bany)', 'will', 'may'), opposite('cannot(?!.*\\bany)', 'can', 'must'), opposite('does not(?!.*\\bany)', 'does', 'may'),
  other('symbolic', 'practical', 'military'), other('hostage', 'beneficiary', 'judge'), other('trick', 'warning', 'compliment'), other('milestone', 'setback', 'gamble'),
  opposite('(?<=(?:discuss|talk|met|meet|arrived|left|begin|began) )(?:before)', 'after', 'instead of'), opposite('(?<= )after(?= they\\b)', 'before', 'unless'),
]
