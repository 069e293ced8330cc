import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { cookies } from 'next/headers'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import { ownLearnerId, requirePage } from '#server/actor'
import { listOwnAssignments } from '#server/classroom/assignment/list-own-assignments'
import { listOwnMemberships } from '#server/classroom/join-classroom'
import { now } from '#server/clock'
import { getPracticePack } from '#server/question/get-practice-pack'
import { listInvalidationNotices } from '#server/review/list-invalidation-notices'
import { getDeadline } from '#server/schedule/deadline/get-deadline'
import { getPracticeBatch } from '#server/schedule/get-practice-batch'
import { getStudyQueue } from '#server/schedule/get-study-queue'
import { listLeeches } from '#server/schedule/leech/list-leeches'
import { OpenQuiz } from '../../components/assignment/open-quiz'
import { OwnAssignments } from '../../components/assignment/own-assignments'
import { deadlineInWords } from '../../components/schedule/deadline-line'
import { LeechNotices } from '../../components/study/leech-notices'
import { InvalidationNotices } from '../../components/study/invalidation-notices'
import { StudyDesk } from '../../components/study/study-desk'

/** Questions that come with the page; the rest is fetched while studying. */
const FIRST_BATCH = 10

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('study')
  return { title: t('title') }
}

/** `?practice=weakest`, `?practice=ARTICLE_ID` or `?practice=these&keyPoints=ID,ID`: extra practice that changes no schedule. `?joined`: says which class was joined just now. */
export default async function StudyPage({ searchParams }: { searchParams: Promise<{ practice?: string | string[]; keyPoints?: string | string[]; joined?: string | string[] }> }) {
  const actor = await requirePage('public')
  const { practice: of, keyPoints, joined: hasJoined } = await searchParams
  const keyPointIds = of === 'these' && typeof keyPoints === 'string' ? keyPoints.split(',') : null
  if (keyPointIds && actor.type === 'guest') redirect('/sign-in') // handed out to learners of a class
  const practice = typeof of === 'string' ? { articleId: of === 'weakest' || keyPointIds ? null : of } : null
  const [guest, messages, locale] = await Promise.all([getTranslations('guest'), getMessages(), getLocale()])
  const learner =
    actor.type === 'guest'
      ? null
      : {
          id: actor.userId,
          deviceLabels: messages.device,
          initial: practice
            ? await getPracticeBatch(ownLearnerId(actor), keyPointIds ? { keyPointIds } : practice, now())
            : await getStudyQueue(ownLearnerId(actor), FIRST_BATCH, now()),
        }
  // Who has answered here before is asked what those answers say, which only the browser knows.
  const opening = actor.type === 'guest' && !practice && !(await cookies()).has('guest-answers') ? (await getPracticePack()).opening : null
  const deadline = actor.type === 'guest' || practice ? null : await getDeadline(ownLearnerId(actor), now())
  const [notices, leeches] =
    actor.type === 'guest' ? [[], []] : await Promise.all([listInvalidationNotices(ownLearnerId(actor)), listLeeches(ownLearnerId(actor))])
  const own = actor.type === 'guest' || practice ? [] : await listOwnAssignments(ownLearnerId(actor), now())
  const quizzes = own.filter((line) => line.kind === 'quiz')
  const toTake = quizzes.find(({ state }) => state === 'under-way') ?? quizzes.find(({ state }) => state === 'open')
  const joined = actor.type === 'guest' || hasJoined === undefined ? null : (await listOwnMemberships(ownLearnerId(actor))).at(-1)
  const t = await getTranslations('join')
  return (
    <>
      {joined && (
        <p role="status" className="mb-4 border-s-2 border-celadon ps-3 font-semibold wrap-anywhere">
          {joined.status === 'waiting' ? t('waitsFor', { name: joined.name }) : t('joinedOne', { name: joined.name })}
        </p>
      )}
      {learner && <InvalidationNotices notices={notices} timeZone={learner.initial.dayRule.timeZone} />}
      {!practice && <LeechNotices remedies={leeches.flatMap(({ isNews, remedy }) => (isNews ? [remedy] : []))} />}
      {learner && toTake && <OpenQuiz quiz={toTake} isUnderWay={toTake.state === 'under-way'} at={now()} timeZone={learner.initial.dayRule.timeZone} />}
      <StudyDesk learner={learner} opening={opening} practice={practice} deadline={await deadlineInWords(deadline)} labels={messages.study} locale={locale} />
      {learner && <OwnAssignments lines={own.filter((line) => line !== toTake)} timeZone={learner.initial.dayRule.timeZone} />}
      {!learner && (
        <p className="meta mt-8 border-t border-rule pt-3">
          {guest('note')}{' '}
          <a href="/sign-up" className="inline-block py-2.5 text-ink">
            {guest('signUp')}
          </a>
        </p>
      )}
    </>
  )
}
