/** Recognition alone cannot take stability past this many days: more needs a recall success. */
export const RECOGNITION_STABILITY_LIMIT_DAYS = 7
