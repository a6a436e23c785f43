import { gapSentence, sumFigures } from '@chuanmen/domain/estate/figures'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote } from '@/components/states/states'
import { Tag } from '@/components/tag/tag'
import { TwoNumbers } from '@/components/two-numbers/two-numbers'
import { dayHour } from '@/lib/format'
import { goRoot } from '@/lib/navigate'
import { AskDialog } from '../ask-dialog/ask-dialog'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { may } from '../may'
import { PhonePreview } from '../phone-preview/phone-preview'
import { AsResident } from '../round-text/as-resident'
import { roundState } from '../rounds/round-state'
import { RoundFacts } from './round-facts'
import { RoundWork } from './round-work'
import { StairwellTable } from './stairwell-table'
import { useRound } from './use-round'
import './round.scss'

function RoundPage() {
  return (
    <EstateGate title="征求意见" current="rounds">
      {(desk) => <RoundBody desk={desk} />}
    </EstateGate>
  )
}

function RoundBody({ desk: { estate, grants, frame } }: { desk: EstateDesk }) {
  const round = useRound()
  const { view, work, discarding } = round
  const [asking, setAsking] = useState<'open' | 'close' | 'discard' | null>(null)
  const path = [{ words: '征求意见', onPress: () => void goRoot('/staff/rounds/index', { estateId: estate.estateId }) }]
  if (!view)
    return (
      <StaffFrame title="征求意见" current="rounds" path={path} {...frame}>
        <PageState of={round.loaded} rows={4} />
      </StaffFrame>
    )
  const { words, tone } = roundState(view, Date.now())
  const { abilities } = view
  const figures = view.result?.figures ?? sumFigures(view.stairwells.flatMap((one) => one.figures ?? []))
  const mayGoOn = work !== null && abilities[work.what]
  const ask = (what: 'open' | 'close' | 'discard') => () => setAsking(what)
  const actions = (
    <>
      {view.state !== 'closed' ? null : <Button onPress={round.copy}>照这份再发一轮</Button>}
      {view.state === 'closed' && may(grants, 'certify', estate) ? (
        <Button icon="doc-check" onPress={round.certify}>
          出证明
        </Button>
      ) : null}
      {abilities.edit && !work?.isRunning ? (
        <>
          <Button icon="trash" busy={discarding.isBusy} onPress={ask('discard')}>
            删除草稿
          </Button>
          <Button icon="pencil" onPress={round.edit}>
            修改
          </Button>
        </>
      ) : null}
      {abilities.revise && work?.what !== 'close' ? (
        <Button icon="pencil" onPress={round.revise}>
          改文本
        </Button>
      ) : null}
      {abilities.close && work?.what !== 'close' ? <Button onPress={ask('close')}>结束这一轮</Button> : null}
      {abilities.open && !work ? (
        <Button variant="primary" icon="bell" onPress={ask('open')}>
          发出
        </Button>
      ) : null}
    </>
  )
  return (
    <StaffFrame
      title={view.title}
      current="rounds"
      path={path}
      note={<Tag tone={tone}>{words}</Tag>}
      actions={actions}
      {...frame}
    >
      <FailureNote failure={discarding.failure} />
      {work ? <RoundWork {...work} {...(mayGoOn ? { onGoOn: round.goOn } : {})} /> : null}
      <View className="round-page">
        <View className="round-page-main">
          {figures.risers > 0 ? (
            <Card>
              <TwoNumbers figures={figures} gap={gapSentence(figures)} />
              {view.result ? <FrozenNote at={view.result.at} /> : null}
            </Card>
          ) : view.state === 'draft' ? (
            <Card tone="dashed">
              <View className="t-lead">还没发出，住户看不到</View>
              <View className="t-note">发出的那一刻，把每户的面积、业主和立管原样记下来，之后按那时的样子计数。</View>
            </Card>
          ) : null}
          <StairwellTable stairwells={view.stairwells} onOpen={round.toStairwell} />
          <RoundFacts view={view} />
        </View>
        <View className="round-page-side">
          <PhonePreview folded title="住户看到的">
            <AsResident text={view.text} asked={view.items} />
          </PhonePreview>
        </View>
      </View>
      {asking === 'open' ? (
        <AskDialog
          title={`发给 ${view.stairwells.length} 个楼门？`}
          words={[
            `住户从 ${dayHour(view.opensAt, Date.now())} 起可以答复，${dayHour(view.closesAt, Date.now())} 截止。`,
            '发出后文本要改，话改过的那几项要重新答复。',
          ]}
          yes="发出"
          onYes={() => {
            setAsking(null)
            round.open()
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'close' ? (
        <AskDialog
          title="结束这一轮？"
          words={[
            '结束以后住户不能再答复或改答复，已有的答复和凭据都留着。',
            '这时候的结果会定下来，以后有人撤回也不改。',
            '没答复的不算同意。没成串的立管，可以以后再发一轮。',
            '立管锁定施工以前，住户仍然可以撤回自己的答复。',
          ]}
          yes="结束"
          isDanger
          onYes={() => {
            setAsking(null)
            round.close()
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
      {asking === 'discard' ? (
        <AskDialog
          title="删除这份草稿？"
          words={[
            '住户没有看到过它。删掉以后同事也看不到，找不回来。',
            '想先放着，就不用删：没发出的草稿不影响别的轮次。',
          ]}
          yes="删除草稿"
          isDanger
          onYes={() => {
            setAsking(null)
            void round.discard()
          }}
          onClose={() => setAsking(null)}
        />
      ) : null}
    </StaffFrame>
  )
}

/** Of a round that is over: when its result was fixed, and that it is not what the stairwells say now. */
const FrozenNote = ({ at }: { at: string }) => (
  <View className="row round-frozen">
    <Icon name="lock" size={18} />
    <View className="grow t-note">{`${dayHour(at, Date.now())} 结束时的结果，已经定下来；之后有人撤回，这里不变，下面各楼门是现在的情况。`}</View>
  </View>
)

export default guarded(RoundPage)
