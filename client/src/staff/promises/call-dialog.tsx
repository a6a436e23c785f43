import type { PromiseView } from '@chuanmen/types/promise'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { MoveDialog } from '@/components/move-dialog/move-dialog'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { Tick } from '@/components/tick/tick'
import { aria } from '@/lib/aria'
import { Named } from '../form/fields'
import { MomentField } from '../moment-field/moment-field'
import { FormError } from '../round-edit/text-fields'
import { useCall } from './use-call'

type Props = { promise: PromiseView; onChanged: () => void; onClose: () => void }

/** The owner confirmed by telephone: when, who listened in, the recording, and that each clause was read out (rules 27, 34). */
export function CallDialog({ promise, onChanged, onClose }: Props) {
  const call = useCall(promise, onChanged, onClose)
  const { form, errors } = call
  return (
    <MoveDialog
      title="电话确认"
      lead="业主在电话里说办到了，替他记下来，和本人在手机上确认一样算数。电话要录音，还要有另一位一起听。"
      action="记下业主的确认"
      moving={{ isBusy: call.isBusy, isChanged: call.isChanged, failure: call.failure }}
      mayStill={promise.canConfirmByCall}
      changed="您写的时候：这条承诺刚刚有了变化"
      gone="现在不用确认了。您写的还留着，可以先关上。"
      onSubmit={() => void call.submit()}
      onClose={onClose}
    >
      <View className="t-bold">{promise.text}</View>
      <PageState of={call.page} rows={2} />
      {call.clauses.map(({ clauseId, title, body }) => (
        <View key={clauseId} className="stack-tight">
          <View className="t-bold">{title}</View>
          <View>{body}</View>
          <Tick
            isTicked={form.read.includes(clauseId)}
            label={`「${title}」念给业主听了`}
            onTick={() => call.toggle(clauseId)}
          >
            念给业主听了
          </Tick>
        </View>
      ))}
      <FormError words={errors.read} />
      <MomentField
        label="什么时候打的"
        value={form.when}
        first={call.first}
        last={call.last}
        error={errors.when}
        onChange={(when) => call.change({ when })}
      />
      <Field
        label="谁一起听的"
        required
        value={form.witness}
        maxLength={20}
        hint="不能是您自己、办这件事的人，也不能是业主本人"
        error={errors.witness}
        onChange={(witness) => call.change({ witness })}
      />
      <Named label="通话录音" error={errors.recording}>
        {form.recording ? (
          <View className="row promise-recording" {...aria({ role: 'status' })}>
            <Icon name="check" className="c-teal" />
            <View className="grow">{form.recording.name}</View>
          </View>
        ) : null}
        <Button
          icon="upload"
          busy={call.recording.share !== null}
          label={form.recording ? '换一段录音' : '选录音文件'}
          onPress={() => void call.recording.choose()}
        >
          {call.recording.share !== null
            ? `正在传 ${Math.round(call.recording.share * 100)}%`
            : form.recording
              ? '换一段'
              : '选录音文件'}
        </Button>
        <ActFailure failure={call.recording.failure} onRetry={call.recording.again} />
      </Named>
    </MoveDialog>
  )
}
