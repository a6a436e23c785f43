import { instantAt } from '@chuanmen/domain/works/instant-at'
import type { HelpGlance } from '@chuanmen/types/help-actions'
import { helpAtWords, helpKindWords } from '@chuanmen/types/help-words'
import { soonWords } from '@/components/stage-line/steps'

/** The next help in two lines: 「送水到家：明天上午8点」 「李晓燕来」. Null: none is live. */
export function helpLine({ next, live, hasNews }: HelpGlance, now: Date): { title: string; words: string } | null {
  if (!next) return null
  const when = soonWords(instantAt(next.on, `${String(next.hour).padStart(2, '0')}:00`), now)
  const who = next.helpers.length > 0 ? `${next.helpers.join('、')}来` : helpAtWords[next.at]
  const others = live > 1 ? `，还有 ${live - 1} 件` : ''
  return {
    title: `${helpKindWords[next.kind]}：${when}`,
    words: `${next.at === 'done' ? helpAtWords.done : who}${others}${hasNews ? '，有新消息' : ''}`,
  }
}
