import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import type { Baseline } from './use-baseline'
import { useSigning } from './use-signing'

const WHY_MAX = 100
const reasons = ['有地方漏拍了', '照片拍得不清楚', '签错了', '改主意了，想做记录']

/** Until works begin whatever was signed may be taken back, with a reason that stays in the history. */
export function ReopenButton({ baseline }: { baseline: Baseline }) {
  const [isAsking, setAsking] = useState(false)
  const signing = useSigning(baseline)
  const [why, setWhy] = useState('')
  const [wasTried, setTried] = useState(false)
  const { reopen } = signing
  if (!baseline.view?.abilities.reopen) return null
  const run = async () => {
    setTried(true)
    if (why.trim() && (await signing.takeBack(why.trim()))) setAsking(false)
  }
  return (
    <>
      <Button wide icon="refresh" onPress={() => setAsking(true)}>
        取消签字，接着改
      </Button>
      {isAsking ? (
        <Dialog
          title="取消签字"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>不取消</Button>
              <Button variant="outline" busy={reopen.isBusy} onPress={() => void run()}>
                取消签字
              </Button>
            </>
          }
        >
          <View className="stack">
            <View>两边的签字都会取消，照片和圈出的地方都留着。改好以后两边再签一次。</View>
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
              onChange={setWhy}
              error={wasTried && !why.trim() ? '请选一个原因，或自己写一句' : undefined}
            />
            <ActFailure failure={reopen.failure} onRetry={() => void run()} />
          </View>
        </Dialog>
      ) : null}
    </>
  )
}
