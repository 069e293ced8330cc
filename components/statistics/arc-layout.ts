/** A directed edge between two things, by their names. */
export type ArcEdge = { from: string; to: string; learners: number }

/** Where an arc begins and ends: places in the list of nodes. */
export type Arc = { from: number; to: number; learners: number }

/**
 * Puts the ends of edges in one column so that what is often taken for one another stands together: from the heaviest edge on, next comes
 * whatever is tied most to those placed, the later placed counting more. Ties fall to the order of the edges.
 */
export function arcLayout(edges: readonly ArcEdge[]): { nodes: string[]; arcs: Arc[] } {
  const left = new Set(edges.toSorted((a, b) => b.learners - a.learners).flatMap(({ from, to }) => [from, to]))
  const nodes: string[] = []
  while (left.size > 0) {
    const tie = (node: string) => edges.reduce((sum, { from, to, learners }) => {
      const other = from === node ? to : to === node ? from : null
      const place = other === null ? -1 : nodes.indexOf(other)
      return place === -1 ? sum : sum + learners * (1 + place)
    }, 0)
    const next = [...left].reduce((best, node) => (tie(node) > tie(best) ? node : best))
    nodes.push(next)
    left.delete(next)
  }
  return { nodes, arcs: edges.map(({ from, to, learners }) => ({ from: nodes.indexOf(from), to: nodes.indexOf(to), learners })) }
}
