/** The name of the wish to be woken when there is a network: answers wait. */
export const SYNC_TAG = 'hoedam-reviews'
