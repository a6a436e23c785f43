import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure } from '@/api/failure'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { FailureNote } from '@/components/states/states'
import type { Request } from './use-bindings'

type Props = {
  request: Request
  isBusy: boolean
  failure: Failure | null
  onEnd: (why: string) => void
  onClose: () => void
}

const usual = ['不是这一户的人', '选错了房号', '选错了身份', '联系不上本人'] as const
const WHY_MAX = 200

/** Sends a request back, with the reason. */
export function EndDialog({ request: { building, unit, room }, isBusy, failure, onEnd, onClose }: Props) {
  const [why, setWhy] = useState('')
  const [wasTried, setTried] = useState(false)
  const error = !why.trim() ? '请写为什么退回' : /[<>]/.test(why) ? '请去掉尖括号' : undefined
  return (
    <Dialog
      title={`退回 ${building}${unit} ${room} 的申请`}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>再想想</Button>
          <Button
            variant="danger"
            busy={isBusy}
            onPress={() => {
              setTried(true)
              if (!error) onEnd(why.trim())
            }}
          >
            退回
          </Button>
        </>
      }
    >
      <View className="stack">
        <ChipRow
          label="常见的原因"
          chosen={[why]}
          onChange={([chosen = '']) => setWhy(chosen)}
          options={usual.map((words) => ({ value: words, words }))}
        />
        <Field
          label="为什么退回"
          required
          value={why}
          maxLength={WHY_MAX}
          error={wasTried ? error : undefined}
          onChange={setWhy}
        />
        <View className="t-note">退回以后，对方可以重新扫码申请。</View>
        <FailureNote failure={failure} />
      </View>
    </Dialog>
  )
}
