import type { StaffGrant, StaffRole } from '@chuanmen/types/person'
import { useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { useDraft } from '@/lib/draft'
import { toFirstError } from '../form/to-first-error'

export type InviteForm = {
  name: string
  role: StaffRole | ''
  street: string
  estateIds: string[]
  estateId: string
  stairwellIds: string[]
}
type Errors = Partial<Record<'name' | 'role' | 'scope', string>>

function grantOf({ role, street, estateIds, estateId, stairwellIds }: InviteForm): StaffGrant | null {
  if (role === 'administrator') return { role }
  if (role === 'street') return street.trim() ? { role, street: street.trim() } : null
  if (role === 'community' || role === 'contractor') return estateIds.length > 0 ? { role, estateIds } : null
  if (role === 'stairwellLead') return estateId && stairwellIds.length > 0 ? { role, estateId, stairwellIds } : null
  return null
}

/** Inviting a colleague: name, role, scope; the answer's code is shown once. */
export function useInvite(currentEstateId: string, only: StaffRole | undefined) {
  const blank: InviteForm = {
    name: '',
    role: only ?? '',
    street: '',
    estateIds: [currentEstateId],
    estateId: currentEstateId,
    stairwellIds: [],
  }
  const draft = useDraft<InviteForm>('staff-invite', blank)
  const form = only ? { ...draft.value, role: only } : draft.value
  const [wasTried, setTried] = useState(false)
  const [invited, setInvited] = useState<{ name: string; role: StaffRole; token: string; expiresAt: string }>()
  const invite = useMutate('staff.invite', ['staff.list'])
  const estate = useAction(
    'estate.view',
    { estateId: form.estateId },
    { enabled: form.role === 'stairwellLead' && form.estateId !== '' },
  )
  const grant = grantOf(form)
  const errors: Errors = {
    ...(form.name.trim() ? (/[<>]/.test(form.name) ? { name: '请去掉尖括号' } : {}) : { name: '请写姓名' }),
    ...(form.role ? {} : { role: '请选做什么' }),
    ...(form.role && !grant ? { scope: '请选负责哪里' } : {}),
  }
  return {
    form,
    change: draft.change,
    errors: wasTried ? errors : {},
    stairwells: estate.value?.unchanged === false ? estate.value.stairwells : undefined,
    invite,
    invited,
    again: () => setInvited(undefined),
    submit: async () => {
      setTried(true)
      if (Object.keys(errors).length > 0 || !grant || !form.role) return toFirstError()
      const done = await invite.run({ name: form.name.trim(), grant })
      if (!done) return
      setInvited({ name: form.name.trim(), role: form.role, ...done })
      setTried(false)
      draft.change(blank)
      draft.clear()
    },
  }
}
export type Invite = ReturnType<typeof useInvite>
