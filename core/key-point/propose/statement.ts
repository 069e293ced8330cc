import type { Setting } from './article-setting'
import type { Claim } from './claim'

/** A statement; the claim itself begins behind its frame. */
export type Statement = { text: string; frameLength: number }

/** The claim in a sentence of ours: whose it is, when it was made, what it says. */
export function statementOf(claim: Claim, setting: Setting): Statement {
  const { frame, joined } = claim
  const year = setting.asOf.slice(0, 4)
  const author = setting.author.english
  const clause = renderClaim(claim)
  // “writing in 2024, in March 2024 …” says it twice.
  const when = year === '' || new RegExp(`^(?:in|on|by|since) [^,]{0,20}\\b${year}\\b`, 'i').test(clause) ? '' : `, writing in ${year}`
  const reported = `As ${author} reported${year === '' ? '' : ` in ${year}`}, `
  const speaker = frame.speaker?.english ?? ''
  if (joined) return framed(`According to ${author}${when}, `, `${joined.clause}, and ${speaker} ${frame.said} that ${clause}.`)
  switch (frame.form) {
    case 'own': return framed(`According to ${author}${when}, `, `${clause}.`)
    case 'speaks-of': return framed(reported, `${clause}.`)
    case 'said-that': return framed(`${reported}${speaker} ${frame.said} that `, `${clause}.`)
    case 'quote': return framed(`${reported}${speaker} ${frame.said}: `, clause.replace(/[.,]?”$/, '.”'))
  }
}

function framed(frame: string, rest: string): Statement {
  return { text: frame + rest, frameLength: frame.length }
}

/** The clause without the comma that a hedge at its start no longer needs. */
export function renderClaim(claim: Claim): string {
  return claim.clause.replace(/^(most likely|very likely|apparently|perhaps|probably|possibly|presumably|obviously|of course|clearly),/i, '$1')
}
