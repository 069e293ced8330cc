import { describe, expect, it } from 'vitest'
import { DEADLINES, DESIRED_RETENTIONS, type LearnerFigures } from './measure-learner'
import { reportFigures } from './report-figures'

/** A learner who keeps everything exactly, off by so much where said. */
const learner = ({ retention = 0, saving = 0.3, deadline = 0 }: { retention?: number; saving?: number; deadline?: number | null }): LearnerFigures => {
  const retentions = DESIRED_RETENTIONS.map((desired) => ({ truly: desired + retention, seen: desired, reviews: 100 }))
  return {
    seed: 's', before: retentions, after: retentions, load: { unbalanced: 5, balanced: 5 * (1 - saving) },
    deadlines: DEADLINES.map(({ goal }) => (
      deadline === null ? null : { promised: goal, reached: goal + deadline, minutesADay: 5, shareOnLastDay: 0.1 }
    )),
  }
}
const missed = (learners: readonly LearnerFigures[]) => reportFigures(learners).filter(({ isKept }) => !isKept).map(({ what }) => what)

describe('reportFigures', () => {
  it('holds each limit against the mean over the learners, above and below', () => {
    expect(missed([learner({ retention: 0.05 }), learner({ retention: -0.05 })])).toEqual([])
    expect(missed([learner({ retention: 0.03 }), learner({ retention: 0.025 })])).toHaveLength(3)
    expect(missed([learner({ retention: -0.05 })])).toHaveLength(6)
    expect(missed([learner({ saving: 0.2 }), learner({ saving: 0.28 })])).toHaveLength(1)
    expect(missed([learner({ deadline: -0.021 })])).toHaveLength(DEADLINES.length)
    expect(missed([learner({ deadline: 0.021 })])).toHaveLength(DEADLINES.length)
  })

  it('says how far single learners lie from a limit, and to how many a plan was refused', () => {
    const lines = reportFigures([learner({ deadline: 0.03 }), learner({ deadline: -0.01 }), learner({ deadline: null })])
    expect(lines.at(-1)).toMatchObject({ byLearner: '1 of 2 learners: +3.0, −1.0' })
    expect(lines.at(-1)?.figure).toContain('refused to 1 of 3')
  })

  it('does not count a deadline as kept that nobody was promised', () => {
    expect(missed([learner({ deadline: null })])).toHaveLength(DEADLINES.length)
  })
})
