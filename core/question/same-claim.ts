/** From here on two claims count as the same one in other words (`textSimilarity`, Jaccard over content words). */
export const SAME_CLAIM = 0.75
