/**
 * Of several dates the one that is prepared for: the nearest that lies ahead, of equals the learner's own. Without one ahead the
 * learner's own, whose day has come; null without that. Days are study days, YYYY-MM-DD.
 */
export function chooseDeadline<Own extends { targetOn: string }, Assigned extends { targetOn: string }>(
  own: Own | null, assigned: readonly Assigned[], today: string,
): Own | Assigned | null {
  const ahead = [...(own ? [own] : []), ...assigned].filter(({ targetOn }) => today < targetOn)
  return ahead.reduce<Own | Assigned | null>((nearest, one) => (nearest === null || one.targetOn < nearest.targetOn ? one : nearest), null) ?? own
}
