import type { FetchRefusal } from '#core/article/fetch-refusal'
import type { FetchRefusalLabels } from './fetch-refusal-labels'

/** Why an article is not fetched by its address, in a sentence that says what to do instead. */
export function fetchRefusalInWords(refusal: FetchRefusal, labels: FetchRefusalLabels): string {
  const words: Readonly<Record<FetchRefusal, string>> = {
    'switched-off': labels.switchedOff,
    'no-address': labels.noAddress,
    'not-http': labels.notHttp,
    credentials: labels.credentials,
    port: labels.port,
    'unknown-host': labels.unknownHost,
    'private-address': labels.privateAddress,
    unreachable: labels.unreachable,
    'too-many-redirects': labels.tooManyRedirects,
    'broken-redirect': labels.brokenRedirect,
    status: labels.status,
    'content-type': labels.contentType,
    'too-large': labels.tooLarge,
    'too-slow': labels.tooSlow,
    'broken-answer': labels.brokenAnswer,
  }
  return words[refusal]
}
