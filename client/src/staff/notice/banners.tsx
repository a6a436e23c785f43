import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { Progress } from '@/components/progress/progress'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import type { NoticeView } from './use-notice'

type Props = { view: NoticeView; onOpen: (noticeId: string) => void }

/** What is special about a notice: it corrects, was replaced, waits for its hour, is over, is still being spread. */
export function Banners({ view, onOpen }: Props) {
  const { replaces, replacedBy, state, publishAt, isExpired, isSpreading, households, stairwells } = view
  const spread = stairwells.reduce(
    (sum, { opened, told, due }) => sum + opened + told + due.wechat + due.call + due.door,
    0,
  )
  return (
    <>
      {replacedBy ? (
        <Banner
          icon="swap"
          title="这份已经被后来的通知代替"
          words="住户那里看到的是后来的那份，这份不用再告诉谁。"
          action="看后来的那份"
          onAction={() => onOpen(replacedBy)}
        />
      ) : null}
      {replaces ? (
        <Banner
          icon={replaces.how === 'withdrawal' ? 'close' : 'pencil'}
          title={replaces.how === 'withdrawal' ? '这份是撤回' : '这份是更正'}
          words={`原因：${replaces.why}`}
          action="看原来那份"
          onAction={() => onOpen(replaces.noticeId)}
        />
      ) : null}
      {state === 'scheduled' && publishAt ? (
        <Banner
          icon="clock"
          title={`定在 ${dayHour(publishAt, Date.now())} 自己发出`}
          words="到点之前可以取消。发出那一刻会再查一遍：过期的、停水不够 24 小时的不会发，会变回草稿。"
        />
      ) : null}
      {isExpired && state !== 'draft' ? (
        <Banner icon="clock" title="已经过了有效期" words="住户那里不再提示，也不用再打电话、上门。" />
      ) : null}
      {isSpreading && state === 'published' ? (
        <Card tone="dashed">
          <Progress words="正在排给每一户，马上就好" share={households > 0 ? Math.min(1, spread / households) : 0} />
        </Card>
      ) : null}
    </>
  )
}

type BannerProps = { icon: IconName; title: string; words: string; action?: string; onAction?: () => void }

const Banner = ({ icon, title, words, action, onAction }: BannerProps) => (
  <Card tone="amber">
    <View className="row row-wrap" {...aria({ role: 'status' })}>
      <Icon name={icon} className="c-amber" />
      <View className="grow notice-banner-words">
        <View className="t-bold">{title}</View>
        <View>{words}</View>
      </View>
      {action && onAction ? (
        <Button variant="link" onPress={onAction}>
          {action}
        </Button>
      ) : null}
    </View>
  </Card>
)
