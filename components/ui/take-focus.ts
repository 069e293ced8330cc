/** As a ref: what takes the place of a button that was pressed takes its focus, or the focus would be lost. */
export function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}
