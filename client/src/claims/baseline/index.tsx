import { View } from '@tarojs/components'
import { useState } from 'react'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { ConflictCard } from './conflict-card'
import { Footer } from './footer'
import { ReviewPhotos } from './review-photos'
import { ReviewScreen } from './review-screen'
import { RoomList } from './room-list'
import { RoomScreen } from './room-screen'
import { SavedLine } from './saved-line'
import { type Screens, useScreen } from './screen'
import { SignedScreen } from './signed-screen'
import { SurfaceScreen } from './surface-screen'
import { type Baseline, useBaseline } from './use-baseline'
import { WaiveDialog } from './waive-dialog'
import './baseline.scss'

/** What a flat was like before works: room by room, surface by surface, then signed by both sides, or given up with a signature. */
function BaselinePage() {
  const baseline = useBaseline()
  const { view, place, state, saving } = baseline
  const screens = useScreen(baseline.rooms)
  const [isWaiving, setWaiving] = useState(false)
  const isDone = view?.state === 'signed' || view?.state === 'waived'
  const waive = () => setWaiving(true)
  return (
    <Page
      title="施工前现状记录"
      phone={{ who: '居委会', number: place.phone }}
      {...(screens.at.screen === 'rooms' || isDone ? {} : { onBack: screens.back })}
      {...(view && !isDone && screens.at.screen !== 'review'
        ? { footer: <Footer baseline={baseline} screens={screens} onWaive={waive} /> }
        : {})}
    >
      <PageState of={state} rows={4} kept="拍的照片和填的内容都还在这台手机里。" />
      {view ? (
        <>
          <View className="t-note">{`${view.building}${view.unit} ${view.room}`}</View>
          {isDone ? null : <SavedLine baseline={baseline} />}
          <ReviewPhotos baseline={baseline} />
          {saving.hasConflict ? <ConflictCard baseline={baseline} /> : null}
          {isDone ? (
            <SignedScreen baseline={baseline} />
          ) : (
            <Shown baseline={baseline} screens={screens} onWaive={waive} />
          )}
          {isWaiving ? <WaiveDialog baseline={baseline} onClose={() => setWaiving(false)} /> : null}
        </>
      ) : null}
    </Page>
  )
}

type ShownProps = { baseline: Baseline; screens: Screens; onWaive: () => void }

function Shown({ baseline, screens: { at, room, go }, onWaive }: ShownProps) {
  if (at.screen === 'review') return <ReviewScreen baseline={baseline} onGo={go} />
  if (at.screen === 'rooms' || !room) return <RoomList baseline={baseline} onGo={go} onWaive={onWaive} />
  if (at.screen === 'room') return <RoomScreen baseline={baseline} room={room} onGo={go} />
  const { surface } = at
  return <SurfaceScreen key={`${room.roomId}/${surface}`} baseline={baseline} room={room} surface={surface} />
}

export default guarded(BaselinePage)
