import type { WorksRow } from '@chuanmen/types/works-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { TodoRow } from '@/components/todo-row/todo-row'
import { aria } from '@/lib/aria'
import { columnWords, riserTitle } from '../works-words/place-words'
import { inOrder, troublesWords, troubleWords } from '../works-words/trouble-words'

type Props = { works: readonly WorksRow[]; canManage: boolean; onOpen: (worksId: string) => void }

/** What somebody has to look at, before everything else; a crew reads it, and whoever manages does something about it. */
export function TroublesCard({ works, canManage, onOpen }: Props) {
  if (works.length === 0) return null
  return (
    <View className="stack">
      <View
        className="t-lead"
        {...aria({ role: 'heading', level: 2 })}
      >{`${canManage ? '要处理' : '要留意'} ${works.length} 根`}</View>
      <Card>
        {works.map((row) => {
          const [worst] = inOrder(row.troubles)
          if (!worst) return null
          const { icon, tone, todo } = troubleWords[worst]
          return (
            <TodoRow
              key={row.worksId}
              icon={icon}
              tone={tone}
              title={`${riserTitle(row)}：${troublesWords(row.troubles)}`}
              note={[columnWords(row), canManage ? todo : ''].filter(Boolean).join(' · ')}
              onPress={() => onOpen(row.worksId)}
            />
          )
        })}
      </Card>
    </View>
  )
}
