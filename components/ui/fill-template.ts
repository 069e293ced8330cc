/**
 * Puts values into the `{name}` places of a label.
 * Plurals and dates are worded on the server or by Intl; this is all that the browser needs of ICU.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}
