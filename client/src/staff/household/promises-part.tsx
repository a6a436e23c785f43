import type { PlanView } from '@chuanmen/types/plan-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { PromiseCard } from '@/staff/promises/promise-card'
import { Head } from '../round-edit/text-fields'
import type { HouseholdPage } from './use-household'

/** What was promised to the household: what is open first, what is over folded away. */
export function PromisesPart({ page, view: { promises } }: { page: HouseholdPage; view: PlanView }) {
  const [isPastShown, showPast] = useState(false)
  if (promises.length === 0) return null
  const open = promises.filter(({ isOpen }) => isOpen)
  const past = promises.filter(({ isOpen }) => !isOpen)
  return (
    <View className="stack">
      <Head title="承诺" {...(open.length > 0 ? { note: `${open.length} 条没办到底` } : {})} />
      {open.map((promise) => (
        <PromiseCard key={promise.promiseId} promise={promise} onChanged={page.plan.again} />
      ))}
      {past.length > 0 ? (
        <View className="row">
          <Button
            variant="link"
            icon={isPastShown ? 'up' : 'down'}
            label={`了结的 ${past.length} 条，${isPastShown ? '收起' : '展开'}`}
            onPress={() => showPast(!isPastShown)}
          >
            {`了结的 ${past.length} 条`}
          </Button>
        </View>
      ) : null}
      {isPastShown
        ? past.map((promise) => <PromiseCard key={promise.promiseId} promise={promise} onChanged={page.plan.again} />)
        : null}
    </View>
  )
}
