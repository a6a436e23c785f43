import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { aria } from '@/lib/aria'
import type { HelpTaskPage } from './use-help-task'

type Props = { page: HelpTaskPage; view: HelpTaskView; what: 'words' | 'thanks'; state: HelpTaskView['wordsState'] }

/** A person's look at what a household wrote, before the other side reads it (rule 12). */
export function ReviewButtons({ page, view, what, state }: Props) {
  const isWaiting = state === 'held' || state === 'waiting'
  if (!isWaiting || !view.moves.includes('showWords')) return null
  const look = (show: boolean) => void page.act({ kind: 'showWords', what, show })
  return (
    <View className="stack-tight" {...aria({ role: 'group', label: '这段话给不给对方看' })}>
      <View className="c-amber">
        {what === 'words' ? '帮忙的人还看不到这段话。写了病情的不要显示。' : '帮忙的人还看不到这段感谢。'}
      </View>
      <View className="row row-wrap">
        <Button size="small" busy={page.move.doing === 'showWords'} onPress={() => look(true)}>
          给对方看
        </Button>
        <Button size="small" onPress={() => look(false)}>
          不给看
        </Button>
      </View>
    </View>
  )
}
