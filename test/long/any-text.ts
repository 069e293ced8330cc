import fc from 'fast-check'

/** What articles are made of, and what breaks those who read them. */
const PIECES = [
  'Putin ', 'Kim Jong-un ', 'the Russian president ', 'Ahn Bora ', 'He ', 'they ', 'Mr. ', 'U.S. ', 'Nov. 3 ', 'said ', 'said that ', 'According to Moon, ', ', writes professor Ahn Bora, ', 'By ', 'the summit ',
  'has restored ', 'will sign ', 'did not ', 'most likely ', 'it seems that ', 'Therefore, ', 'However, ', 'such a plan ', 'in 2019 ', '1,000 ', '3.5 % ', 'three boats ', 'more realistic ', 'and ', 'which ', 'if ', 'because ',
  '. ', '? ', '! ', '… ', ', ', '; ', ': ', ' – ', '—', '“', '”', '"', "'", '’s ', 'isn’t ', 'government ', 'AЖ', 'Ж-K', 'By late April, ', '(', ')', '[', ']', '[3]', '\n', '\r\n', '\n\n', '\u2028', '\t', ' ', '      ', '\u00a0',
  '# ', '## ', '**', '*', '_', '__', '`', '```\n', '> ', '- ', '1. ', '|', '---\n', '===\n', '[a](b)', '![a](b "c")', '[^1]', '\\', '\\*', '<!--', '-->', '---\nauthor: Ahn Bora\n---\n', '---\na:x', 'x\n---\n', '; at least that is what ',
  '05.03.2015', '2015-03-05', '5 March 2015', 'SEOUL, March 12, 2021 — ', '회담', '김정은은 말했다. ', '首脑会谈。', 'Встреча прошла. ', 'й', 'ё', 'عُقدت القمة. ', 'ישבו. ', '\u202e', '\u200d', '\ufeff', '\u00ad', '\0', '\u0301', 'ﬁ', '𝒜', '👩‍👩‍👧 ', '\ud800', '\udc00', 'ﷺ', 'ß',
]
const HTML_PIECES = [
  '<p>', '</p>', '<div>', '</div>', '<br>', '<b>', '</b>', '<a href="x">', '</a>', '<h1>', '</h1>', '<h2>', '<ul><li>', '</ul>', '<blockquote>', '</blockquote>', '<table><tr><td>', '</table>', '<pre>', '</pre>', '<html>', '<head>', '<body>', '</body>',
  '<title>', '</title>', '<meta name="author" content="Ahn Bora">', '<script>', '</script>', '<style>', '</style>', '<!--', '-->', '<![CDATA[', ']]>', '<!doctype html>', '&amp;', '&#x0;', '&#1114112;', '&', '<', '>', '"', "'", '<p class="byline">', '<p hidden>',
  '<svg>', '</svg>', '<math>', '<template>', '</template>', '<textarea>', '<noscript>', '<img src=x onerror=y>', '<article>', '</article>', '<figure>', '<nav>', '</nav>', '<x-y>', '<p style="display:none">', '<script type="application/ld+json">{"@type":"Article","name":"a"}</script>',
]

/** A few pieces, one of which is repeated so often that what takes more than linear time shows. */
function pumped(pieces: readonly string[], most: number): fc.Arbitrary<string> {
  const some = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((each) => each.join(''))
  return fc.tuple(some, some, fc.integer({ min: 100, max: most }), some).map(([before, piece, times, after]) => before + piece.repeat(times) + after)
}

function mixed(pieces: readonly string[], most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...pieces), { maxLength: most }).map((some) => some.join(''))
}

const chaos = fc.string({ unit: 'binary', maxLength: 200 })

/** Any text: chaos, pieces of articles and of Markdown, and now and then one of some 10,000 characters that repeats itself. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: chaos, weight: 20 },
  { arbitrary: mixed(PIECES, 60), weight: 78 },
  { arbitrary: pumped(PIECES, 1_000), weight: 2 },
)

/** What has taken quadratic time: what stands before, what is repeated, what stands behind. */
const TRAPS = [['---\na:x', ' ', 'x\n---\nIt rained.'], ['', 'AЖ', ''], ['The', ' parliament isn’t', ' new.'], ['Kim ', 'K-', 'summit'], ['# a', ' ', 'b']] as const
const LONG = 100_000

/** Any text, and now and then one of some 100,000 characters that repeats itself: only for what makes few questions. */
export const anyLongText: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: anyText, weight: 997 },
  { arbitrary: fc.constantFrom(...PIECES).map((piece) => piece.repeat(LONG / piece.length)), weight: 1 },
  { arbitrary: fc.constantFrom(...TRAPS).map(([before, piece, after]) => before + piece.repeat(LONG / piece.length) + after), weight: 2 },
)

/** Any text, and now and then one with a new speaker in each of up to 150 sentences. */
export const anySpeakers: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: mixed(PIECES, 60), weight: 97 },
  { arbitrary: fc.tuple(fc.integer({ min: 2, max: 150 }), fc.integer({ min: 1, max: 12 })).map(([count, inParagraph]) => withSpeakers(count, inParagraph)), weight: 3 },
)

function withSpeakers(count: number, inParagraph: number): string {
  const letters = (at: number) => String.fromCharCode(97 + (at % 26)) + String.fromCharCode(97 + (Math.floor(at / 26) % 26))
  return Array.from({ length: count }, (_, at) =>
    `Da${letters(at)} Hol${letters(at * 7)}berg said that the ferry line number ${at} to Japan was too expensive for anybody.${(at + 1) % inParagraph === 0 ? '\n\n' : ' '}`).join('')
}

/** Any markup, mostly wrong. */
export const anyHtml: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: chaos, weight: 10 },
  { arbitrary: mixed([...HTML_PIECES, ...HTML_PIECES, ...PIECES], 60), weight: 88 },
  { arbitrary: pumped([...HTML_PIECES, ...PIECES], 300), weight: 2 },
)

/** A line or some words, as somebody types them. */
export const anyWords: fc.Arbitrary<string> = fc.oneof(
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }), weight: 30 },
  { arbitrary: mixed(PIECES, 6), weight: 68 },
  { arbitrary: pumped(PIECES, 500), weight: 2 },
)
