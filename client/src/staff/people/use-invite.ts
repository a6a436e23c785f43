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
  stationId: string
}
type Errors = Partial<Record<'name' | 'role' | 'scope', string>>

function grantOf({ role, street, estateIds, estateId, stairwellIds, stationId }: InviteForm): StaffGrant | null {
  if (role === 'administrator') return { role }
  if (role === 'street') return street.trim() ? { role, street: street.trim() } : null
  if (role === 'community' || role === 'contractor') return estateIds.length > 0 ? { role, estateIds } : null
  if (role === 'stairwellLead') return estateId && stairwellIds.length > 0 ? { role, estateId, stairwellIds } : null
  if (role === 'partyContact') return estateId ? { role, estateId } : null
  if (role === 'stationKeeper') return stationId ? { role, estateIds: [estateId], stationId } : null
  return null
}

/** Inviting a colleague: name, role, scope; the answer's code is shown once. */
/** `forStation`: a station whose keeper is wanted, where the link that led here names one. */
export function useInvite(currentEstateId: string, only: StaffRole | undefined, forStation: string) {
  const blank: InviteForm = {
    name: '',
    role: only ?? (forStation ? 'stationKeeper' : ''),
    street: '',
    estateIds: [currentEstateId],
    estateId: currentEstateId,
    stairwellIds: [],
    stationId: forStation,
  }
  const draft = useDraft<InviteForm>('staff-invite', blank)
  // A draft kept by an older build lacks what was added since.
  const wanted = forStation ? { role: 'stationKeeper' as const, stationId: forStation } : {}
  const [isFollowed, setFollowed] = useState(false)
  const form = { ...blank, ...draft.value, ...(isFollowed ? {} : wanted), ...(only ? { role: only } : {}) }
  const [wasTried, setTried] = useState(false)
  const [invited, setInvited] = useState<{ name: string; role: StaffRole; token: string; expiresAt: string }>()
  const invite = useMutate('staff.invite', ['staff.list'])
  const estate = useAction(
    'estate.view',
    { estateId: form.estateId },
    { enabled: form.role === 'stairwellLead' && form.estateId !== '' },
  )
  const stations = useAction(
    'station.list',
    { estateId: currentEstateId, kind: null, on: null },
    { enabled: form.role === 'stationKeeper' },
  )
  const grant = grantOf(form)
  const errors: Errors = {
    ...(form.name.trim() ? (/[<>]/.test(form.name) ? { name: '请去掉尖括号' } : {}) : { name: '请写姓名' }),
    ...(form.role ? {} : { role: '请选做什么' }),
    ...(form.role && !grant ? { scope: '请选负责哪里' } : {}),
  }
  return {
    form,
    change: (part: Partial<InviteForm>) => {
      // From here on it is what is chosen on this page that counts.
      setFollowed(true)
      draft.change({ ...(isFollowed ? {} : wanted), ...part })
    },
    errors: wasTried ? errors : {},
    stairwells: estate.value?.unchanged === false ? estate.value.stairwells : undefined,
    stations: stations.value?.stations,
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
