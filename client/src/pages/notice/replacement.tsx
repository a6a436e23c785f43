import type { Replacement } from '@chuanmen/types/notice'
import { View } from '@tarojs/components'
import { useAction } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { replace } from '@/lib/navigate'

/** Opens another notice of the same flat in place of this one: "back" leads to the list either way. */
export const openInstead = (noticeId: string, flatId: string) =>
  void replace('/pages/notice/index', { notice: noticeId, flat: flatId })

const banners: Record<Replacement['how'], { old: string; fresh: string; lead: string }> = {
  correction: { old: '这份通知改过了，请看新的', fresh: '这是更正，以这份为准', lead: '改了什么' },
  withdrawal: { old: '这份通知撤回了，不用照着做', fresh: '之前的通知撤回了，不用照着做', lead: '为什么' },
}

/** On the new notice: what it does to the earlier one, why, and the way back to that one. */
export function Replaces({ replaces: { noticeId, how, why }, flatId }: { replaces: Replacement; flatId: string }) {
  const { fresh, lead } = banners[how]
  return (
    <Banner title={fresh} words={`${lead}：${why}`} link="看原来的" onPress={() => openInstead(noticeId, flatId)} />
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

type BannerProps = { title: string; words: string; link?: string; onPress?: () => void }

const Banner = ({ title, words, link, onPress }: BannerProps) => (
  <Card tone="amber">
    <View className="row notice-banner" {...aria({ role: 'status' })}>
      <Icon name="swap" className="c-amber" />
      <View className="grow">
        <View className="t-lead">{title}</View>
        <View>{words}</View>
        {link && onPress ? (
          <Button variant="link" arrow className="notice-banner-link" onPress={onPress}>
            {link}
          </Button>
        ) : null}
      </View>
    </View>
  </Card>
)
