import type { EstateView } from '@chuanmen/types/estate'
import type { OrganisationUnit } from '@chuanmen/types/portfolio'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { newRequestId, type Output } from '@/api/call'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { param } from '@/lib/navigate'
import { sameTree, withoutUnit, withUnit } from './tree'

export type Organisation = Output<'portfolio.organisation'>
type Draft = { units: OrganisationUnit[] | null; rev: number }

const keyOf = (estateId: string) => `organisation:${estateId}`

/** The tree with what is changed in it and not yet saved, who has how much, and what is asked about just now. */
export function useOrganisation({ estateId, stairwells }: EstateView) {
  const { params } = useRouter()
  const organisation = useAction('portfolio.organisation', { estateId })
  const { value } = organisation
  const draft = useDraft<Draft>(keyOf(estateId), { units: null, rev: 0 })
  const save = useMutate('portfolio.setOrganisation', ['portfolio.organisation'])
  const [editing, setEditing] = useState<OrganisationUnit>()
  const [handingOver, setHandingOver] = useState(param(params, 'handOver'))
  const saved = value?.units ?? []
  const units = draft.value.units ?? saved
  const isChanged = draft.value.units !== null && !sameTree(draft.value.units, saved)
  // Somebody saved another tree than the one these changes began with.
  const isOvertaken = isChanged && value !== undefined && value.rev !== draft.value.rev

  const put = (next: OrganisationUnit[]) => {
    save.reset()
    draft.change({ units: next, rev: draft.value.units === null ? (value?.rev ?? 0) : draft.value.rev })
  }
  const forget = () => {
    save.reset()
    draft.change({ units: null, rev: 0 })
    draft.clear()
  }
  return {
    estateId,
    stairwells,
    organisation,
    canEdit: value?.abilities.edit ?? false,
    canAssign: value?.abilities.assign ?? false,
    saved,
    units,
    isChanged,
    isOvertaken,
    save,
    editing,
    setEditing,
    add: (kind: OrganisationUnit['kind'], parentId: string | null) =>
      setEditing({ unitId: newRequestId(), kind, parentId, name: '', stairwellIds: [], memberIds: [] }),
    put: (unit: OrganisationUnit) => {
      put(withUnit(units, unit))
      setEditing(undefined)
    },
    remove: (unitId: string) => {
      put(withoutUnit(units, unitId))
      setEditing(undefined)
    },
    forget,
    /** Goes on with one's own changes, on top of what the other one saved. */
    keepMine: () => {
      save.reset()
      draft.change({ rev: value?.rev ?? 0 })
    },
    submit: async () => {
      const done = await save.run({ estateId, rev: draft.value.rev, units })
      if (!done) {
        organisation.again()
        return
      }
      toast('组织结构存好了')
      forget()
    },
    handingOver,
    setHandingOver,
  }
}
export type OrganisationPage = ReturnType<typeof useOrganisation>
