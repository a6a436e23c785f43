import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { runWords } from '../help-words/run-words'
import { Counts } from './counts'
import { LooksBar } from './looks-bar'
import { OutcomesView } from './outcomes-view'
import { SettleView } from './settle-view'
import { TakenView } from './taken-view'
import { UnmetView } from './unmet-view'
import { type Board, type HelpPage, useHelp } from './use-help'
import './help.scss'

const TITLE = '帮忙'

function HelpBoardPage() {
  return (
    <EstateGate title={TITLE} current="help">
      {(desk) => <Help key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

/** Who needs help and has nobody yet, by deadline; who has; what waits for staff; what came of it. */
function Help({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const { estateId } = estate
  const page = useHelp(estateId)
  const { value } = page.board
  return (
    <StaffFrame
      title={TITLE}
      current="help"
      note="谁需要帮忙、谁能去、来得及吗"
      {...frame}
      {...(value ? { actions: <Actions page={page} board={value} estateId={estateId} /> } : {})}
    >
      <PageState of={page.board} rows={5} />
      {value ? (
        <>
          <Counts counts={value.counts} />
          <View className="row row-wrap help-run">
            <View className="grow t-note" {...aria({ role: 'status', live: 'polite' })}>
              {runWords(value.run, Date.now())}
            </View>
            {value.canCoordinate ? (
              <Button size="small" icon="calculator" busy={page.match.isBusy} onPress={() => void page.runNow()}>
                现在再算
              </Button>
            ) : null}
          </View>
          <FailureNote failure={page.match.failure} onRetry={() => void page.runNow()} />
          <LooksBar page={page} board={value} />
          {page.look === 'unmet' ? <UnmetView page={page} board={value} /> : null}
          {page.look === 'taken' ? <TakenView page={page} board={value} /> : null}
          {page.look === 'settle' ? <SettleView page={page} board={value} /> : null}
          {page.look === 'outcomes' ? <OutcomesView estateId={estateId} /> : null}
        </>
      ) : null}
    </StaffFrame>
  )
}

function Actions({ page, board, estateId }: { page: HelpPage; board: Board; estateId: string }) {
  const { waitingVolunteers } = board.counts
  return (
    <>
      {board.canCoordinate ? (
        <Button size="small" icon="users" onPress={() => void go('/staff/volunteers/index', { estateId })}>
          {waitingVolunteers > 0 ? `志愿者（${waitingVolunteers} 位待核实）` : '志愿者'}
        </Button>
      ) : null}
      <Button size="small" icon="home" onPress={() => void go('/staff/station/index', { estateId })}>
        养老驿站
      </Button>
      <Button
        size="small"
        icon="download"
        disabled={board.unmet.length + board.taken.length === 0}
        onPress={() => page.save(board)}
      >
        导出 Excel
      </Button>
    </>
  )
}

export default guarded(HelpBoardPage)
