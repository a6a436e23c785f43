import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { knowWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { type Fact, FactList } from '@/components/fact-list/fact-list'
import { phoneGroups, yuan } from '@/lib/format'
import { dial, go } from '@/lib/navigate'
import { placeWords } from '../place-words'
import { Head } from '../round-edit/text-fields'
import { ReviewButtons } from './review-buttons'
import type { HelpTaskPage } from './use-help-task'

type Props = { page: HelpTaskPage; view: HelpTaskView }

const raised = { household: '住户自己', staff: '工作人员替住户', works: '停水或施工的日子，按住户说过的需要' } as const

/** Whom it is for and what a helper must know. Opening it left a record, which it says. */
export function FactsCard({ page, view }: Props) {
  const { stairwellId, flatId, phone } = view
  const name = [view.callName, phone ? phoneGroups(phone) : null].filter(Boolean).join(' ')
  const facts: Fact[] = [
    { name: '哪一户', value: placeWords(view) },
    ...(name ? [{ name: '联系谁', value: name }] : []),
    ...(view.know?.length ? [{ name: '要知道', value: view.know.map((chip) => knowWords[chip]).join('；') }] : []),
    ...(view.words ? [{ name: '住户的话', value: view.words }] : []),
    ...(view.payUpToFen ? [{ name: '愿意付', value: `不超过 ${yuan(view.payUpToFen)}，直接付给驿站` }] : []),
    ...(view.raisedBy ? [{ name: '谁提的', value: raised[view.raisedBy] }] : []),
  ]
  return (
    <Card>
      <View className="stack">
        <Head title="帮谁" note="看住户资料会留记录" />
        <FactList facts={facts} />
        <ReviewButtons page={page} view={view} what="words" state={view.wordsState} />
        <View className="row row-wrap">
          {phone ? (
            <Button icon="phone" size="small" label={`打给住户，${phone}`} onPress={() => dial(phone)}>
              打给住户
            </Button>
          ) : null}
          {stairwellId && flatId ? (
            <Button
              size="small"
              icon="building"
              onPress={() => void go('/staff/stairwell/index', { stairwellId, flatId })}
            >
              看这一户
            </Button>
          ) : null}
        </View>
      </View>
    </Card>
  )
}
