import { getTranslations } from 'next-intl/server'

type DraftImport = {
  id: string
  label: string | null
  title: string | null
  state: 'waiting' | 'proposing' | 'failed' | 'draft' | 'in-review' | 'published' | 'retired'
  questions: readonly { decision: 'open' | 'accepted' | 'rejected'; count: number }[]
  /** Of the open ones, those that the rules hold back. */
  heldBack: number
}

/** What was brought in and is not published yet, with how far it has come. */
export async function DraftList({ classroomId, title, drafts }: { classroomId: string; title: string; drafts: readonly DraftImport[] }) {
  const t = await getTranslations('importing')
  return (
    <section className="mt-10">
      <h2 className="text-h2">{title}</h2>
      <ul className="mt-3">
        {drafts.map(({ id, label, title: given, state, questions, heldBack }) => {
          const total = questions.reduce((sum, { count }) => sum + count, 0)
          const open = questions.find(({ decision }) => decision === 'open')?.count ?? 0
          return (
            <li key={id} className="border-t border-rule py-3">
              <h3 className="font-serif text-lead font-medium">
                <a href={`/classroom/${classroomId}/articles/${id}/review`} className="inline-block py-2" lang={label ?? given ? 'en' : undefined}>
                  {label ?? given ?? t('untitled')}
                </a>
              </h3>
              <p className="meta tabular">
                {t(`states.${state === 'in-review' ? 'inReview' : state}`)}
                {total > 0 && ` · ${t('decidedOf', { decided: total - open, open: open - heldBack, held: heldBack })}`}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
