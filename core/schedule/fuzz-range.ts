/**
 * The days after a review between which a card may be shown, for FSRS's interval in whole days. This is FSRS's own fuzz
 * range (get_fuzz_range of ts-fsrs; written out here because the browser has no other need of ts-fsrs before the
 * first answer): one day either way, and 15 % of what lies between 2.5 and 7 days, 10 % between 7 and 20, 5 % beyond.
 * Intervals under 2.5 days are not moved.
 */
export function fuzzRange(intervalDays: number): { fromDays: number; toDays: number } {
  if (intervalDays < 2.5) return { fromDays: intervalDays, toDays: intervalDays }
  const delta = BANDS.reduce(
    (sum, { from, to, share }) => sum + share * Math.max(Math.min(intervalDays, to) - from, 0), 1,
  )
  return {
    fromDays: Math.min(Math.max(2, Math.round(intervalDays - delta)), Math.round(intervalDays + delta)),
    toDays: Math.round(intervalDays + delta),
  }
}

const BANDS = [
  { from: 2.5, to: 7, share: 0.15 },
  { from: 7, to: 20, share: 0.1 },
  { from: 20, to: Infinity, share: 0.05 },
] as const
