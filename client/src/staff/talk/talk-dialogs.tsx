import { type TalkParty, type TalkView, talkPartyWords } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { FailureNote } from '@/components/states/states'
import { Tick } from '@/components/tick/tick'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { address } from '@/lib/navigate'
import { WhyDialog } from '../why/why-dialog'
import { MinutesText } from './minutes-text'
import { nextSlot, type SlotDraft, slotErrors } from './slots-draft'
import { SlotsFields } from './slots-fields'
import type { TalkPage } from './use-talk'

type Props = { page: TalkPage; view: TalkView }
const WHERE_MAX = 40
const isWeb = process.env.TARO_ENV === 'h5'

/** Where a decorator enters the code: of no use without it. */
const joinLink = (talkId: string) =>
  `${window.location.href.split('#')[0]}#${address('/matters/talk/index', { talkId, join: 1 })}`
const copy = (data: string) => void Taro.setClipboardData({ data }).then(() => toast('复制好了'))

export function CancelDialog({ page, view }: Props) {
  return (
    <WhyDialog
      title="取消面谈"
      words={`三方都会收到通知，看到您写的原因；清单上这一件重新打开，可以再约。${view.signatures.length > 0 ? '已经签的字不再算数。' : ''}`}
      reasons={['住户说先不谈', '师傅来不了', '约重了']}
      action="取消面谈"
      cancel="不取消"
      isBusy={page.moving.isBusy}
      failure={page.moving.failure}
      onConfirm={(why) => void page.moving.run({ kind: 'cancel', why }).then((done) => done && page.close())}
      onClose={page.close}
    />
  )
}

/** Other days: everybody is asked again. */
export function ReslotDialog({ page, view }: Props) {
  const [first] = useState(() => nextSlot([], new Date()))
  const draft = useDraft<{ where: string; slots: SlotDraft[] }>(`talk-reslot:${view.talkId}`, {
    where: view.where,
    slots: [first],
  })
  const [wasTried, setTried] = useState(false)
  const { where, slots } = draft.value
  const errors = slotErrors(slots, new Date())
  const submit = async () => {
    setTried(true)
    if (Object.keys(errors).length > 0 || !where.trim()) return
    if (await page.moving.run({ kind: 'reslot', where: where.trim(), slots })) {
      draft.clear()
      page.close()
    }
  }
  return (
    <Dialog
      title="换时间"
      onClose={page.close}
      actions={
        <>
          <Button onPress={page.close}>先不换</Button>
          <MainButton busy={page.moving.isBusy} disabled={!view.abilities.fix} onPress={() => void submit()}>
            发出新的时间
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>之前回的时间都作废，三方要重新选。</View>
        <SlotsFields slots={slots} errors={wasTried ? errors : {}} onChange={(next) => draft.change({ slots: next })} />
        <Field
          label="地方"
          required
          value={where}
          maxLength={WHERE_MAX}
          error={wasTried && !where.trim() ? '请写在哪里谈' : undefined}
          onChange={(next) => draft.change({ where: next })}
        />
        <ActFailure failure={page.moving.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}

/** A code for the decorator's own phone, shown once. */
export function CodeDialog({ page, view }: Props) {
  const make = useMutate('talk.makeCode')
  const { value } = make
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once, when it is opened
  useEffect(() => {
    void make.run({ talkId: view.talkId })
  }, [])
  return (
    <Dialog
      title={`给${view.decoratorName}的码`}
      onClose={page.close}
      actions={<Button onPress={page.close}>好了</Button>}
    >
      <View className="stack">
        {value ? (
          <>
            <View className="talk-code">{value.code}</View>
            <View>
              {`${isWeb ? '把下面的链接发给他' : '点右上角「…」把这一页转发给他'}，码打电话告诉他、不要一起发。他打开链接、输入这六位数，就能选时间、看纪要、签字。`}
            </View>
            {isWeb ? (
              <View className="row row-wrap">
                <View className="talk-number grow">{joinLink(view.talkId)}</View>
                <Button size="small" icon="doc" onPress={() => copy(joinLink(view.talkId))}>
                  复制链接
                </Button>
              </View>
            ) : null}
            <View className="t-note">七天内有效，只能用一次；再要一个，旧的就作废。关掉以后看不到这个码了。</View>
          </>
        ) : null}
        <FailureNote failure={make.failure} onRetry={() => void make.run({ talkId: view.talkId })} />
      </View>
    </Dialog>
  )
}

/** A crew signs what it has before its eyes. */
export function SignDialog({ page, view, party }: Props & { party: TalkParty }) {
  const [isRead, setRead] = useState<string | null>(null)
  const [wasTried, setTried] = useState(false)
  const { minutes, minutesHash } = view
  // Ticked for these minutes: others are to be read first.
  const hasRead = isRead !== null && isRead === minutesHash
  const isOpen = view.abilities.sign.includes(party)
  const submit = async () => {
    setTried(true)
    if (!hasRead || !minutesHash) return
    if (await page.moving.run({ kind: 'sign', as: party, hash: minutesHash })) page.close()
  }
  return (
    <Dialog
      title={`作为${talkPartyWords[party]}签字`}
      onClose={page.close}
      actions={
        <>
          <Button onPress={page.close}>先不签</Button>
          <MainButton busy={page.moving.isBusy} disabled={!isOpen} onPress={() => void submit()}>
            签字
          </MainButton>
        </>
      }
    >
      <View className="stack">
        {minutes ? <MinutesText minutes={minutes} /> : null}
        <Tick isTicked={hasRead} onTick={() => setRead(hasRead ? null : minutesHash)}>
          我看完了，按这样办，弄坏了照这个赔
        </Tick>
        {wasTried && !hasRead ? <View className="c-brick">请看完，勾一下。</View> : null}
        {isOpen ? null : <View className="c-amber">这一步刚刚有了变化，请看一眼新的。</View>}
        <ActFailure failure={page.moving.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}
