const HANGUL_RUN = /([\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+(?:[ ·][\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]+)*)/

/** Text in another language with its Hangul marked `lang="ko"`, for the right voice and the right line breaks. */
export function HangulText({ text }: { text: string }) {
  return text.split(HANGUL_RUN).map((part, at) =>
    at % 2 === 1 ? (
      <span key={at} lang="ko">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
