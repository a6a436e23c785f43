import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { unlessCancelled } from '@/api/native-window'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { aria } from '@/lib/aria'
import { dial } from '@/lib/navigate'
import { tokenFrom } from '@/lib/sticker-token'
import { Problem } from './problem'
import { useReport } from './use-report'
import './visit.scss'

type Props = { task: Pick<HelpTaskView, 'taskId' | 'rev' | 'estatePhone'>; onClose: () => void }

const isWechat = process.env.TARO_ENV === 'weapp'
const CODE = /^\d{4}$/

/** At the door: the household's four digits, or the sticker of the stairwell. */
export function CheckInDialog({ task, onClose }: Props) {
  const { report, isBusy, refusal } = useReport(task, onClose)
  const [code, setCode] = useState('')
  const [sticker, setSticker] = useState('')
  const [bySticker, setBySticker] = useState(false)
  const [lacks, setLacks] = useState('')
  const [scanFailure, setScanFailure] = useState<Failure | null>(null)

  const withSticker = (said: string) => {
    const token = tokenFrom(said)
    if (!token) return setLacks('贴码是 6 位以上的字母和数字，印在二维码下面。')
    setLacks('')
    report({ kind: 'checkIn', at: new Date().toISOString(), proof: { how: 'sticker', token } })
  }
  const scan = async () => {
    setScanFailure(null)
    try {
      const found = await unlessCancelled(Taro.scanCode({ onlyFromCamera: false }), '也可以问住户要 4 位签到码。')
      if (found) withSticker((found as { path?: string }).path || found.result)
    } catch (error) {
      setScanFailure(asFailure(error))
    }
  }
  const submit = () => {
    if (bySticker) return withSticker(sticker)
    const digits = code.replace(/\D/g, '')
    if (!CODE.test(digits)) return setLacks('签到码是 4 位数字，问住户要。')
    setLacks('')
    report({ kind: 'checkIn', at: new Date().toISOString(), proof: { how: 'code', code: digits } })
  }

  return (
    <Dialog
      title="到了，签到"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不签</Button>
          <Button variant="primary" busy={isBusy} onPress={submit}>
            签到
          </Button>
        </>
      }
    >
      <View className="stack">
        {bySticker ? (
          <>
            <View>楼门口贴着「串门」的贴码，输入二维码下面的那一串。</View>
            <Field label="楼门贴码" required value={sticker} onChange={setSticker} error={lacks || undefined} />
          </>
        ) : (
          <>
            <View>到了门口，请住户念「要帮忙」里的 4 位签到码。</View>
            <View className="visit-code">
              <Field
                label="签到码"
                required
                type="number"
                maxLength={4}
                value={code}
                onChange={setCode}
                error={lacks || undefined}
                onDone={submit}
              />
            </View>
          </>
        )}
        {refusal ? (
          <View className="stack" {...aria({ role: 'alert' })}>
            <Problem>{refusal.words}</Problem>
            {refusal.code === 'help_checkin_locked' && task.estatePhone ? (
              <Button icon="phone" onPress={() => dial(task.estatePhone)}>
                打电话给居委会
              </Button>
            ) : null}
          </View>
        ) : null}
        <ActFailure failure={scanFailure} />
        {isWechat ? (
          <Button wide icon="scan" disabled={isBusy} onPress={() => void scan()}>
            扫楼门口的贴码
          </Button>
        ) : null}
        <Button
          variant="link"
          onPress={() => {
            setLacks('')
            setBySticker(!bySticker)
          }}
        >
          {bySticker ? '改用住户的 4 位签到码' : '住户说不出签到码？输楼门贴码'}
        </Button>
        <View className="t-note">没有网也能签：记下现在的时间，有网就发。</View>
      </View>
    </Dialog>
  )
}
