import type { WorksRow } from '@chuanmen/types/works-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { columnWords, riserTitle } from '../works-words/place-words'
import { needWords, spanWords } from '../works-words/time-words'

/** Risers whose households are being asked when they can be at home. */
export function AskingCard({ works, onOpen }: { works: readonly WorksRow[]; onOpen: (worksId: string) => void }) {
  if (works.length === 0) return null
  return (
    <View className="stack">
      <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>{`等着约时间 ${works.length} 根`}</View>
      <Card>
        {works.map((row) => {
          const left = row.households - row.said
          const words = left === 0 ? '都说了' : `${row.said} / ${row.households} 户说了`
          return (
            <TodoRow
              key={row.worksId}
              icon={left === 0 ? 'ring-check' : 'clock'}
              tone={left === 0 ? 'teal' : 'amber'}
              title={riserTitle(row)}
              note={[columnWords(row), `问 ${spanWords(row.from, row.until)}，${needWords(row.halfDays)}`]
                .filter(Boolean)
                .join(' · ')}
              tag={<Tag tone={left === 0 ? 'teal' : 'amber'}>{words}</Tag>}
              tagWords={words}
              onPress={() => onOpen(row.worksId)}
            />
          )
        })}
      </Card>
    </View>
  )
}
