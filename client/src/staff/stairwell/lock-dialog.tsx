import type { RiserView } from '@chuanmen/types/picture'
import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { FailureNote } from '@/components/states/states'
import { toast } from '@/components/toast/toast'
import { go } from '@/lib/navigate'

type Props = { estateId: string; roundId: string; stairwellId: string; riser: RiserView; onClose: () => void }

/** Locking a complete riser: what it means, then yes or no. */
export function LockDialog({ estateId, roundId, stairwellId, riser, onClose }: Props) {
  const { riserId, kind, positions, flatIds } = riser
  const lock = useMutate('riser.lock', ['stairwell.view', 'estate.view', 'flat.view'])
  const confirm = async () => {
    if (!(await lock.run({ roundId, stairwellId, riserId }))) return
    toast('已锁定，可以安排施工')
    onClose()
  }
  return (
    <Dialog
      title="锁定这根立管？"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不锁</Button>
          <MainButton icon="lock" busy={lock.isBusy} onPress={() => void confirm()}>
            锁定
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View className="t-lead">{`尾号 ${positions.join('、')} ${riserWords[kind].name}，${flatIds.length} 户都已同意`}</View>
        <View>
          锁定表示要开工了。从这时起，这根管上的住户不能再改答复，也不能撤回，您也不能再更正这些户的面积和产权。
        </View>
        <View className="c-amber t-bold">锁定以后不能解开。</View>
        <View>一般不用在这里锁：在「施工」里定好日子，就同时锁定了，也会通知这几户。</View>
        <Button variant="link" arrow onPress={() => void go('/staff/works/index', { estateId })}>
          去施工里约时间、定日子
        </Button>
        <FailureNote failure={lock.failure} onRetry={() => void confirm()} />
      </View>
    </Dialog>
  )
}
