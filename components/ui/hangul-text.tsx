const PARTS = /([\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+(?:[ ·][\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+)*|[A-Z][a-z]+-[a-z]+)/

/**
 * Text in another language with its Hangul marked `lang="ko"`, for the right voice and the right line breaks, and with
 * given names ("Jong-un") kept on one line.
 */
export function HangulText({ text }: { text: string }) {
  return text.split(PARTS).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} {...(part.includes('-') ? { className: 'whitespace-nowrap' } : { lang: 'ko' })}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
