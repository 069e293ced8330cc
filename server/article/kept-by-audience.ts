import type { Audience } from '../../data/audience.ts'

/** Everybody's, and as many classrooms' as are likely to be read at a time. */
const MOST_KEPT = 30

/**
 * Makes something of the content for each audience, and keeps it as long as `version` stays the same; the audience that was
 * least recently asked for is forgotten first. What fails is not kept.
 */
export function keptByAudience<T>(make: (audience: Audience) => Promise<T>): (audience: Audience, version: string) => Promise<T> {
  const kept = new Map<string, { version: string; made: Promise<T> }>()
  return (audience, version) => {
    const key = audience.classroomIds.join(' ')
    const before = kept.get(key)
    const entry = before?.version === version ? before : { version, made: make(audience) }
    kept.delete(key)
    kept.set(key, entry)
    if (entry !== before) entry.made.catch(() => { if (kept.get(key) === entry) kept.delete(key) })
    for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest)
    return entry.made
  }
}
