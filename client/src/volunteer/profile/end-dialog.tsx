import type { VolunteerSelf } from '@chuanmen/types/volunteer'
import { View } from '@tarojs/components'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'
import { toast } from '@/components/toast/toast'
import { goRoot } from '@/lib/navigate'
import { reads } from '../take/reads'

type Props = { self: Pick<VolunteerSelf, 'volunteerId' | 'estateName'>; onClose: () => void }

/** Stopping is one sentence and one tap; what is still taken is done or given back first. */
export function EndDialog({ self: { volunteerId, estateName }, onClose }: Props) {
  const doing = useMutate('volunteer.end', ['volunteer.mine', ...reads], `volunteer-end:${volunteerId}`)
  const submit = async () => {
    if (!(await doing.run({ volunteerId }))) return
    toast('停了，谢谢您帮过的忙')
    onClose()
  }
  return (
    <Dialog
      title="不当志愿者了"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再想想</Button>
          <Button variant="danger" busy={doing.isBusy} onPress={() => void submit()}>
            确定停
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>{`${estateName}不再给您派事。做过的时长都还在，随时可以打印；想再帮忙，重新报名就行。`}</View>
        <ActFailure failure={doing.failure} onRetry={() => void submit()} />
        {doing.failure?.code === 'volunteer_has_tasks' ? (
          <Button variant="outline" onPress={() => void goRoot('/volunteer/today/index')}>
            去看接下的事
          </Button>
        ) : null}
      </View>
    </Dialog>
  )
}
