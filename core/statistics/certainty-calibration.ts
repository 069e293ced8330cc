import { CERTAINTIES, type Certainty } from '../review/review'
import { type ObservedRate, observedRate } from './observed-rate'
import type { LoggedAnswer } from './study-log'

/** How often each certainty was right. */
export type CertaintyCalibration = Readonly<Record<Certainty, ObservedRate>>

/** How often the learner was right when sure, fairly sure and unsure, over all answers that count. */
export function certaintyCalibration(answers: readonly LoggedAnswer[]): CertaintyCalibration {
  const rateOf = (certainty: Certainty) => {
    const own = answers.filter((answer) => answer.certainty === certainty)
    return observedRate(own.filter(({ isRight }) => isRight).length, own.length)
  }
  const [unsure, fairlySure, sure] = CERTAINTIES
  return { [unsure]: rateOf(unsure), [fairlySure]: rateOf(fairlySure), [sure]: rateOf(sure) }
}
