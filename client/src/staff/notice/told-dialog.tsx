import type { Door } from '@chuanmen/types/notice'
import { View } from '@tarojs/components'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { FailureNote } from '@/components/states/states'
import { dayHour } from '@/lib/format'
import type { Stairwell } from './use-notice'

type Props = {
  stairwell: Stairwell
  door: Door
  isBusy: boolean
  failure: Failure | null
  onTold: (how: 'door' | 'call') => void
  onClose: () => void
}

/** Records that staff told a household, at the door or by phone. */
export function ToldDialog({
  stairwell: { building, unit },
  door: { room, reached, at },
  isBusy,
  failure,
  onTold,
  onClose,
}: Props) {
  return (
    <Dialog
      title={`${building}${unit} ${room}`}
      onClose={onClose}
      actions={
        reached === null ? (
          <>
            <Button icon="phone" busy={isBusy} onPress={() => onTold('call')}>
              电话告知了
            </Button>
            <Button variant="primary" icon="door" busy={isBusy} onPress={() => onTold('door')}>
              上门告知了
            </Button>
          </>
        ) : (
          <Button onPress={onClose}>知道了</Button>
        )
      }
    >
      <View className="stack">
        {reached === null ? (
          <>
            <View>这一户还没打开过通知。把时间、要做的事说给住户听，住户明白了再登记。</View>
            <View className="t-note">贴在门上、发了短信，都不算告知。登记会留下您的名字和时间。</View>
          </>
        ) : (
          <View>{`${reached === 'opened' ? '住户自己打开看过' : '工作人员已告知'}${at ? `，${dayHour(at, Date.now())}` : ''}。`}</View>
        )}
        <FailureNote failure={failure} />
      </View>
    </Dialog>
  )
}
