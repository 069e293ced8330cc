/** How long a sitting goes on before it offers to stop, by questions answered or by minutes. */
export type SessionSize = { unit: 'questions' | 'minutes'; amount: number }

export const DEFAULT_SESSION_SIZE: SessionSize = { unit: 'questions', amount: 20 }

/** Whether a sitting has reached its size: between two questions, never within one. */
export function isPortionDone({ unit, amount }: SessionSize, done: { questions: number; elapsedMs: number }): boolean {
  return unit === 'questions' ? done.questions >= amount : done.elapsedMs >= amount * 60_000
}
