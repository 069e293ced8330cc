import { getTranslations } from 'next-intl/server'
import { ASSIGNMENT_KINDS, type AssignmentKind } from '#core/classroom/assignment-kind'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'

type GradebookFiltersProps = {
  filter: { section: string | null; kind: AssignmentKind | null; assignment: string | null; missing: '1' | null; name: string }
  choices: { sections: readonly { id: string; name: string }[]; assignments: readonly { id: string; title: string }[] }
}

/** A plain form: the address says what is shown, and can be kept. */
export async function GradebookFilters({ filter, choices }: GradebookFiltersProps) {
  const t = await getTranslations('gradebook')
  const isFiltered = filter.section !== null || filter.kind !== null || filter.assignment !== null || filter.missing !== null || filter.name !== ''
  return (
    <details className="mt-6" open={isFiltered}>
      <summary>{t('filter')}</summary>
      <form method="get" className="grid gap-x-6 gap-y-4 pb-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField name="name" label={t('filterName')} error={null} defaultValue={filter.name} maxLength={60} autoComplete="off" />
        {choices.sections.length > 0 && (
          <SelectField name="section" label={t('section')} defaultValue={filter.section ?? ''}>
            <option value="">{t('all')}</option>
            {choices.sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
            <option value="none">{t('noSection')}</option>
          </SelectField>
        )}
        <SelectField name="kind" label={t('kind')} defaultValue={filter.kind ?? ''}>
          <option value="">{t('all')}</option>
          {ASSIGNMENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SelectField name="assignment" label={t('assignment')} defaultValue={filter.assignment ?? ''}>
          <option value="">{t('all')}</option>
          {choices.assignments.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </SelectField>
        <label className="flex min-h-11 items-center gap-3 self-end">
          <input type="checkbox" name="missing" value="1" defaultChecked={filter.missing !== null} className="size-6 accent-celadon" />
          {t('onlyMissing')}
        </label>
        <p className="flex flex-wrap items-center gap-4 sm:col-span-2 lg:col-span-4">
          <button type="submit" className="button">
            {t('show')}
          </button>
          {isFiltered && (
            <a href="?" className="text-button underline decoration-rule-control">
              {t('showAll')}
            </a>
          )}
        </p>
      </form>
    </details>
  )
}
