/** The list with one of its items at another place, 0-based; the others keep their order. */
export function moveItem(items: readonly string[], item: string, to: number): string[] {
  const others = items.filter((other) => other !== item)
  return [...others.slice(0, to), item, ...others.slice(to)]
}
