/** A capital at the start. Options are all written alike: a capital on some of them only would be a cue. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
