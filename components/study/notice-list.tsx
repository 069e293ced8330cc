'use client'

import { useState } from 'react'
import { postJson } from '#offline/post-json'

export type NoticeRow = { questionId: string; revision: string; text: string; stem: string }

/** Calm lines that a learner can put away, one by one. What cannot be put away now is shown again next time. */
export default function NoticeList({ notices, title, dismiss, dismissed }: { notices: readonly NoticeRow[]; title: string; dismiss: string; dismissed: string }) {
  const [left, setLeft] = useState(notices)
  const [said, setSaid] = useState('')

  function putAway(notice: NoticeRow) {
    const { questionId, revision } = notice
    void postJson('/api/reviews/dismiss-notice', { questionId, revision }).catch(() => {})
    setLeft(left.filter((each) => each !== notice))
    setSaid(dismissed)
    document.getElementById('content')?.focus({ preventScroll: true }) // the button that had the focus is gone
  }

  return (
    <section aria-label={title}>
      <p role="status" className="sr-only">
        {said}
      </p>
      {left.length > 0 && (
        <ul className="mb-8 flex max-w-measure flex-col gap-4 border-s-2 border-rule ps-4">
          {left.map((notice) => (
            <li key={`${notice.questionId} ${notice.revision}`}>
              <p>{notice.text}</p>
              <p lang="en" className="font-serif">
                {notice.stem}
              </p>
              <button type="button" className="text-button" onClick={() => putAway(notice)}>
                {dismiss}
                <span className="sr-only"> ({notice.stem})</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
