/**
 * Article: a source text as Hoedam keeps it. The source's own sentences stay outside;
 * what is kept is a *brief* in our words, sentence by sentence tied to the source.
 */
export type Article = {
  /** Permanent kebab-case name, also the address of its page. */
  id: string
  /** Place in the teaching order, 1 first. */
  position: number
  /** The source's title as printed; null when the source prints none. */
  title: string | null
  /** Our short name for it, used in stems and lists ("Toloraya on the Putin–Kim summit"). */
  label: string
  citation: Citation
  sourceCriticism: SourceCriticism
  paragraphs: readonly BriefParagraph[]
}

/** Only what the source itself states. What it does not state is null and shown as unknown. */
export type Citation = {
  author: string | null
  authorRole: string | null
  outlet: string | null
  /** ISO date, year-month or year; null when the source gives none that can be read one way only. */
  publishedOn: string | null
  /** The date line exactly as printed, when it is ambiguous or partial. */
  dateLine: string | null
  /** What the reader should know about the gaps above. */
  note: string
}

/** Who speaks, from which position, when, to whom; and what to be careful with. */
export type SourceCriticism = {
  speaker: string
  position: string
  time: string
  audience: string
  cautions: readonly string[]
}

export type BriefParagraph = {
  /** 1-based, in the order of the brief; the screen says "our summary of paragraph N". */
  number: number
  sentences: readonly BriefSentence[]
}

export type BriefSentence = {
  text: string
  /** The source sentences that this one rests on. */
  sources: readonly SourceSentence[]
}

export type SourceSentence = {
  /** 1-based paragraph and sentence in the source text. */
  paragraph: number
  sentence: number
  /** `sentenceHash` of the source sentence. */
  hash: string
}

/** The text of one brief paragraph: its sentences joined by one space. Quotes are searched in this text. */
export function paragraphText(paragraph: BriefParagraph): string {
  return paragraph.sentences.map((sentence) => sentence.text).join(' ')
}
