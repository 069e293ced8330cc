import { getTranslations } from 'next-intl/server'

/** An article or a topic to choose, and how many key points it has. */
export type ScopeOption = { id: string; name: string; count: number }

/** Boxes to tick, shown while the scope above them is the chosen one. */
export async function ScopeOptions({ name, options, chosen, lang }: {
  name: string; options: readonly ScopeOption[]; chosen: readonly string[]; lang?: string
}) {
  const t = await getTranslations('deadline')
  return (
    <ul className="mb-2 hidden max-w-[46rem] gap-x-8 border-s-2 border-celadon ps-4 group-has-[input[type=radio]:checked]/scope:grid sm:grid-cols-2">
      {options.map((option) => (
        <li key={option.id} className="flex items-center gap-3">
          <input
            type="checkbox" id={`${name}-${option.id}`} name={name} value={option.id} defaultChecked={chosen.includes(option.id)}
            className="size-6 shrink-0 accent-celadon"
          />
          <label htmlFor={`${name}-${option.id}`} className="flex min-h-11 grow flex-wrap items-center gap-x-2">
            <span lang={lang}>{option.name}</span>
            <span className="meta whitespace-nowrap">{t('keyPoints', { count: option.count })}</span>
          </label>
        </li>
      ))}
    </ul>
  )
}
