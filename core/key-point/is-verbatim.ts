/** Whether a proposition is somebody's very words, in “…”. */
export function isVerbatim(proposition: string | null): boolean {
  return proposition?.startsWith('“') === true
}
