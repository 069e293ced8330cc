import { DescribedField } from '../../ui/described-field'

type TextAreaProps = { name: string; label: string; help: string; error: string | null; defaultValue?: string }

/** A labelled text of some lines with its help and its error tied to it. */
export function TextArea({ name, label, help, error, defaultValue }: TextAreaProps) {
  return (
    <DescribedField id={name} label={label} help={help} error={error}>
      {(described) => <textarea id={name} name={name} rows={3} maxLength={2000} defaultValue={defaultValue} className="field mt-1" {...described} />}
    </DescribedField>
  )
}
