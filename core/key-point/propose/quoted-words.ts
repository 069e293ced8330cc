/** A whole sentence in quotation marks, or words with “… said” behind them: somebody's own, whoever it is, and not the author's. */
export function isWordsOfSomebody(claim: string): boolean {
  return /^“[^”]*(?:”?$|[,.]”)|[,.?!]”(?:\s|$)/.test(claim)
}

/** Why words in quotation marks cannot be asked about by themselves: too few or many, or they point at what was said before. */
export function quoteFault(clause: string): boolean {
  const words = clause.split(' ').length
  const own = clause.replace(/^“|”$/g, '')
  const loose = /\b(?:it|they|them|this|these|those)\b(?! (?:who|is (?:clear|time|necessary|important|hard|difficult|easy))| [–—])/.exec(own)
  if (loose && !/\b(?:an?|the|our|my|his|her|their|no)\s\p{Ll}+/u.test(own.slice(0, loose.index))) return true
  return words < 6 || words > 36 || /^“(?:this|that|it|these|those|they|he|she|but|and|we need to consider it)\b/i.test(clause) || /[(…]/.test(clause)
}
