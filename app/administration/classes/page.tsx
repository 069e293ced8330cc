import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { authorizeAdministration, requirePage } from '#server/actor'
import { classroomQuerySchema } from '#server/administration/administration-schema'
import { listSchoolClassrooms, ROWS_PER_PAGE } from '#server/administration/list-school'
import { AdministrationTabs } from '../../../components/administration/administration-tabs'
import { FilterForm } from '../../../components/administration/filter-form'
import { SchoolClassroomTable } from '../../../components/administration/school-classroom-table'
import { PageLinks } from '../../../components/ui/page-links'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('school')
  return { title: t('pages.classes') }
}

export default async function SchoolClassesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const actor = await requirePage('administrator')
  const query = classroomQuerySchema.parse(await searchParams)
  const [{ rows, count }, t] = await Promise.all([listSchoolClassrooms(authorizeAdministration(actor), query), getTranslations('school')])
  const pageCount = Math.ceil(count / ROWS_PER_PAGE)
  const hrefOf = (page: number) => `/administration/classes?${new URLSearchParams({ name: query.name, page: String(page) })}`
  return (
    <>
      <h1 className="text-h1">{t('classesTitle', { count })}</h1>
      <AdministrationTabs current="classes" />
      <FilterForm path="/administration/classes" field="name" label={t('classPart')} value={query.name} button={t('show')} title={t('filterClasses')} />
      {rows.length > 0 && <SchoolClassroomTable classrooms={rows} />}
      <PageLinks page={query.page} pageCount={pageCount} hrefOf={hrefOf} label={t('listPages')} previous={t('previousPage')} next={t('nextPage')} position={t('pageOf', { page: query.page, count: pageCount })} />
    </>
  )
}
