/**
 * The same pure function, remembering its answers: rules compare every text with every other one, over and over.
 * Forgets everything once it holds `capacity` texts, so that memory stays bounded.
 */
export function remember<Value>(compute: (text: string) => Value, capacity: number): (text: string) => Value {
  const known = new Map<string, { value: Value }>()
  return (text) => {
    const found = known.get(text)
    if (found) return found.value
    const value = compute(text)
    if (known.size >= capacity) known.clear()
    known.set(text, { value })
    return value
  }
}
