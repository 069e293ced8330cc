import { generateQuestions } from '#core/question/generate/generate-questions'
import { revisionName } from '#core/question/revision-name'
import { makeContent } from '../test/content-factory'
import { devicePlan } from '../test/factories/device-plan'
import { ModelDevice } from '../test/model-device'
import { describeReviewStore } from '../test/review-store-contract'

const { published } = generateQuestions(makeContent())

/** What the histories of several devices are tried on must do as a device does. */
describeReviewStore('a device without a database', () => published, async () => {
  const devices = { mina: new ModelDevice('here'), juno: new ModelDevice('here') }
  return {
    put: async (learner, reviews) => reviews.flatMap((review) => {
      const question = published.find(({ id }) => id === review.questionId)
      return question ? [devices[learner].keep(review, question)] : []
    }),
    cards: async (learner) => devices[learner].cards(),
    invalidate: async ({ id, revision }) => {
      const plan = devicePlan({ invalidatedRevisions: [revisionName({ questionId: id, revision })] })
      for (const [learnerId, device] of Object.entries(devices)) device.take({ learnerId, serverNow: 0, plan, reviews: [], cursor: 'c', hasMore: false }, 0)
    },
  }
}, { histories: 100 })
