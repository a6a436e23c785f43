import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { FailureNote } from '@/components/states/states'
import { InShort } from '../notice-edit/in-short'
import { WhyDialog } from '../why/why-dialog'
import type { Asking } from './actions'
import type { NoticePage, NoticeView } from './use-notice'

type Props = {
  asking: Asking
  page: NoticePage
  view: NoticeView
  /** 「发给 54 户：31 户能用微信提醒，其余要打电话或上门。」 */
  countWords: string
  onClose: () => void
}

const whyWithdrawn = ['施工改期，另行通知', '内容写错了', '发错了范围']

/** One question before something that every household will notice. */
export function Asks({ asking, page, view, countWords, onClose }: Props) {
  const after = (done: Promise<boolean>) => void done.then((isDone) => isDone && onClose())
  if (asking === 'withdraw')
    return (
      <WhyDialog
        title="撤回这份通知？"
        words="发出的收不回来：会另发一份「撤回」给已经知道的住户，说明原因。还没发的微信提醒不再发。"
        reasons={whyWithdrawn}
        action="撤回"
        cancel="先不撤"
        isBusy={page.withdraw.isBusy}
        failure={page.withdraw.failure}
        onConfirm={(why) => after(page.takeBack(why))}
        onClose={onClose}
      />
    )
  const isPublish = asking === 'publish'
  const { isBusy, failure } = isPublish ? page.publish : page.unschedule
  return (
    <Dialog
      title={isPublish ? '现在发出？' : '取消定时？'}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再看看</Button>
          <Button variant="primary" busy={isBusy} onPress={() => after(isPublish ? page.send() : page.stopSchedule())}>
            {isPublish ? '发出' : '取消定时'}
          </Button>
        </>
      }
    >
      <View className="stack">
        <InShort content={view.content} />
        <View>{isPublish ? countWords : '这份通知变回草稿，到点不会自己发出。'}</View>
        {isPublish ? <View className="t-note">发出以后不能改，只能更正或撤回，住户都会知道。</View> : null}
        <FailureNote failure={failure} />
      </View>
    </Dialog>
  )
}
