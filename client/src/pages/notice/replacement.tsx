import type { NoticeContent, Replacement } from '@chuanmen/types/notice'
import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { Unbroken } from '@/components/page/unbroken'
import { aria } from '@/lib/aria'
import { replace } from '@/lib/navigate'
import { saidBefore } from './changes'

/** Opens another notice of the same flat in place of this one: "back" leads to the list either way. */
export const openInstead = (noticeId: string, flatId: string) =>
  void replace('/pages/notice/index', { notice: noticeId, flat: flatId })

const banners: Record<Replacement['how'], { old: string; fresh: string; lead: string }> = {
  correction: { old: '这份通知改过了，请看新的', fresh: '这是更正，以这份为准', lead: '改了什么' },
  withdrawal: { old: '这份通知撤回了，不用照着做', fresh: '之前的通知撤回了，不用照着做', lead: '为什么' },
}

type ReplacesProps = { replaces: Replacement; content: NoticeContent; flatId: string; now: Date }

/** On the new notice: what it does to the earlier one, why, what that one had said, and the way back to that one. */
export function Replaces({ replaces: { noticeId, how, why }, content, flatId, now }: ReplacesProps) {
  const { fresh, lead } = banners[how]
  // A withdrawal repeats what it calls off.
  const old = useAction('notice.read', { noticeId, flatId }, { enabled: how === 'correction' }).value
  return (
    <Banner
      title={fresh}
      words={`${lead}：${why}`}
      before={old ? saidBefore(old.content, content, now) : []}
      link="看原来的"
      onPress={() => openInstead(noticeId, flatId)}
    />
  )
}

/** On the old notice: that it no longer stands, and why. The way to the one that does is the page's main button. */
export function ReplacedBy({ noticeId, flatId }: { noticeId: string; flatId: string }) {
  const { value } = useAction('notice.read', { noticeId, flatId })
  const replaces = value?.replaces
  if (!replaces) return <Banner title="这份通知已经不作数了" words="请看新的。" />
  const { old, lead } = banners[replaces.how]
  return <Banner title={old} words={`${lead}：${replaces.why}`} />
}

type BannerProps = { title: string; words: string; before?: readonly string[]; link?: string; onPress?: () => void }

const Banner = ({ title, words, before = [], link, onPress }: BannerProps) => (
  <Card tone="amber">
    <View className="row notice-banner" {...aria({ role: 'status' })}>
      <Icon name="swap" className="c-amber" />
      <View className="grow">
        <View className="t-lead">{title}</View>
        <View>{words}</View>
        {before.map((line) => (
          <View className="c-ink2" key={line}>
            <Unbroken>{line}</Unbroken>
          </View>
        ))}
        {link && onPress ? (
          <Button variant="link" arrow className="notice-banner-link" onPress={onPress}>
            {link}
          </Button>
        ) : null}
      </View>
    </View>
  </Card>
)
