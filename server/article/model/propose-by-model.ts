import type { GeneratedFromText } from '#core/question/generate/generate-from-text'
import { addModelProposals, type WithModel } from '#core/question/model/add-model-proposals'
import { modelPrompts } from '#core/question/model/model-prompt'
import { askModel, MODEL_LIMITS, type ModelLimits } from './ask-model'
import type { ModelSettings } from './model-settings'

/**
 * `name`: the model's, as set; null when none is. `problem`: what kept it from saying all that it was to say, in one sentence;
 * null when nothing did.
 */
export type ProposedByModel = WithModel & { name: string | null; problem: string | null }

/**
 * Has a model propose more on a text whose questions the rules have made. It is shown the paragraphs and nothing else. Never
 * throws because of the model: what it has answered before it fails is used, and the rules' questions are there in any case.
 */
export async function proposeByModel(made: GeneratedFromText, settings: ModelSettings, limits: ModelLimits = MODEL_LIMITS): Promise<ProposedByModel> {
  const { prompts, left } = modelPrompts(made.article.paragraphs)
  const answers: string[] = []
  let problem = left === 0 ? null : `The article is long: the model was not shown ${left} of its ${made.article.paragraphs.length} paragraphs.`
  for (const { system, user } of prompts) {
    const answer = await askModel(settings, [{ role: 'system', content: system }, { role: 'user', content: user }], limits)
    if (answer.type === 'failed') {
      problem = `${answer.problem} The questions made by the rules are not affected.`
      break
    }
    answers.push(answer.text)
  }
  return { ...addModelProposals(made, answers), name: settings.name, problem }
}
