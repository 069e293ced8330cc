import type { Setting } from './article-setting'

/** Where a text calls “first” what the term base gives to an event of another year, an editor's note says so; else null. */
export function noteOnOrdinals(clause: string, setting: Setting): string | null {
  const called = /\b(?:first|second|third) [\p{L}-]+ (?:summit|meeting|talks|agreement|declaration)\b/u.exec(clause)?.[0]
  const year = Number(setting.asOf.slice(0, 4))
  if (called === undefined || year === 0) return null
  const event = setting.terms.find((term) => term.type === 'event' && term.definition.toLowerCase().includes(called.toLowerCase()))
  const of = Number(event?.dates?.slice(0, 4) ?? year)
  return event && year - of > 1 ? `The term base gives “${called}” to another one: ${event.english}.` : null
}
