import { describe, expect, it } from 'vitest'
import { arcLayout } from './arc-layout'

const edge = (from: string, to: string, learners: number) => ({ from, to, learners })

describe('arcLayout', () => {
  it('puts every end once, and what belongs together side by side', () => {
    const { nodes, arcs } = arcLayout([edge('a', 'b', 2), edge('x', 'y', 5), edge('b', 'c', 1), edge('y', 'x', 3)])
    expect(nodes).toEqual(['x', 'y', 'a', 'b', 'c'])
    expect(arcs).toEqual([{ from: 2, to: 3, learners: 2 }, { from: 0, to: 1, learners: 5 }, { from: 3, to: 4, learners: 1 }, { from: 1, to: 0, learners: 3 }])
  })
  it('has nothing to put without edges', () => {
    expect(arcLayout([])).toEqual({ nodes: [], arcs: [] })
  })
})
