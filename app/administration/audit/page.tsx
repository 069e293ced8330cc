import type { Metadata } from 'next'
import { getMessages, getTranslations } from 'next-intl/server'
import { authorizeAdministration, ownLearnerId, requirePage } from '#server/actor'
import { auditQuerySchema } from '#server/administration/administration-schema'
import { ROWS_PER_PAGE } from '#server/administration/list-school'
import { readAuditLog } from '#server/administration/read-audit-log'
import { readSettings } from '#server/settings/read-settings'
import { AdministrationTabs } from '../../../components/administration/administration-tabs'
import { AuditTable } from '../../../components/administration/audit-table'
import { FilterForm } from '../../../components/administration/filter-form'
import { PageLinks } from '../../../components/ui/page-links'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('school')
  return { title: t('pages.audit') }
}

export default async function AuditPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requirePage('administrator')
  const query = auditQuerySchema.parse(await searchParams)
  const [{ rows, count }, { timeZone }, t, school, messages] = await Promise.all([
    readAuditLog(authorizeAdministration(actor), query), readSettings(ownLearnerId(actor)), getTranslations('audit'), getTranslations('school'), getMessages(),
  ])
  const pageCount = Math.ceil(count / ROWS_PER_PAGE)
  const hrefOf = (page: number) => `/administration/audit?${new URLSearchParams({ person: query.person, action: query.action ?? '', page: String(page) })}`
  const actions = Object.entries(messages.audit.actions).toSorted(([, one], [, other]) => one.localeCompare(other))
  return (
    <>
      <h1 className="text-h1">{t('title')}</h1>
      <AdministrationTabs current="audit" />
      <FilterForm path="/administration/audit" field="person" label={t('person')} value={query.person} button={school('show')} title={t('filter')}>
        <div className="min-w-44 flex-1">
          <label htmlFor="action" className="meta block">
            {t('what')}
          </label>
          <select id="action" name="action" defaultValue={query.action ?? ''} className="field mt-1">
            <option value="">{t('all')}</option>
            {actions.map(([action, words]) => (
              <option key={action} value={action}>
                {words}
              </option>
            ))}
          </select>
        </div>
      </FilterForm>
      <p className="meta mt-4 max-w-measure">{t('text', { timeZone })}</p>
      {rows.length === 0 ? <p className="mt-4">{t('none')}</p> : <AuditTable lines={rows} timeZone={timeZone} />}
      <PageLinks page={query.page} pageCount={pageCount} hrefOf={hrefOf} label={school('listPages')} previous={school('previousPage')} next={school('nextPage')} position={school('pageOf', { page: query.page, count: pageCount })} />
    </>
  )
}
