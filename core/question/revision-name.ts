/** One revision of one question as a single text, "ID REVISION": for sets and maps. Ids hold no space. */
export function revisionName({ questionId, revision }: { questionId: string; revision: string }): string {
  return `${questionId} ${revision}`
}
