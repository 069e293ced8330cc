import { getTranslations } from 'next-intl/server'
import type messages from '../../messages/en.json'

type KnownTopic = keyof (typeof messages)['progress']['topics']

/** The name of a topic; of one that has none yet its id with spaces. */
export async function topicInWords(topic: string): Promise<string> {
  const t = await getTranslations('progress')
  return t.has(`topics.${topic as KnownTopic}`) ? t(`topics.${topic as KnownTopic}`) : topic.replaceAll('-', ' ')
}
