import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { useDraft } from '@/lib/draft'

const NAME_MAX = 40
const blank = { name: '', street: '', phone: '' }
type Form = typeof blank
type Errors = Partial<Record<keyof Form, string>>

function check({ name, street, phone }: Form): Errors {
  const errors: Errors = {}
  if (!name.trim()) errors.name = '请写小区名称，例如「新明胡同」'
  if (!street.trim()) errors.street = '请写所属街道，例如「德胜街道」'
  if (!/^[0-9-]{7,20}$/.test(phone.trim())) errors.phone = '请写居民能打通的电话，只用数字和短横，例如 010-64001234'
  if (/[<>]/.test(name)) errors.name = '小区名称里请去掉尖括号'
  if (/[<>]/.test(street)) errors.street = '街道名称里请去掉尖括号'
  return errors
}

/** The form of a new estate: a draft until the server took it, then what to do next. */
export function useNewEstate(streets: readonly string[]) {
  const draft = useDraft<Form>('staff-new-estate', { ...blank, street: streets.length === 1 ? (streets[0] ?? '') : '' })
  const [wasTried, setTried] = useState(false)
  const [created, setCreated] = useState<{ estateId: string; name: string }>()
  const create = useMutate('estate.create', ['estate.list'])
  const errors = check(draft.value)

  const submit = async () => {
    setTried(true)
    if (Object.keys(errors).length > 0) return
    const input = {
      name: draft.value.name.trim(),
      street: draft.value.street.trim(),
      phone: draft.value.phone.trim(),
    }
    const done = await create.run(input)
    if (!done) return
    draft.clear()
    setCreated({ estateId: done.estateId, name: input.name })
  }

  const nameTaken = create.failure?.code === 'estate_name_taken' ? create.failure.message : undefined
  return {
    form: draft.value,
    change: draft.change,
    wasRestored: draft.wasRestored,
    errors: { ...(wasTried ? errors : {}), ...(nameTaken ? { name: nameTaken } : {}) },
    failure: nameTaken ? null : create.failure,
    isBusy: create.isBusy,
    submit,
    created,
    nameMax: NAME_MAX,
  }
}
