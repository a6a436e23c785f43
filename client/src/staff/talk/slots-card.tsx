import { type TalkParty, type TalkView, talkParties, talkPartyWords } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { ActFailure } from '@/components/page-state/act-failure'
import { Tag } from '@/components/tag/tag'
import { slotWords } from '@/components/talk/talk-words'
import { Tick } from '@/components/tick/tick'
import { aria } from '@/lib/aria'
import { Head } from '../round-edit/text-fields'
import type { TalkPage } from './use-talk'

type Props = { page: TalkPage; view: TalkView }

/** Who can come when; staff settle on one. */
export function SlotsCard({ page, view }: Props) {
  const { slots, answered, abilities, at } = view
  const { moving } = page
  const now = Date.now()
  const waiting = talkParties.filter((party) => !answered.includes(party))
  return (
    <Card flush>
      <CardSection>
        <Head
          title={at === 'inviting' ? '谁能来' : '约过的时间'}
          {...(at === 'inviting' ? { note: waitingWords(waiting) } : {})}
        />
      </CardSection>
      {slots.map((slot) => {
        const words = slotWords(slot, now)
        const isFixed = view.slotId === slot.slotId
        return (
          <CardSection key={slot.slotId}>
            <View className="talk-offered" {...aria({ role: 'group', label: words })}>
              <View className="grow">
                <View className="t-bold">{words}</View>
                <View className="t-note">
                  {slot.can.length > 0
                    ? `${slot.can.map((party) => talkPartyWords[party]).join('、')}能来`
                    : '还没有人说能来'}
                </View>
              </View>
              {isFixed ? <Tag tone="teal">定了</Tag> : null}
              {!isFixed && abilities.fix ? (
                <Button
                  size="small"
                  variant={slot.can.length === talkParties.length ? 'primary' : 'outline'}
                  label={`定${words}`}
                  busy={moving.doing === `fix ${slot.slotId}`}
                  disabled={moving.isBusy}
                  onPress={() => void moving.run({ kind: 'fix', slotId: slot.slotId }, `fix ${slot.slotId}`)}
                >
                  {view.slotId ? '改定这个' : '定这个'}
                </Button>
              ) : null}
            </View>
          </CardSection>
        )
      })}
      {at === 'inviting' && abilities.answer ? (
        <CardSection>
          <Answer key={view.slots.map(({ slotId }) => slotId).join()} page={page} view={view} />
        </CardSection>
      ) : null}
      {moving.failure && !page.opened ? (
        <CardSection>
          <ActFailure failure={moving.failure} />
        </CardSection>
      ) : null}
    </Card>
  )
}

const waitingWords = (waiting: readonly TalkParty[]) =>
  waiting.length > 0 ? `还没回：${waiting.map((party) => talkPartyWords[party]).join('、')}` : '三方都回了'

/** A crew says when it can come; staff say it for a decorator whom they rang. */
function Answer({ page, view }: Props) {
  const as: TalkParty = view.viewer === 'staff' ? 'decorator' : view.viewer
  const [chosen, setChosen] = useState(() =>
    view.slots.filter(({ can }) => can.includes(as)).map(({ slotId }) => slotId),
  )
  const who = view.viewer === 'staff' ? '装修师傅' : '我们'
  const toggle = (slotId: string) =>
    setChosen((ids) => (ids.includes(slotId) ? ids.filter((id) => id !== slotId) : [...ids, slotId]))
  const send = () => void page.moving.run({ kind: 'can', as, slotIds: chosen })
  return (
    <View className="stack">
      <View className="t-bold">
        {view.viewer === 'staff' ? '打电话问过装修师傅？替他记下' : '哪几个时间能来，都勾上'}
      </View>
      {view.slots.map((slot) => {
        const words = slotWords(slot, Date.now())
        return (
          <Tick
            key={slot.slotId}
            isTicked={chosen.includes(slot.slotId)}
            label={`${who}能来，${words}`}
            onTick={() => toggle(slot.slotId)}
          >
            {words}
          </Tick>
        )
      })}
      <Button variant="outline" busy={page.moving.doing === 'can'} disabled={page.moving.isBusy} onPress={send}>
        {chosen.length > 0 ? `${who}能来这 ${chosen.length} 个` : '都来不了'}
      </Button>
    </View>
  )
}
