import type { StaffGrant } from '@chuanmen/types/person'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { toast } from '@/components/toast/toast'
import { go } from '@/lib/navigate'

const WHY_MAX = 100
const reasons = ['换岗了', '搬走了', '不再担任', '授权给错了']

export type Ending = { personId: string; name: string; grant: StaffGrant; words: string }

/** Where a portfolio that is still held can be handed over: of a role that holds one in one estate. */
const handOverAt = (grant: StaffGrant) =>
  'estateId' in grant ? grant.estateId : 'estateIds' in grant && grant.estateIds.length === 1 ? grant.estateIds[0] : ''

/** Ends somebody's role, after asking why. Who still has households is told where to hand them over first. */
export function EndRoleDialog({ ending, onClose }: { ending: Ending; onClose: () => void }) {
  const { personId, name, grant, words } = ending
  const [why, setWhy] = useState('')
  const [wasTried, setTried] = useState(false)
  const end = useMutate('staff.end', ['staff.list', 'portfolio.organisation'])
  const mustHandOver = end.failure?.code === 'staff_has_households'
  const submit = async () => {
    setTried(true)
    if (why.trim() === '') return
    const done = await end.run({ personId, grant, why: why.trim() })
    if (!done) return
    toast(`${name}的这项工作已经结束`)
    onClose()
  }
  return (
    <Dialog
      title={`结束${name}的「${words}」？`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不</Button>
          {mustHandOver ? (
            <Button
              variant="primary"
              arrow
              onPress={() => void go('/staff/organisation/index', { estateId: handOverAt(grant), handOver: personId })}
            >
              去交接住户
            </Button>
          ) : (
            <Button variant="danger" busy={end.isBusy} onPress={() => void submit()}>
              结束
            </Button>
          )}
        </>
      }
    >
      <View className="stack">
        <View>{`${name}从现在起不能再以这个身份工作，看不到这里的住户。他记下的走访、答复都留着。以后要再请他，重新邀请一次。`}</View>
        <ChipRow
          label="为什么"
          chosen={[why]}
          onChange={([chosen = '']) => setWhy(chosen)}
          options={reasons.map((value) => ({ value, words: value }))}
        />
        <Field
          label="为什么"
          required
          value={why}
          maxLength={WHY_MAX}
          error={wasTried && why.trim() === '' ? '请选一个，或自己写一句' : undefined}
          onChange={setWhy}
        />
        <ActFailure failure={end.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}
