'use client'

import './globals.css'

/** When even the layout fails there are no messages: both languages, side by side. */
export default function GlobalErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Hoedam</title>
      </head>
      <body>
        <main className="page py-12">
          <h1 className="text-h1">Something went wrong on our side</h1>
          <p lang="ko" className="mt-2 text-h2">
            서버에 문제가 생겼어요
          </p>
          <button type="button" className="button button-main mt-8" onClick={retry}>
            Try again · <span lang="ko">다시 시도</span>
          </button>
        </main>
      </body>
    </html>
  )
}
