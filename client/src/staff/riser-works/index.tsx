import { worksStateWords } from '@chuanmen/types/works-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { AskDialog } from '../ask-dialog/ask-dialog'
import { LackingCard } from '../baselines/lacking-card'
import { columnWords, riserTitle } from '../works-words/place-words'
import { needWords, spanWords } from '../works-words/time-words'
import { inOrder, troubleWords } from '../works-words/trouble-words'
import { DatesCard } from './dates-card'
import { Households } from './households'
import { MoveDialog } from './move-dialog'
import { MovesCard } from './moves-card'
import { ReaskDialog } from './reask-dialog'
import { ReportsCard } from './reports-card'
import { ScheduleCard } from './schedule-card'
import { SwapDialog } from './swap-dialog'
import { useRiserWorks } from './use-riser-works'
import type { WorksView } from './visit-words'
import './riser-works.scss'

type Page = ReturnType<typeof useRiserWorks>

/** One riser's works for staff and crews. */
function RiserWorksPage() {
  const page = useRiserWorks()
  const { view, loaded, frame } = page
  const path = [{ words: '施工', onPress: page.toList }]
  if (!view)
    return (
      <StaffFrame title="施工" current="works" path={path} {...frame}>
        <PageState of={loaded} rows={4} />
      </StaffFrame>
    )
  const { state, abilities } = view
  const isDated = state !== 'asking'
  return (
    <StaffFrame
      title={riserTitle(view)}
      current="works"
      path={path}
      note={
        <View className="row row-wrap">
          <Tag tone={state === 'asking' ? 'amber' : 'teal'}>{worksStateWords[state]}</Tag>
          <View className="t-note">
            {[columnWords(view), `${view.households} 户`, needWords(view.halfDays)].filter(Boolean).join('，')}
          </View>
        </View>
      }
      actions={<Actions page={page} view={view} />}
      {...frame}
    >
      <PageState of={loaded} />
      <FailureNote failure={page.drop.failure} />
      <Troubles view={view} />
      <View className="side-by-side">
        <View className="side-by-side-main stack">
          {state === 'asking' ? (
            <View className="t-note">{`正在问住户 ${spanWords(view.from, view.until)} 哪天家里有人。`}</View>
          ) : null}
          {isDated ? (
            <LackingCard stairwellId={view.stairwellId} flatIds={view.flats.map(({ flatId }) => flatId)} />
          ) : null}
          <Households view={view} />
          <ReportsCard view={view} />
          <MovesCard moves={view.moves} />
        </View>
        <View className={`side-by-side-detail ${isDated ? 'works-dated' : ''}`}>
          {isDated ? <DatesCard view={view} onNotice={frame.crew ? undefined : page.toNotice} /> : null}
          {state === 'asking' && abilities.manage ? (
            <ScheduleCard key={view.worksId} view={view} onAgain={loaded.again} onCrews={page.toCrews} />
          ) : null}
        </View>
      </View>
      <Dialogs page={page} view={view} />
    </StaffFrame>
  )
}

function Actions({ page, view: { state, abilities } }: { page: Page; view: WorksView }) {
  const isDated = state === 'scheduled' || state === 'underway'
  return (
    <>
      {page.frame.crew ? null : (
        <Button icon="building" onPress={page.toStairwell}>
          看楼门
        </Button>
      )}
      {abilities.report ? (
        <Button icon="camera" onPress={page.toBaselines}>
          现状记录
        </Button>
      ) : null}
      {abilities.manage && state === 'asking' ? (
        <>
          <Button variant="danger" icon="trash" busy={page.drop.isBusy} onPress={page.ask('drop')}>
            不约了
          </Button>
          <Button icon="calendar" onPress={page.ask('reask')}>
            改问的日子
          </Button>
        </>
      ) : null}
      {abilities.manage && state === 'scheduled' ? (
        <Button icon="swap" onPress={page.ask('swap')}>
          和另一根对调
        </Button>
      ) : null}
      {abilities.manage && isDated ? (
        <Button icon="calendar" onPress={page.ask('move')}>
          改日子
        </Button>
      ) : null}
      {abilities.report && isDated ? (
        <Button variant="outline" icon="pencil" onPress={page.toReport}>
          报进度
        </Button>
      ) : null}
    </>
  )
}

function Troubles({ view: { troubles, abilities } }: { view: WorksView }) {
  if (troubles.length === 0) return null
  return (
    <View className="row row-wrap works-troubles">
      {inOrder(troubles).map((one) => {
        const { words, todo, icon, tone } = troubleWords[one]
        return (
          <Tag key={one} tone={tone} icon={icon}>
            {abilities.manage ? `${words}：${todo}` : words}
          </Tag>
        )
      })}
    </View>
  )
}

function Dialogs({ page, view }: { page: Page; view: WorksView }) {
  const shared = { view, onAgain: page.loaded.again, onClose: page.stop }
  switch (page.asking) {
    case 'move':
      return <MoveDialog {...shared} />
    case 'swap':
      return <SwapDialog {...shared} />
    case 'reask':
      return <ReaskDialog {...shared} />
    case 'drop':
      return (
        <AskDialog
          isDanger
          title="这根不约了？"
          words={['还没有定日子，也没有发过通知。住户说过的时间留着，以后还可以再约。']}
          yes="不约了"
          onYes={() => void page.confirmDrop()}
          onClose={page.stop}
        />
      )
    default:
      return null
  }
}

export default guarded(RiserWorksPage)
