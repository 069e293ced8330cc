import type { Card } from '../schedule/memory'
import type { Scheduler } from '../schedule/fsrs-scheduler'
import type { Instant } from '../shared/instant'
import { chanceOfRecall } from './progress'

export type MappedKeyPoint = {
  keyPointId: string
  /** Chance of recall, 0–1, now and on the chosen date if nothing is studied until then; null while unseen. */
  recall: { now: number; then: number } | null
}

/** Key points that belong together, and what is known of them. */
export type MapGroup = {
  keyPoints: readonly MappedKeyPoint[]
  unseen: number
  /** Mean chance of recall over all of them, unseen ones and those missed and not recalled since as 0. */
  meanNow: number
  meanThen: number
}

export type ArticleMap = {
  articleId: string
  group: MapGroup
  /** Topics of two or more of its key points, those with most key points first. */
  topics: readonly { topic: string; group: MapGroup }[]
  /** Its key points that none of these topics holds; null when there is none. */
  others: MapGroup | null
}

export type MemoryMap = {
  /** In the order of the input. */
  articles: readonly ArticleMap[]
  /** Every key point once. */
  all: MapGroup
}

/** A topic of fewer key points gets no row of its own. */
const TOPIC_NEEDS = 2

/**
 * What is known of each article and topic, now and at `then` (≥ now). A key point with several topics stands under each
 * of them, one that rests on two articles under both; it counts once in `all` and once in each article.
 */
export function memoryMap(input: {
  keyPoints: readonly { id: string; articleIds: readonly string[]; topics: readonly string[] }[]
  articleIds: readonly string[]
  cards: ReadonlyMap<string, Card>
  scheduler: Scheduler
  now: Instant
  then: Instant
}): MemoryMap {
  const { keyPoints, cards, scheduler, now, then } = input
  const mapped = new Map(keyPoints.map(({ id }): [string, MappedKeyPoint] => {
    const card = cards.get(id)
    const recall = card ? { now: chanceOfRecall(card, scheduler, now), then: chanceOfRecall(card, scheduler, then) } : null
    return [id, { keyPointId: id, recall }]
  }))
  const groupOfAll = (some: typeof keyPoints) => groupOf(some.flatMap(({ id }) => mapped.get(id) ?? []))
  const mapArticle = (articleId: string): ArticleMap => {
    const own = keyPoints.filter(({ articleIds }) => articleIds.includes(articleId))
    const topics = [...new Set(own.flatMap((keyPoint) => keyPoint.topics))]
      .map((topic) => ({ topic, members: own.filter((keyPoint) => keyPoint.topics.includes(topic)) }))
      .filter(({ members }) => members.length >= TOPIC_NEEDS)
      .sort((a, b) => b.members.length - a.members.length || (a.topic < b.topic ? -1 : 1))
    const others = own.filter((keyPoint) => !topics.some(({ topic }) => keyPoint.topics.includes(topic)))
    return {
      articleId,
      group: groupOfAll(own),
      topics: topics.map(({ topic, members }) => ({ topic, group: groupOfAll(members) })),
      others: others.length > 0 ? groupOfAll(others) : null,
    }
  }
  return { articles: input.articleIds.map(mapArticle).filter(({ group }) => group.keyPoints.length > 0), all: groupOfAll(keyPoints) }
}

function groupOf(keyPoints: readonly MappedKeyPoint[]): MapGroup {
  const mean = (of: (recall: { now: number; then: number }) => number) =>
    keyPoints.length === 0 ? 0 : keyPoints.reduce((sum, { recall }) => sum + (recall ? of(recall) : 0), 0) / keyPoints.length
  return {
    keyPoints,
    unseen: keyPoints.filter(({ recall }) => recall === null).length,
    meanNow: mean((recall) => recall.now),
    meanThen: mean((recall) => recall.then),
  }
}
