import { staffRoleWords } from '@chuanmen/types/person'
import type { Workload } from '@chuanmen/types/portfolio'
import { useAction } from '@/api/use-action'
import { ActFailure } from '@/components/page-state/act-failure'
import { SelectField } from '@/components/select-field/select-field'
import { ANYBODY } from './anybody'

type Props = {
  estateId: string
  value: string
  /** Who has it now: stands in the list also where whoever asks may not see everybody. */
  now?: { personId: string; name: string }
  label?: string
  /** What nobody in particular is called. */
  nobody?: string
  onChange: (owner: string) => void
}

/** Somebody who works here, each with what they have to do already. Asked for when the dialog opens. */
export function OwnerField({
  estateId,
  value,
  now,
  label = '谁来办',
  nobody = '社区的人，谁有空谁办',
  onChange,
}: Props) {
  const organisation = useAction('portfolio.organisation', { estateId }, { enabled: estateId !== '' })
  const people = (organisation.value?.people ?? []).filter(({ hasLeft }) => !hasLeft)
  const isListed = !now || people.some(({ personId }) => personId === now.personId)
  const options = [
    { value: ANYBODY, words: nobody },
    ...(now && !isListed ? [{ value: now.personId, words: now.name }] : []),
    ...people.map((person) => ({ value: person.personId, words: loadWords(person) })),
  ]
  const { failure } = organisation
  return (
    <>
      <SelectField
        label={label}
        value={value}
        options={options}
        onChange={onChange}
        {...(organisation.isLoading ? { hint: '正在找这里的同事' } : {})}
      />
      {failure && failure.kind !== 'refused' ? <ActFailure failure={failure} onRetry={organisation.again} /> : null}
    </>
  )
}

/** 「许文斌 · 楼门长 · 联系 12 户 · 2 户有事逾期」 */
const loadWords = ({ name, role, households, overdue }: Workload) =>
  [
    name,
    staffRoleWords[role],
    households > 0 ? `联系 ${households} 户` : '',
    overdue > 0 ? `${overdue} 户有事逾期` : '',
  ]
    .filter(Boolean)
    .join(' · ')
