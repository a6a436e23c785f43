import { talkAtWords } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import type { Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { Card } from '@/components/card/card'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { day, hour } from '@/lib/format'
import { go } from '@/lib/navigate'

type Row = Output<'talk.list'>['talks'][number]

/** Talks about decorated flats to which a crew is invited; none: nothing is drawn. */
export function TalksCard({ estateId }: { estateId: string }) {
  const { value } = useAction('talk.list', { estateId })
  const talks = value?.talks ?? []
  if (talks.length === 0) return null
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>{`约了面谈 ${talks.length} 户`}</View>
      <Card>
        {talks.map((row) => (
          <TodoRow
            key={row.talkId}
            icon="users"
            tone={isTurn(row) ? 'amber' : 'teal'}
            title={`${row.building}${row.unit} ${row.room}：${titleOf(row)}`}
            {...(row.slot
              ? { note: `${day(row.slot.on, Date.now())} ${hour(`${row.slot.on}T${row.slot.from}:00+08:00`)}` }
              : {})}
            onPress={() => void go('/staff/talk/index', { talkId: row.talkId })}
          />
        ))}
      </Card>
    </View>
  )
}

const isTurn = ({ at, missing }: Row) => at === 'inviting' || missing.includes('contractor')

const titleOf = ({ at, missing }: Row) => {
  if (at === 'inviting') return '说哪天能来'
  return missing.includes('contractor') ? '纪要等您签' : talkAtWords[at]
}
