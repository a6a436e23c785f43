import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { dayHour } from '@/lib/format'
import { Head } from '../round-edit/text-fields'
import { ReviewButtons } from './review-buttons'
import type { HelpTaskPage } from './use-help-task'

/** What the household said when it was over; its words wait for a look before the helper reads them. */
export function ThanksCard({ page, view }: { page: HelpTaskPage; view: HelpTaskView }) {
  if (!view.thanks) return null
  const { stars, words, at, wordsState = 'none' } = view.thanks
  return (
    <Card>
      <View className="stack">
        <Head title={`住户给了 ${stars} 星`} note={dayHour(at, Date.now())} />
        {words ? <View>{words}</View> : null}
        <ReviewButtons page={page} view={view} what="thanks" state={wordsState} />
      </View>
    </Card>
  )
}
