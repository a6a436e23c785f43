import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { FailureNote, RefusedState } from '@/components/states/states'
import { toast } from '@/components/toast/toast'
import { back, param } from '@/lib/navigate'
import { useDesk } from '../use-desk'
import { useEstateFacts } from '../use-estate-facts'
import { useLiveStairwell } from '../use-live-stairwell'
import { StickerCard } from './sticker-card'
import './sticker.scss'

/** A new sticker for one stairwell: made, shown once, printed. The old one stops working at that moment. */
function StickerPage() {
  const stairwellId = param(useRouter().params, 'stairwellId')
  const stairwell = useLiveStairwell(stairwellId)
  const view = stairwell.value
  const estate = useEstateFacts(view?.estateId ?? '')
  const issue = useMutate('sticker.issue')
  const [isAsking, setAsking] = useState(false)
  const token = issue.value?.token
  const place = view ? `${view.building}${view.unit}` : ''

  const make = async () => {
    if (await issue.run({ stairwellId })) setAsking(false)
  }
  const print = () => {
    if (process.env.TARO_ENV === 'h5') window.print()
    else if (token) void Taro.setClipboardData({ data: token }).then(() => toast('已复制，可以发给打印的人'))
  }
  return (
    <StaffFrame
      title={place ? `${place}的楼门贴码` : '楼门贴码'}
      current="stairwells"
      {...useDesk(view?.estateName)}
      {...(view ? { path: [{ words: place, onPress: () => void back() }] } : {})}
    >
      <PageState of={stairwell} rows={3} />
      {view && !view.abilities.issueCodes ? (
        <RefusedState words="换楼门贴码要由负责这里的社区专员或楼门长来做。" />
      ) : null}
      {view?.abilities.issueCodes && !token ? (
        <Card>
          <View className="stack sticker-words">
            <View className="t-lead">贴在楼门口，住户照着它进来</View>
            <View>
              住户打开「串门」，扫贴码或者输入贴码，就能找到自己这个楼门，再选房号。贴码上没有房号和姓名；光有贴码也绑不上，还要核对手机号、上门验证码或者由您核验。
            </View>
            <View className="c-amber">换新贴码以后，旧的马上失效，要把门口那张一起换掉。</View>
            <MainButton icon="print" onPress={() => setAsking(true)}>
              换一张新贴码
            </MainButton>
          </View>
        </Card>
      ) : null}
      {view && token ? (
        <>
          <StickerCard estateName={view.estateName} place={place} token={token} phone={estate?.phone} />
          <Card tone="amber" className="sticker-note">
            <View className="stack">
              <View className="t-bold">贴码只显示这一次，离开这一页就看不到了。</View>
              <View>印好后贴在楼门口里侧、不淋雨的地方，撕掉旧的。丢了或者被乱拍，就再换一张。</View>
            </View>
          </Card>
          <View className="row row-wrap sticker-note">
            <MainButton icon="print" wide={false} onPress={print}>
              {process.env.TARO_ENV === 'h5' ? '打印' : '复制贴码'}
            </MainButton>
            <Button onPress={() => void back()}>印好了</Button>
          </View>
        </>
      ) : null}
      {isAsking ? (
        <Dialog
          title="换一张新贴码？"
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>先不换</Button>
              <MainButton busy={issue.isBusy} onPress={() => void make()}>
                换新的
              </MainButton>
            </>
          }
        >
          <View className="stack">
            <View>{`${place}门口的旧贴码马上失效。已经绑定的住户不受影响。`}</View>
            <FailureNote failure={issue.failure} onRetry={() => void make()} />
          </View>
        </Dialog>
      ) : null}
    </StaffFrame>
  )
}

export default guarded(StickerPage)
