import type { EstateView } from '@chuanmen/types/estate'
import { staffRoleWords } from '@chuanmen/types/person'
import { type OrganisationUnit, organisationKindWords, type Workload } from '@chuanmen/types/portfolio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { SelectField } from '@/components/select-field/select-field'
import { StairwellPicker } from '../stairwell-picker/stairwell-picker'
import { below, parentsFor } from './tree'
import type { OrganisationPage } from './use-organisation'

const NAME_MAX = 30

type Props = {
  page: OrganisationPage
  editing: OrganisationUnit
  people: readonly Workload[]
  estate: EstateView
}

/** One unit: what it is called, under which it hangs, who belongs to it and which stairwells it looks after. */
export function UnitDialog({ page, editing, people, estate }: Props) {
  const [unit, setUnit] = useState(editing)
  const [wasTried, setTried] = useState(false)
  const change = (part: Partial<OrganisationUnit>) => setUnit((before) => ({ ...before, ...part }))
  const isNew = !page.units.some(({ unitId }) => unitId === editing.unitId)
  const parents = parentsFor(page.units, unit)
  const taken = below(page.units, unit.unitId).length
  const close = () => page.setEditing(undefined)
  const name = unit.name.trim()
  const isNamedTwice = page.units.some((one) => one.unitId !== unit.unitId && one.name === name)
  const error = name === '' ? '请写名称' : isNamedTwice ? '已经有一个叫这个名字的' : undefined
  const done = () => {
    setTried(true)
    if (!error) page.put({ ...unit, name })
  }
  const members = [
    ...people
      .filter(({ hasLeft }) => !hasLeft)
      .map(({ personId, name: one, role }) => ({ value: personId, words: `${one} · ${staffRoleWords[role]}` })),
    // Who left stays chosen until somebody takes them out.
    ...unit.memberIds
      .filter((id) => !people.some(({ personId, hasLeft }) => personId === id && !hasLeft))
      .map((id) => ({
        value: id,
        words: `${people.find(({ personId }) => personId === id)?.name ?? '一位同事'} · 已经不做了`,
      })),
  ]
  return (
    <Dialog
      title={isNew ? `加${organisationKindWords[unit.kind]}` : `改${editing.name}`}
      onClose={close}
      actions={
        <>
          {isNew ? (
            <Button onPress={close}>先不</Button>
          ) : (
            <Button variant="danger" icon="trash" onPress={() => page.remove(unit.unitId)}>
              {taken > 0 ? `去掉，连同下面 ${taken} 个` : '去掉'}
            </Button>
          )}
          <Button variant="primary" onPress={done}>
            改好了
          </Button>
        </>
      }
    >
      <View className="stack">
        <Field
          label="名称"
          required
          value={unit.name}
          maxLength={NAME_MAX}
          error={wasTried ? error : undefined}
          placeholder={unit.kind === 'stairwellGroup' ? '例如：6号楼2门党小组' : '例如：第一网格党支部'}
          onChange={(next) => change({ name: next })}
        />
        {parents.length > 0 ? (
          <SelectField
            label="属于"
            value={unit.parentId ?? ''}
            options={parents.map(({ unitId, name: one }) => ({ value: unitId, words: one }))}
            onChange={(parentId) => change({ parentId })}
          />
        ) : null}
        <View className="t-bold">成员（先选的负责）</View>
        {members.length > 0 ? (
          <ChipRow
            many
            label="成员"
            chosen={unit.memberIds}
            onChange={(memberIds) => change({ memberIds })}
            options={members}
          />
        ) : (
          <View className="t-note">还没有同事。先在「工作人员」里邀请。</View>
        )}
        <View className="t-bold">管哪些楼门</View>
        <StairwellPicker
          stairwells={estate.stairwells}
          chosen={unit.stairwellIds}
          onChange={(stairwellIds) => change({ stairwellIds })}
        />
      </View>
    </Dialog>
  )
}
