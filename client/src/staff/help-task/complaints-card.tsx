import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { dayHour } from '@/lib/format'
import { Head } from '../round-edit/text-fields'
import type { HelpTaskPage } from './use-help-task'

type Props = { page: HelpTaskPage; view: HelpTaskView }

/** What the household was not happy with, and what came of it. */
export function ComplaintsCard({ page, view }: Props) {
  if (view.complaints.length === 0) return null
  const isOpen = view.complaints.some(({ settled }) => settled === null)
  return (
    <Card tone={isOpen ? 'amber' : 'plain'}>
      <View className="stack">
        <Head title="住户说不满意" />
        {view.complaints.map(({ index, words, about, at, settled }) => (
          <View key={index} className="stack-tight" {...aria({ role: 'group', label: `${dayHour(at)}说的` })}>
            <View>{words}</View>
            <View className="t-note">{`${dayHour(at, Date.now())}${about ? ` · 说的是${about}` : ''}`}</View>
            {settled === null ? (
              view.moves.includes('settleComplaint') ? (
                <View className="row">
                  <Button size="small" onPress={() => page.ask({ kind: 'settleComplaint', index })}>
                    记下怎么处理的
                  </Button>
                </View>
              ) : null
            ) : (
              <View>{`处理：${settled}`}</View>
            )}
          </View>
        ))}
      </View>
    </Card>
  )
}
