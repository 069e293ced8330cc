/** The event by which a page hears that a sync has ended: there may be something to tell the learner. */
export const SYNCED = 'hoedam-synced'
