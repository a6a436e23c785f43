import type { TalkView } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { dayHour } from '@/lib/format'
import { Head } from '../round-edit/text-fields'
import { MinutesText } from './minutes-text'
import type { TalkPage } from './use-talk'

/** What was agreed, with the ways to write, correct and print it. */
export function MinutesCard({ page, view }: { page: TalkPage; view: TalkView }) {
  const { minutes, abilities } = view
  if (!minutes)
    return abilities.write ? (
      <Card>
        <View className="stack">
          <Head title="面谈纪要" note="谈完以后，把哪里怎么恢复、弄坏了谁负责、最多赔多少写下来，三方照着签" />
          <View className="row">
            <Button variant="primary" icon="pencil" onPress={() => page.open({ what: 'minutes' })}>
              写纪要
            </Button>
          </View>
        </View>
      </Card>
    ) : null
  return (
    <Card>
      <View className="stack">
        <Head title="面谈纪要" note={`${minutes.byName} ${dayHour(minutes.at, Date.now())}写的`} />
        <MinutesText minutes={minutes} />
        <View className="row row-wrap">
          <Button size="small" icon="print" onPress={() => page.open({ what: 'print' })}>
            {view.at === 'signed' ? '打印' : '打印出来签'}
          </Button>
          {abilities.write ? (
            <Button size="small" icon="pencil" onPress={() => page.open({ what: 'minutes' })}>
              改纪要
            </Button>
          ) : null}
        </View>
      </View>
    </Card>
  )
}
