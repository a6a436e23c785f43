import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import './help-card.scss'

type Props = {
  /** next: the one to go to now; taken: accepted; offered: not yet, so it is dashed. */
  tone: 'next' | 'taken' | 'offered'
  title: string
  tag?: ReactNode
  /** The tag in words, for the spoken name. */
  tagWords?: string
  /** When, how long, where: short parts, joined by dots. */
  facts: readonly string[]
  /** Why it suits, in one true sentence. */
  why?: string | undefined
  /** Opens everything of it. */
  onOpen?: () => void
  /** The door, buttons. */
  children?: ReactNode
}

/** One task as a card: what, when and where, why it suits; below it whatever may be done. */
export function HelpCard({ tone, title, tag, tagWords = '', facts, why, onOpen, children }: Props) {
  const told = facts.filter(Boolean)
  const head = (
    <>
      <View className="help-card-head">
        <View className="help-card-title">{title}</View>
        {tag}
      </View>
      <View className="c-ink2">
        {told.map((fact, at) => (
          <Text className="help-card-fact" key={fact}>
            {at < told.length - 1 ? `${fact} · ` : fact}
          </Text>
        ))}
      </View>
      {why ? <View className="help-card-why">{why}</View> : null}
    </>
  )
  return (
    <View className={`help-card help-card-${tone}`}>
      {onOpen ? (
        <Press role="link" label={[title, tagWords, ...told, why].filter(Boolean).join('，')} onPress={onOpen}>
          {head}
        </Press>
      ) : (
        <View>{head}</View>
      )}
      {children}
    </View>
  )
}

type HourProps = { part: string; clock: string; isNext?: boolean; children: ReactNode }

/** A card on the time line: its hour stands beside it. */
export const AtHour = ({ part, clock, isNext, children }: HourProps) => (
  <View className="at-hour" {...aria({ role: 'listitem' })}>
    <View className="at-hour-time">
      <View className="c-ink2">{part}</View>
      <View className={isNext ? 'at-hour-clock c-teal' : 'at-hour-clock'}>{clock}</View>
    </View>
    <View className="grow">{children}</View>
  </View>
)

type DoorProps = {
  place: string
  name: string | null
  note: string
  /** Rings them; without a number there is no button. */
  onRing?: (() => void) | undefined
}

/** Where to go, to whom, what to mind there, and a button to ring. */
export const HelpDoor = ({ place, name, note, onRing }: DoorProps) => (
  <View className="help-door">
    <Icon name="pin" className="c-teal" />
    <View className="grow">
      <View className="help-door-place">
        <Text>{place}</Text>
        {name ? <Text className="whole">{name}</Text> : null}
      </View>
      {note ? <View className="c-ink2">{note}</View> : null}
    </View>
    {onRing ? (
      <Press className="help-door-ring" label={`打电话给${name ?? '住户'}`} onPress={onRing}>
        <Icon name="phone" />
      </Press>
    ) : null}
  </View>
)
