import { type OrganisationUnit, organisationKindWords } from '@chuanmen/types/portfolio'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { EmptyState } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { kindBelow, type Placed, placed } from './tree'
import type { OrganisationPage } from './use-organisation'

/** The tree of groups with their people and stairwells; what is changed stays here until it is saved as a whole. */
export function TreeCard({ page }: { page: OrganisationPage }) {
  const rows = placed(page.units)
  return (
    <View className="stack">
      {page.isOvertaken ? (
        <ChangedMeanwhile
          happened="同事存了另一份组织结构。"
          theirs="用同事存好的"
          onTheirs={page.forget}
          onMine={page.keepMine}
        >
          <View>{`现在存着 ${page.saved.length} 个：${page.saved.map(({ name }) => name).join('、')}`}</View>
        </ChangedMeanwhile>
      ) : null}
      <Card flush>
        <View className="row organisation-head">
          <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
            组织
          </View>
          {page.canEdit ? (
            <Button size="small" icon="plus" onPress={() => page.add('committee', null)}>
              加社区党组织
            </Button>
          ) : null}
        </View>
        {rows.length === 0 ? (
          <EmptyState icon="users" title="还没有写组织结构" words="社区党组织、网格党支部、楼门党小组，一层一层加。" />
        ) : null}
        <View {...aria({ role: 'list', label: '组织结构' })}>
          {rows.map((row) => (
            <Unit key={row.unit.unitId} page={page} row={row} />
          ))}
        </View>
      </Card>
      {page.isChanged && !page.isOvertaken ? (
        <Card tone="selected">
          <View className="stack">
            <View className="t-bold">改动还没有存</View>
            <ActFailure failure={page.save.failure} onRetry={() => void page.submit()} />
            <View className="row row-wrap">
              <Button variant="primary" busy={page.save.isBusy} onPress={() => void page.submit()}>
                存下来
              </Button>
              <Button onPress={page.forget}>不改了</Button>
            </View>
          </View>
        </Card>
      ) : null}
    </View>
  )
}

function Unit({ page, row: { unit, depth } }: { page: OrganisationPage; row: Placed }) {
  const child = kindBelow(unit.kind)
  return (
    <View className={`organisation-unit organisation-depth-${Math.min(depth, 2)}`} {...aria({ role: 'listitem' })}>
      <View className="grow">
        <View className="t-note">{organisationKindWords[unit.kind]}</View>
        <View className="t-bold">{unit.name}</View>
        <Members page={page} unit={unit} />
        <Stairwells page={page} unit={unit} />
      </View>
      {page.canEdit ? (
        <View className="organisation-acts">
          <Button variant="link" label={`改${unit.name}`} onPress={() => page.setEditing(unit)}>
            改
          </Button>
          {child ? (
            <Button
              variant="link"
              label={`加${organisationKindWords[child].slice(2)}，在${unit.name}下面`}
              onPress={() => page.add(child, unit.unitId)}
            >
              {`加${organisationKindWords[child].slice(2)}`}
            </Button>
          ) : null}
        </View>
      ) : null}
    </View>
  )
}

type Props = { page: OrganisationPage; unit: OrganisationUnit }

function Members({ page, unit }: Props) {
  const known = page.organisation.value?.people ?? []
  const members = unit.memberIds.map((id) => known.find(({ personId }) => personId === id))
  if (members.length === 0) return <View className="t-note">还没有成员</View>
  return (
    <View className="organisation-members">
      {members.map((one, at) => (
        <View key={unit.memberIds[at]} className={!one || one.hasLeft ? 'c-brick' : ''}>
          {`${one ? one.name : '一位同事'}${at === 0 ? '（负责）' : ''}${!one || one.hasLeft ? '已经不做了' : ''}`}
        </View>
      ))}
    </View>
  )
}

function Stairwells({ page, unit }: Props) {
  const labels = unit.stairwellIds.flatMap((id) => {
    const found = page.stairwells.find(({ stairwellId }) => stairwellId === id)
    return found ? [`${found.building}${found.unit}`] : []
  })
  return labels.length > 0 ? <View className="t-note">{labels.join('、')}</View> : null
}
