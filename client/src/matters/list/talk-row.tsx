import type { TalkGlance } from '@chuanmen/types/talk'
import { Card } from '@/components/card/card'
import { TodoRow } from '@/components/todo-row/todo-row'
import { day } from '@/lib/format'
import { go } from '@/lib/navigate'

/** The three-party talk, and what of it is the household's turn. */
export function TalkRow({ talk: { talkId, at, slot, where, wantsMe, missing } }: { talk: TalkGlance }) {
  const title =
    wantsMe === 'slot'
      ? '请您挑个时间，三方坐下谈'
      : wantsMe === 'sign'
        ? '面谈纪要写好了，请您看、请您签'
        : at === 'signed'
          ? '三方面谈：都签了'
          : '三方面谈'
  const when = slot ? `${day(slot.on)} ${slot.from}，${where}` : ''
  const note = at === 'minuted' && !wantsMe && missing.length > 0 ? '您签过了，等另外的人签' : when
  return (
    <Card tone={wantsMe ? 'amber' : 'plain'}>
      <TodoRow
        icon="users"
        tone={wantsMe ? 'amber' : 'teal'}
        title={title}
        {...(note ? { note } : {})}
        onPress={() => go('/matters/talk/index', { talkId })}
      />
    </Card>
  )
}
