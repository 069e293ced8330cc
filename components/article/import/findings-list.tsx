import type { Finding } from '#core/question/item-lint/finding'
import type { ImportLabels } from './import-labels'

/** What the rules found, each in words first: what the rule is, what is wrong here and how to mend it; its code, for reports, small behind them. */
export function FindingsList({ findings, labels, id }: { findings: readonly Finding[]; labels: ImportLabels; id?: string }) {
  if (findings.length === 0) return null
  return (
    <ul id={id} className="flex flex-col gap-3">
      {findings.map(({ code, severity, message, hint }, at) => (
        <li key={at} className={`border-s-2 ps-3 text-note ${severity === 'error' ? 'border-seal' : 'border-rule-control'}`}>
          <p className="font-semibold">
            {severity === 'error' ? labels.error : labels.warning}: {labels.codes[code]}
          </p>
          <p lang="en">{message}</p>
          <p lang="en" className="meta">
            {hint} <code className="text-[0.75rem]">{code}</code>
          </p>
        </li>
      ))}
    </ul>
  )
}
