import type { Finding } from '#core/question/item-lint/finding'
import type { ImportLabels } from './import-labels'

/** What the rules found, each with its code, what the code means, what is wrong here, and how to mend it. */
export function FindingsList({ findings, labels, id }: { findings: readonly Finding[]; labels: ImportLabels; id?: string }) {
  if (findings.length === 0) return null
  return (
    <ul id={id} className="flex flex-col gap-3">
      {findings.map(({ code, severity, message, hint }, at) => (
        <li key={at} className={`border-s-2 ps-3 text-note ${severity === 'error' ? 'border-seal' : 'border-rule-control'}`}>
          <p className="font-semibold">
            {severity === 'error' ? labels.error : labels.warning}: {labels.codes[code]} <span className="meta font-normal">{code}</span>
          </p>
          <p lang="en">{message}</p>
          <p lang="en" className="meta">
            {hint}
          </p>
        </li>
      ))}
    </ul>
  )
}
