import { z } from 'zod'
import type { DropReason } from './dropped'

/** Plain text of one line: no control characters, no marks of direction, nothing that a page or Markdown would take for more than text. */
const plain = (mostCharacters: number) =>
  z.string().trim().min(1).max(mostCharacters).regex(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}<>{}[\]|\\`*_#@]+$/u)

/** Copied from the article, so anything that it holds; whether it does is checked. */
const copied = (mostCharacters: number) => z.string().trim().min(1).max(mostCharacters)

const proposal = z.strictObject({
  paragraph: z.int().min(1),
  evidence: copied(1000),
  claim: copied(1000),
  asks: z.array(z.strictObject({ question: plain(300), answer: copied(80), distractors: z.array(plain(80)).max(6) })).max(5),
})
export type ModelProposal = z.output<typeof proposal>

const envelope = z.strictObject({ keyPoints: z.array(z.unknown()) })

/** More than this in one answer is not looked at. */
const MOST_KEY_POINTS = 40

/** What a model answered, each proposal of the right shape; one of another shape costs only itself. */
export function readModelAnswer(text: string): { proposals: ModelProposal[]; dropped: DropReason[] } {
  const whole = envelope.safeParse(jsonIn(text))
  if (!whole.success) return { proposals: [], dropped: ['answer-not-json'] }
  const parsed = whole.data.keyPoints.slice(0, MOST_KEY_POINTS).map((each) => proposal.safeParse(each))
  const more = whole.data.keyPoints.slice(MOST_KEY_POINTS)
  return {
    proposals: parsed.flatMap((each) => (each.success ? [each.data] : [])),
    dropped: [...parsed.flatMap((each): DropReason[] => (each.success ? [] : ['wrong-shape'])), ...more.map((): DropReason => 'too-many')],
  }
}

/** Models put JSON between thoughts and code fences: from the first brace to the last; null when that is no JSON. */
function jsonIn(text: string): unknown {
  const bare = text.replace(/^\s*<think>[^]*?<\/think>/, '')
  try {
    return JSON.parse(bare.slice(bare.indexOf('{'), bare.lastIndexOf('}') + 1))
  } catch {
    return null
  }
}
