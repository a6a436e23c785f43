import type { EstateView } from '@chuanmen/types/estate'
import type { StairwellView } from '@chuanmen/types/stairwell'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { Stairwell } from '@/components/stairwell/stairwell'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { ColumnPipes } from './column-pipes'
import { Siblings } from './siblings'
import { useRisers } from './use-risers'

type Props = { view: StairwellView; stairwells: EstateView['stairwells']; onNext: (stairwellId: string) => void }

export function RisersEditor({ view, stairwells, onNext }: Props) {
  const page = useRisers(view, stairwells)
  if (page.done) return <Done page={page} view={view} stairwells={stairwells} onNext={onNext} />
  return (
    <View className="side-by-side">
      <View className="side-by-side-main risers-picture">
        <Card>
          <View className="risers-hint" {...aria({ live: 'polite' })}>
            {page.chosen
              ? '点图上的户：这户不接这根管就点一下，再点一下恢复。'
              : '图随着右边的设置变。选一根管，再点图上的户，可以跳过单独一户。'}
          </View>
          <Stairwell mode="staff" picture={page.picture} onSelect={page.tapFlat} />
        </Card>
      </View>
      <View className="side-by-side-detail risers-form">
        <Card flush>
          <CardSection>
            <View className="row row-wrap">
              <View className="t-lead grow">{`每列有哪几根管（共 ${page.pipes.length} 根）`}</View>
            </View>
            <View className="t-note">
              {page.wasRestored
                ? '上次没保存的设置还在，接着改就行。'
                : view.pattern.length > 0
                  ? '这是现在的设置。'
                  : '先按每列四根猜的，没有的点掉，请照实际改。'}
            </View>
            <View className="row row-wrap risers-quick">
              {view.positions.length > 1 ? (
                <Button size="small" onPress={page.makeAlike}>{`各列都照尾号 ${view.positions[0]}`}</Button>
              ) : null}
              <Button size="small" icon="refresh" onPress={page.startAgain}>
                重新猜一遍
              </Button>
            </View>
          </CardSection>
          {view.positions.map((position) => (
            <ColumnPipes key={position} position={position} view={view} page={page} />
          ))}
        </Card>
        <Siblings page={page} building={view.building} />
        <Card>
          <View className="stack">
            {page.pipes.length === 0 ? <View className="c-brick">还没有一根管。请至少设一根。</View> : null}
            {page.failure ? (
              <>
                <FailureNote failure={page.failure} onRetry={page.submit} />
                {page.refusedWhere ? <View className="c-brick">{`问题在：${page.refusedWhere}`}</View> : null}
              </>
            ) : null}
            <MainButton busy={page.isBusy} disabled={!page.canSave} onPress={page.submit}>
              {page.others.length > 0 ? `保存，用到 ${page.others.length + 1} 个楼门` : '保存'}
            </MainButton>
          </View>
        </Card>
      </View>
    </View>
  )
}

type DoneProps = Props & { page: ReturnType<typeof useRisers> }

/** Saved: what it came to, and the next stairwell that has no pipes yet. */
function Done({ page, view, stairwells, onNext }: DoneProps) {
  const set = page.done?.stairwells ?? []
  const next = stairwells.find(
    ({ stairwellId, risers }) => risers === 0 && set.every((one) => one.stairwellId !== stairwellId),
  )
  return (
    <Card tone="teal">
      <View className="stack">
        <View className="t-lead">{`立管设好了：${set.length} 个楼门，共 ${set.reduce((sum, { risers }) => sum + risers, 0)} 根`}</View>
        <View>
          {next ? `还有楼门没设，下一个是 ${next.building}${next.unit}。` : '全小区的立管都设好了，可以发起征求意见。'}
        </View>
        <View className="row row-wrap">
          {next ? (
            <MainButton
              wide={false}
              arrow
              onPress={() => onNext(next.stairwellId)}
            >{`设置 ${next.building}${next.unit}`}</MainButton>
          ) : null}
          {next ? null : (
            <MainButton wide={false} arrow onPress={() => void go('/staff/rounds/index', { estateId: view.estateId })}>
              去发起征求意见
            </MainButton>
          )}
          <Button
            onPress={() => void go('/staff/stairwell/index', { stairwellId: view.stairwellId })}
          >{`看 ${view.building}${view.unit}`}</Button>
        </View>
      </View>
    </Card>
  )
}
