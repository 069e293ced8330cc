/** Words that turn a claim round when they stand in the place of another; the first is put into false statements. */
export type Contrary = {
  pattern: RegExp
  instead: readonly [string, string] | ((answer: string) => readonly [string, string])
  /** Whether the first alternative says what the claim contradicts, not merely something else. */
  isOpposite: boolean
  /**
   * stance: what somebody feels or is ready for; value: a change for better or worse; either: what anybody may say
   * either way – how many take part, how long it holds, how likely it is; plain: none of these.
   */
  on: 'stance' | 'value' | 'either' | 'plain'
}

type Instead = Contrary['instead']
const stance = (words: string, ...instead: [string, string]): Contrary => ({ pattern: whole(words), instead, isOpposite: true, on: 'stance' })
const value = (words: string, ...instead: [string, string]): Contrary => ({ pattern: whole(words), instead, isOpposite: true, on: 'value' })
const plain = (words: string, ...instead: [string, string]): Contrary => ({ pattern: whole(words), instead, isOpposite: true, on: 'plain' })
const either = (words: string, ...instead: [string, string]): Contrary => ({ pattern: whole(words), instead, isOpposite: true, on: 'either' })
/** What might have been said as well; the claim does not contradict it. */
const beside = (words: string, ...instead: [string, string]): Contrary => ({ ...either(words, ...instead), isOpposite: false })
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
  either('unlikely(?= to)', 'likely', 'certain'), either('(?<!un)(?<=(?:is|are|was|were) )likely(?= to)', 'unlikely', 'unable'),
  stance('interested in', 'opposed to', 'indifferent to'), stance('opposed to', 'in favour of', 'indifferent to'),
  value(`restored${THING}`, 'weakened', 'not changed'), value(`strengthened${THING}`, 'weakened', 'ignored'), value(`weakened${THING}`, 'strengthened', 'replaced'),
  value('stalled', 'continued', 'intensified'), plain('resumed', 'broken off', 'postponed'), plain('(?<=\\b(?:was|were|been|is|are) )suspended', 'resumed', 'extended'), plain(`suspended${THING}`, 'resumed', 'extended'),
  plain(`(?<!to be )more(?= (?:${COMPARED})\\b)`, 'less', 'no more'), plain(`(?<!to be )less(?= (?:${COMPARED})\\b)`, 'more', 'no less'),
  stance('reserved', 'enthusiastic', 'angry'),
  stance('cautious(?!.*\\bany\\b)', 'optimistic', 'precise'), stance('(?<=(?:very|quite|rather|extremely) )carefully', 'confidently', 'openly'),
  plain('bold(?= (?:comments|remarks|claims|predictions))', 'sceptical', 'gloomy'),
  plain('agreed to', 'refused to', 'began to'), plain('refused to', 'agreed to', 'tried to'), plain('failed to', 'managed to', 'refused to'),
  stance('ready to', 'unwilling to', 'unable to'), stance('willing to', 'unwilling to', 'unable to'), stance('unwilling to', 'ready to', 'able to'), stance('reluctant to', 'eager to', 'obliged to'),
  plain('exhaustive', 'evasive', 'incomplete'),
  plain('openly', 'secretly', 'reluctantly'), plain('secretly', 'openly', 'officially'), plain('(?<!in)directly', 'indirectly', 'secretly'),
  plain('huge', 'modest', 'private'), other('(?<=gone )unfulfilled', 'too far', 'unnoticed'),
  either('multilateral', 'bilateral', 'informal'), either('bilateral', 'multilateral', 'informal'), either('trilateral', 'bilateral', 'multilateral'),
  either('partial', 'complete', 'temporary'), either('permanent', 'temporary', 'negotiable'), either('permanently', 'partially', 'immediately'), either('temporary', 'permanent', 'final'), either('binding', 'voluntary', 'secret'),
  plain('necessary', 'unnecessary', 'too late'), plain('conditional', 'unconditional', 'confidential'),
  value('reducing', 'raising', 'ignoring'), value('strengthening', 'weakening', 'monitoring'), value('improving', 'worsening', 'watching'), plain('easing of', 'tightening of', 'extension of'),
  plain(`supported${THING}`, 'opposed', 'ignored'), plain(`opposed${THING}`, 'supported', 'ignored'), plain(`welcomed${THING}`, 'condemned', 'ignored'), plain(`condemned${THING}`, 'welcomed', 'ignored'), plain(`criticised${THING}`, 'praised', 'ignored'), plain(`praised${THING}`, 'criticised', 'ignored'),
  plain(`accepted${THING}`, 'rejected', 'postponed'), plain(`rejected${THING}`, 'accepted', 'proposed'), plain(`approved${THING}`, 'rejected', 'postponed'), plain(`confirmed${THING}`, 'denied', 'concealed'), plain(`denied${THING}`, 'confirmed', 'concealed'),
  value('lifted', 'tightened', 'extended'), value('eased', 'tightened', 'extended'), value('tightened', 'eased', 'lifted'),
  value(`rose${MEASURED}`, 'fell', 'returned'), value(`fell${MEASURED}`, 'rose', 'returned'), value(`increased${MEASURED}`, 'decreased', 'returned'), value(`declined${MEASURED}`, 'grew', 'returned'),
  plain('its support to', 'its opposition to', 'its indifference to'), stance('support for', 'opposition to', 'indifference to'), stance('opposition to', 'support for', 'indifference to'),
  
  beside('remained unchanged', 'had borne fruit', 'would be stepped up'), beside('straightforward(?= person)', 'well-informed', 'quick-witted'), beside('win(?= (?:the )?(?:support|trust|backing))', 'keep', 'test'),
  beside('economic(?= (?:cooperation|assistance|ties|exchanges|projects)\\b)', 'military', 'cultural'), beside('military(?= (?:cooperation|assistance|ties|exchanges)\\b)', 'economic', 'diplomatic'), beside('political(?= (?:guarantees|support)\\b)', 'economic', 'military'),
  beside('in (?:its|their) entirety', 'in part', 'step by step'), plain('unilaterally', 'jointly', 'reluctantly'), plain('jointly', 'separately', 'secretly'), either('in public', 'in private', 'in writing'), either('in private', 'in public', 'in writing'),
  plain('(?<=\\b(?:is|was|would be|be) )easy(?= to)', 'difficult', 'impossible'), plain('(?<=\\b(?:is|was|would be|be) )difficult(?= to)', 'easy', 'pointless'), plain('soon after', 'long before', 'years after'), plain('early$', 'late', 'on time'), plain('(?<=prepared )badly', 'carefully', 'in secret'),
  plain('often', 'rarely', 'never'), plain('rarely', 'often', 'never'), plain('slowly', 'quickly', 'steadily'), plain('longer(?= (?:and|than)\\b)', 'shorter', 'simpler'), either('verbal', 'written', 'secret'), either('written', 'verbal', 'secret'),
  beside('more than one(?= (?:summit|meeting|round)\\b)', 'one more', 'a trilateral'), plain('a component of', 'a breach of', 'an exception to'),
  plain('crucial', 'irrelevant', 'harmful'), plain('theoretical', 'practical', 'immediate'),
  made('does not (?:exceed|reach|meet|cover|include|mention|solve|change|replace|require|affect)(?! any)(?!.*\\bany)', affirmed), stance('will not(?!.*\\bany)', 'will', 'may'), stance('cannot(?!.*\\bany)', 'can', 'must'),
  other('(?<=kind of )trick', 'warning', 'joke'), other('milestone', 'gamble', 'experiment'), other('symbolic', 'practical', 'military'),
]
