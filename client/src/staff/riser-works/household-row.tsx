import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { homeWords } from './home-words'
import { type Household, isAwaited, visitWords, type WorksView } from './visit-words'

type Props = {
  flat: Household
  view: Pick<WorksView, 'state' | 'stages'>
  canManage: boolean
  isBusy: boolean
  onTell: (canBeThere: boolean) => void
  onFill: () => void
  onRing: () => void
}

/** One household: its room, what it said, and what staff may note for it. */
export function HouseholdRow({ flat, view, canManage, isBusy, onTell, onFill, onRing }: Props) {
  const { room, visit } = flat
  const { state } = view
  const said = visitWords(flat, view)
  // Once the crew was in, only somebody who was not there, or will not be, is asked again.
  const mayTell = isAwaited(view) || (state === 'underway' && (visit === 'missed' || visit === 'cannot'))
  // A crew is not told when they are at home, and nothing is made of what it is not told.
  const times = canManage && (state === 'asking' || state === 'scheduled') ? homeWords(flat) : []
  return (
    <View className="household" {...aria({ role: 'group', label: [room, said?.words].filter(Boolean).join('，') })}>
      <View className="household-room">{room}</View>
      <View className="household-said">
        {said ? (
          <Tag tone={said.tone} icon={said.icon}>
            {said.words}
          </Tag>
        ) : null}
        {times.map((line) => (
          <View key={line} className="t-note">
            {line}
          </View>
        ))}
      </View>
      {canManage && state !== 'finished' ? (
        <View className="household-do">
          {mayTell && visit !== 'coming' ? (
            <Button size="small" disabled={isBusy} label={`说好在家，${room}`} onPress={() => onTell(true)}>
              说好在家
            </Button>
          ) : null}
          {mayTell && visit !== 'cannot' ? (
            <Button size="small" disabled={isBusy} label={`来不了，${room}`} onPress={() => onTell(false)}>
              来不了
            </Button>
          ) : null}
          <Button size="small" label={`联系，${room}`} onPress={onRing}>
            联系
          </Button>
          {state === 'underway' ? null : (
            <Button size="small" label={`替住户填，${room}`} onPress={onFill}>
              替住户填
            </Button>
          )}
        </View>
      ) : null}
    </View>
  )
}
