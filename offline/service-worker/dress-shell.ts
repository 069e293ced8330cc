import type { ShellLook } from '../kept-look'

/** The shell as this reader wants it. Attributes are added as the server writes them, with values of a fixed set only. */
export function dressShell(html: string, { theme, singleKeys, hasOwner }: ShellLook): string {
  const attributes = [
    theme === 'light' || theme === 'dark' ? `data-theme="${theme}"` : '',
    singleKeys ? '' : 'data-single-keys="off"',
    hasOwner ? 'data-owner="here"' : '',
  ].filter(Boolean)
  return attributes.length > 0 ? html.replace('<html ', `<html ${attributes.join(' ')} `) : html
}
