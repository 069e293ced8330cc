/** “less than five months left”: counted from a day that only the text around it tells. */
const COUNTED = /\b(?:days?|weeks?|months?|years?) (?:left|remaining|later|earlier)\b/
/** What had already happened, in the main clause: before what? */
const PLUPERFECT = /\bhad (?:\p{Ll}+ly )?(?:been |\p{Ll}{2,}ed\b|made\b|met\b|sent\b|given\b|taken\b|spent\b|told\b|built\b|found\b|held\b|kept\b|gone\b|come\b)/u
/** A date, or an event that the claim puts it in relation to. */
const ANCHOR = /\b(?:1[89]|20)\d\d\b|\b(?:in|since|by|until) (?:\p{Lu}\p{Ll}+|spring|summer|autumn|winter)\b|\b(?:after|before|since|until|when|by the time|at|during) .*\p{Lu}/u

/** Whether a claim needs a moment that it does not name: what had happened by then, or how much time was left. Quoted words are to be masked. */
export function lacksMoment(own: string): boolean {
  const main = own.split(/,? (?:that|who|which|whom|because|what) /)[0] ?? ''
  return (COUNTED.test(own) || PLUPERFECT.test(main)) && !ANCHOR.test(own)
}
