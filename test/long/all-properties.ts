import type { LongProperty } from './long-property'
import { putsTogetherAnyPage } from './properties/blocks-of-lines'
import { generatesWhatIsProved } from './properties/generate-from-text'
import { readsAnyMarkup } from './properties/html-article'
import { devicesComeTogether } from './properties/merge-devices'
import { readsBackItsMarkdown } from './properties/markdown-of-blocks'
import { matchesAnyAnswer } from './properties/match-typed-answer'
import { parsesAnyText } from './properties/parse-article'
import { proposesWhatIsWritten } from './properties/propose-key-points'
import { losesNoSentence } from './properties/split-sentences'

/** What `npm test` tries on about 10,000 inputs and `npm run test:long` on a hundred times as many. */
export const allProperties: readonly LongProperty[] = [
  parsesAnyText, losesNoSentence, proposesWhatIsWritten, generatesWhatIsProved, readsAnyMarkup, readsBackItsMarkdown, putsTogetherAnyPage, matchesAnyAnswer,
  devicesComeTogether,
]
