/** How somebody studies who has chosen nothing: a guest, and a learner before any setting is stored. */
export const DEFAULT_SETTINGS = { desiredRetention: 0.9, newPerDay: 10, rolloverHour: 4 } as const
