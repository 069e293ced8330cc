'use client'

import { FailureNotice } from '../components/site/failure-notice'

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return <FailureNotice retry={retry} />
}
