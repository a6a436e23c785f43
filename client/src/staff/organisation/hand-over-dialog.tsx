import { staffRoleWords } from '@chuanmen/types/person'
import type { Workload } from '@chuanmen/types/portfolio'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { Progress } from '@/components/progress/progress'
import { SelectField } from '@/components/select-field/select-field'
import { useDraft } from '@/lib/draft'
import { useSteps } from '../steps/use-steps'
import { handedWords } from './handed-words'
import type { OrganisationPage } from './use-organisation'

const WHY_MAX = 100
const reasons = ['不再担任', '搬走了', '手上太多', '换一个熟的人']
const changes = ['portfolio.organisation', 'portfolio.view', 'portfolio.today', 'plan.view', 'promise.list'] as const

type Props = { page: OrganisationPage; from: Workload; people: readonly Workload[] }

/** Hands a whole portfolio over, a few households a step: to whom, why, how far it is, and what went along. Cut short, it goes on where it stood. */
export function HandOverDialog({ page, from, people }: Props) {
  const draft = useDraft(`hand-over:${page.estateId}:${from.personId}`, { toId: '', why: '' })
  const { toId, why } = draft.value
  const [wasTried, setTried] = useState(false)
  const steps = useSteps('portfolio.handOver', changes)
  const { answer, isRunning, failure } = steps
  const to = people.find(({ personId }) => personId === toId)
  const choices = people.filter(({ hasLeft, personId }) => !hasLeft && personId !== from.personId)
  const isDone = answer?.done === true
  const close = () => {
    if (!isRunning) page.setHandingOver('')
  }
  const submit = async () => {
    setTried(true)
    if (!toId || why.trim() === '') return
    const done = await steps.run({ estateId: page.estateId, fromId: from.personId, toId, why: why.trim() })
    if (done) draft.clear()
  }
  return (
    <Dialog
      title={isDone ? '交接好了' : `交接${from.name}联系的户`}
      onClose={close}
      actions={
        isDone ? (
          <MainButton onPress={close}>知道了</MainButton>
        ) : (
          <>
            <Button disabled={isRunning} onPress={close}>
              先不
            </Button>
            <MainButton busy={isRunning} onPress={() => void submit()}>
              {answer ? '接着交接' : to ? `交给${to.name}` : '交接'}
            </MainButton>
          </>
        )
      }
    >
      <View className="stack">
        {isDone && to ? <View>{handedWords(answer, from.name, to.name)}</View> : null}
        {isDone ? null : (
          <>
            <View>
              {`${from.name}手上 ${from.households} 户、${from.openItems} 件要办的事、${from.promises} 条承诺，连同约好的走访，都交给接手的人。住户会知道换了谁联系。`}
            </View>
            <SelectField
              label="交给谁"
              value={toId}
              options={choices.map(({ personId, name, role, households }) => ({
                value: personId,
                words: `${name} · ${staffRoleWords[role]} · 现在 ${households} 户`,
              }))}
              error={wasTried && !toId ? '请选交给谁' : undefined}
              onChange={(next) => {
                steps.reset()
                draft.change({ toId: next })
              }}
            />
            {choices.length === 0 ? (
              <View className="c-amber">没有别人能接手。先在「工作人员」里邀请一位。</View>
            ) : null}
            <ChipRow
              label="为什么"
              chosen={[why]}
              onChange={([chosen = '']) => draft.change({ why: chosen })}
              options={reasons.map((value) => ({ value, words: value }))}
            />
            <Field
              label="为什么"
              required
              value={why}
              maxLength={WHY_MAX}
              error={wasTried && why.trim() === '' ? '请选一个，或自己写一句' : undefined}
              onChange={(next) => draft.change({ why: next })}
            />
          </>
        )}
        {answer && !isDone ? (
          <Progress
            words={`交接了 ${answer.moved} 户，共 ${answer.total} 户`}
            share={answer.total > 0 ? answer.moved / answer.total : 0}
          />
        ) : null}
        {answer && !isDone && !isRunning ? <View className="t-note">交接过的不用重来，从停下的地方接着。</View> : null}
        <Refused failure={failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}

/** With the doors that the new one does not reach, if any are named. */
function Refused({ failure, onRetry }: { failure: ReturnType<typeof useSteps>['failure']; onRetry: () => void }) {
  const rooms = failure?.detail?.rooms
  return (
    <>
      <ActFailure failure={failure} onRetry={onRetry} />
      {Array.isArray(rooms) && rooms.length > 0 ? <View className="c-brick">{rooms.join('、')}</View> : null}
    </>
  )
}
