import { expect, it } from 'vitest'
import { discriminationBand } from './discrimination-band'

it('reads an index as Ebel & Frisbie do: 0.40 and up very good, 0.30–0.39 good, 0.20–0.29 marginal, to 0.19 poor', () => {
  expect([0.4, 0.39, 0.3, 0.29, 0.2, 0.19, -0.5].map(discriminationBand)).toEqual(['very-good', 'good', 'good', 'marginal', 'marginal', 'poor', 'poor'])
})
