import type { StairwellView } from '@chuanmen/types/stairwell'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { EmptyState } from '@/components/states/states'
import { useDesk } from '../use-desk'
import { FlatAsking } from './flat-asking'
import { FlatPanel } from './flat-panel'
import { LockDialog } from './lock-dialog'
import { PictureCard } from './picture-card'
import { PipeList } from './pipe-list'
import { useFlat } from './use-flat'
import { PANEL_ID, useStairwell } from './use-stairwell'
import './stairwell-page.scss'

/** One stairwell: the picture large, and beside it the flat that was tapped, or the pipes. Live. */
function StairwellPage() {
  const page = useStairwell()
  const { live, view, picture, selected } = page
  const flat = useFlat(page.stairwellId, selected?.flatId ?? '', view?.version ?? 0)
  const title = view ? `${view.building}${view.unit}` : '楼门'
  return (
    <StaffFrame
      title={title}
      note={view ? noteOf(view) : undefined}
      current="stairwells"
      {...useDesk(view?.estateName)}
      {...(view
        ? {
            path: [
              { words: view.estateName, onPress: () => page.openEstate() },
              { words: view.building, onPress: () => page.openEstate(view.building) },
            ],
            actions: <Actions page={page} view={view} />,
          }
        : {})}
    >
      <PageState of={live} picture rows={4} />
      {view && picture ? (
        <View className="side-by-side">
          <View className="side-by-side-main stack">
            {view.risers.length === 0 ? (
              <EmptyState
                icon="pipes"
                title="还没设置立管"
                words="先说清每根管穿过哪几户，图上才会画出管子，才能征求意见。"
                {...(view.abilities.setRisers ? { action: '去设置立管', onAction: page.openRisers } : {})}
              />
            ) : null}
            <PictureCard view={view} picture={picture} selectedId={selected?.flatId} onSelect={page.select} />
          </View>
          <View className="side-by-side-detail" id={PANEL_ID}>
            {selected ? (
              <FlatPanel
                key={selected.flatId}
                view={view}
                picture={picture}
                flat={selected}
                page={flat}
                onClose={page.close}
                onPaper={page.openPaper}
                onCorrect={page.openCorrection}
              />
            ) : (
              <PipeList
                view={view}
                picture={picture}
                works={page.works}
                onLock={page.startLocking}
                onWorks={page.openWorks}
              />
            )}
          </View>
        </View>
      ) : null}
      {flat.asking && flat.file.value ? <FlatAsking page={flat} asking={flat.asking} file={flat.file.value} /> : null}
      {view?.round && page.locking ? (
        <LockDialog
          roundId={view.round.roundId}
          estateId={view.estateId}
          stairwellId={page.stairwellId}
          riser={page.locking}
          onClose={page.stopLocking}
        />
      ) : null}
    </StaffFrame>
  )
}

/** What may be done with the whole stairwell. */
function Actions({ page, view }: { page: ReturnType<typeof useStairwell>; view: StairwellView }) {
  return (
    <>
      {/* Who may lock a pipe plans the doors as well. */}
      {view.abilities.lock && view.round && view.risers.length > 0 ? (
        <Button size="small" icon="calculator" label="算一算，先敲谁的门" onPress={page.openPlanner}>
          算一算
        </Button>
      ) : null}
      {view.abilities.issueCodes ? (
        <Button size="small" icon="scan" onPress={page.openSticker}>
          楼门贴码
        </Button>
      ) : null}
      {view.abilities.recordPaper ? (
        <Button size="small" icon="users" onPress={page.openPool}>
          小额共担
        </Button>
      ) : null}
      {view.abilities.recordPaper && view.risers.length > 0 ? (
        <Button size="small" icon="camera" onPress={page.openBaselines}>
          现状记录
        </Button>
      ) : null}
      {view.abilities.setRisers && !view.round && view.risers.length > 0 ? (
        <Button size="small" icon="pipes" onPress={page.openRisers}>
          设置立管
        </Button>
      ) : null}
      {view.abilities.recordPaper && view.round ? (
        <Button size="small" icon="doc" onPress={() => page.openPaper()}>
          记纸质答复
        </Button>
      ) : null}
    </>
  )
}

const noteOf = ({ floors, counts }: NonNullable<ReturnType<typeof useStairwell>['view']>) =>
  `${floors.length} 层 ${counts.households} 户 · ${counts.risers} 根立管`

export default guarded(StairwellPage)
