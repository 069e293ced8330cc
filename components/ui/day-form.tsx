/** A form that asks for one day and leads to the page of that day: `on` in the query. Days are YYYY-MM-DD. */
export function DayForm({ action, on, label, show, className = '' }: {
  action: string; on: { day: string; first: string; last: string }; label: string; show: string; className?: string
}) {
  return (
    <form method="get" action={action} className={`flex flex-wrap items-end gap-3 ${className}`}>
      <label className="flex flex-col gap-1">
        <span className="meta">{label}</span>
        <input type="date" name="on" defaultValue={on.day} min={on.first} max={on.last} required className="field" />
      </label>
      <button type="submit" className="button">{show}</button>
    </form>
  )
}
