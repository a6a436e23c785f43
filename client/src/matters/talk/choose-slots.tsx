import type { TalkParty, TalkView } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ActFailure } from '@/components/page-state/act-failure'
import { slotWords } from '@/components/talk/talk-words'
import { Tick } from '@/components/tick/tick'
import { aria } from '@/lib/aria'
import { useDraft } from '@/lib/draft'
import type { TalkPage } from './use-talk'

type Props = { talk: TalkPage; view: TalkView; party: TalkParty }

/** Which of these times somebody can come: large choices, several at once; none of them is an answer as well. */
export function ChooseSlots({ talk, view, party }: Props) {
  const hasAnswered = view.answered.includes(party)
  const [isAgain, setAgain] = useState(false)
  const said = view.slots.filter(({ can }) => can.includes(party))
  // Other times are another question: what was ticked among old ones is not offered again.
  const key = view.slots.map(({ slotId }) => slotId).join('-')
  const draft = useDraft<{ chosen: string[] }>(`talk-slots:${view.talkId}:${key}`, {
    chosen: said.map(({ slotId }) => slotId),
  })
  const { chosen } = draft.value
  const send = async (slotIds: string[]) => {
    if (!(await talk.run(view, { kind: 'can', as: party, slotIds }))) return
    draft.clear()
    setAgain(false)
  }
  const toggle = (slotId: string) =>
    draft.change({ chosen: chosen.includes(slotId) ? chosen.filter((id) => id !== slotId) : [...chosen, slotId] })
  if (hasAnswered && !isAgain)
    return (
      <Card tone="teal">
        <View className="stack" {...aria({ role: 'status' })}>
          <View className="t-lead">
            {said.length > 0 ? '收到了，等社区定一个时间' : '收到了，您都来不了，社区会再约'}
          </View>
          {said.map((slot) => (
            <View key={slot.slotId}>{`${slotWords(slot, Date.now())}，您能来`}</View>
          ))}
          <Button onPress={() => setAgain(true)}>改一下</Button>
        </View>
      </Card>
    )
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          哪几个时间您能来？
        </View>
        <View className="t-note">能来的都勾上，几方都行的那个定下来。</View>
        {view.slots.map((slot) => (
          <Tick
            key={slot.slotId}
            isTicked={chosen.includes(slot.slotId)}
            label={`能来，${slotWords(slot, Date.now())}`}
            onTick={() => toggle(slot.slotId)}
          >
            {slotWords(slot, Date.now())}
          </Tick>
        ))}
        <ActFailure failure={talk.failure} />
        <MainButton busy={talk.isBusy} disabled={chosen.length === 0} onPress={() => void send(chosen)}>
          {chosen.length > 0 ? `这 ${chosen.length} 个时间能来` : '先勾能来的时间'}
        </MainButton>
        <Button wide disabled={talk.isBusy} onPress={() => void send([])}>
          都来不了，请另约
        </Button>
      </View>
    </Card>
  )
}
