import { useEffect, useState } from 'react'

const ASK_AGAIN_MS = 20_000

/**
 * Whether the server can be reached, asked of it and not of the browser, which may believe in a network that leads
 * nowhere; null while unknown. Asked when the page comes up or back, and from time to time until it answers.
 */
export function useServer(): boolean | null {
  const [answers, setAnswers] = useState<boolean | null>(null)

  useEffect(() => {
    let isOver = false
    async function ask() {
      if (document.visibilityState === 'hidden') return
      const answered = await fetch('/api/health', { cache: 'no-store' }).then(({ ok }) => ok, () => false)
      if (!isOver) setAnswers(answered)
    }
    void ask()
    const timer = answers ? undefined : setInterval(ask, ASK_AGAIN_MS)
    for (const event of ['online', 'offline', 'visibilitychange']) addEventListener(event, ask)
    return () => {
      isOver = true
      clearInterval(timer)
      for (const event of ['online', 'offline', 'visibilitychange']) removeEventListener(event, ask)
    }
  }, [answers])

  return answers
}
