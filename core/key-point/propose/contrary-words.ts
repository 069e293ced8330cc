/** Words that turn a claim round when they stand in the place of another; the first is put into false statements. */
export type Contrary = {
  pattern: RegExp
  instead: readonly [string, string] | ((answer: string) => readonly [string, string])
  /** Whether the first alternative says what the claim contradicts, not merely something else. */
  isOpposite: boolean
  /** stance: what somebody feels or is ready for; value: a change for better or worse; plain: neither. */
  on: 'stance' | 'value' | 'plain'
}

type Instead = Contrary['instead']
const stance = (words: string, ...instead: [string, string]): Contrary => ({ pattern: whole(words), instead, isOpposite: true, on: 'stance' })
const value = (words: string, ...instead: [string, string]): Contrary => ({ pattern: whole(words), instead, isOpposite: true, on: 'value' })
const plain = (words: string, ...instead: [string, string]): Contrary => ({ pattern: whole(words), instead, isOpposite: true, on: 'plain' })
const other = (words: string, ...instead: [string, string]): Contrary => ({ ...plain(words, ...instead), isOpposite: false })
const made = (words: string, instead: Instead): Contrary => ({ pattern: whole(words), instead, isOpposite: true, on: 'stance' })

function whole(words: string): RegExp {
  return new RegExp(`(?<![\\p{L}’-])(?:${words})(?![\\p{L}’-])`, 'u')
}

/** “does not exceed” → “clearly exceeds”, “may well exceed”. */
function affirmed(answer: string): readonly [string, string] {
  const verb = answer.split(' ').at(-1) ?? ''
  const third = /(?:s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`
  return [`clearly ${third}`, `may well ${verb}`]
}

const THING = "(?= (?:the|an?|its|his|their|every|all)\\b| [A-Z])"
const COMPARED = 'realistic|difficult|likely|important|flexible|optimistic|cautious|stable|open|useful|effective|dangerous|expensive'
const MEASURED = '(?= (?:by|to|from|sharply|slightly|again)\\b)'

/**
 * Written by hand, each read in several sentences: the alternatives fit where the word fits, in form and in register.
 * What stands further up is asked first.
 */
export const CONTRARIES: readonly Contrary[] = [
  plain('unlikely(?= to)', 'likely', 'certain'), plain('(?<!un)(?<=(?:is|are|was|were) )likely(?= to)', 'unlikely', 'unable'),
  stance('interested in', 'opposed to', 'indifferent to'), stance('opposed to', 'in favour of', 'indifferent to'),
  value(`restored${THING}`, 'weakened', 'abandoned'), value(`strengthened${THING}`, 'weakened', 'ignored'), value(`weakened${THING}`, 'strengthened', 'replaced'),
  value('stalled', 'accelerated', 'flourished'), plain('resumed', 'broken off', 'postponed'), plain('(?<=\\b(?:was|were|been|is|are) )suspended', 'resumed', 'extended'), plain(`suspended${THING}`, 'resumed', 'extended'),
  plain(`(?<!to be )more(?= (?:${COMPARED})\\b)`, 'less', 'no more'), plain(`(?<!to be )less(?= (?:${COMPARED})\\b)`, 'more', 'no less'),
  stance('reserved', 'enthusiastic', 'angry'), stance('pleased with', 'disappointed with', 'puzzled by'), stance('satisfied with', 'disappointed with', 'puzzled by'),
  stance('cautious', 'optimistic', 'outspoken'), stance('(?<=(?:very|quite|rather|extremely) )carefully', 'confidently', 'openly'), stance('warmly', 'coldly', 'sceptically'),
  plain('bold(?= (?:comments|remarks|claims|steps|plans|promises|predictions))', 'cautious', 'private'),
  plain('agreed to', 'refused to', 'began to'), plain('refused to', 'agreed to', 'tried to'), plain('failed to', 'managed to', 'refused to'),
  stance('willingness', 'reluctance', 'obligation'), stance('readiness', 'reluctance', 'obligation'), stance('ready to', 'unwilling to', 'unable to'), stance('willing to', 'unwilling to', 'unable to'), stance('unwilling to', 'ready to', 'able to'), stance('reluctant to', 'eager to', 'obliged to'),
  plain('remained unchanged', 'remained unclear', 'was under review'), plain('exhaustive', 'evasive', 'incomplete'),
  stance('straightforward', 'secretive', 'unpredictable'), plain('openly', 'secretly', 'reluctantly'), plain('secretly', 'openly', 'officially'), plain('(?<!in)directly', 'indirectly', 'secretly'),
  plain('huge', 'modest', 'private'), plain('more than one', 'no more than one', 'no further'), other('(?<=gone )unfulfilled', 'too far', 'unnoticed'),
  plain('multilateral', 'bilateral', 'informal'), plain('bilateral', 'multilateral', 'informal'), plain('trilateral', 'bilateral', 'multilateral'),
  plain('partial', 'complete', 'temporary'), plain('permanent', 'temporary', 'negotiable'), plain('permanently', 'temporarily', 'partially'), plain('temporary', 'permanent', 'final'), plain('binding', 'voluntary', 'secret'),
  plain('necessary', 'unnecessary', 'too late'), plain('conditional', 'unconditional', 'confidential'),
  value('reducing', 'raising', 'ignoring'), value('strengthening', 'weakening', 'monitoring'), value('improving', 'worsening', 'watching'), plain('easing of', 'tightening of', 'extension of'),
  plain(`supported${THING}`, 'opposed', 'ignored'), plain(`opposed${THING}`, 'supported', 'ignored'), plain(`welcomed${THING}`, 'condemned', 'ignored'), plain(`condemned${THING}`, 'welcomed', 'ignored'), plain(`criticised${THING}`, 'praised', 'ignored'), plain(`praised${THING}`, 'criticised', 'ignored'),
  plain(`accepted${THING}`, 'rejected', 'postponed'), plain(`rejected${THING}`, 'accepted', 'proposed'), plain(`approved${THING}`, 'rejected', 'postponed'), plain(`confirmed${THING}`, 'denied', 'concealed'), plain(`denied${THING}`, 'confirmed', 'concealed'), plain(`vetoed${THING}`, 'supported', 'proposed'),
  value('lifted', 'tightened', 'extended'), value('eased', 'tightened', 'extended'), value('tightened', 'eased', 'lifted'),
  value(`rose${MEASURED}`, 'fell', 'returned'), value(`fell${MEASURED}`, 'rose', 'returned'), value(`increased${MEASURED}`, 'decreased', 'returned'), value(`declined${MEASURED}`, 'grew', 'returned'),
  plain('its support to', 'its opposition to', 'its indifference to'), stance('support for', 'opposition to', 'indifference to'), stance('opposition to', 'support for', 'indifference to'),
  stance('win(?= (?:the )?(?:support|trust|backing))', 'do without', 'test'), value('(?<=the )success(?= of)', 'failure', 'postponement'), value('(?<=the )failure(?= of)', 'success', 'postponement'),
  plain('crucial', 'irrelevant', 'harmful'), plain('theoretical', 'practical', 'immediate'),
  made('does not \\p{Ll}+(?! any)(?!.*\\bany)', affirmed), stance('will not(?!.*\\bany)', 'will', 'may'), stance('cannot(?!.*\\bany)', 'can', 'must'),
  other('(?<=kind of )trick', 'warning', 'joke'), other('milestone', 'gamble', 'experiment'), other('symbolic', 'practical', 'military'),
]
