import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { dayHour } from '@/lib/format'
import type { PlannerPageState } from './use-planner-page'

/** Which plan is worked by, who decided so, and what keeps this one from being it. */
export function KeepNotes({ page: { model } }: { page: PlannerPageState }) {
  const { view, isKept, isChanged, keepLacks, keptByOthers, keepFailure } = model
  const kept = view?.plan
  return (
    <>
      {keptByOthers ? (
        <ChangedMeanwhile
          happened={`${keptByOthers.byName}也定了一份（${dayHour(keptByOthers.at)}）`}
          kept="您改的都还在。再定一次，就换成您的这份。"
          theirs="看同事定的"
          onTheirs={model.reset}
          onMine={() => void model.keep()}
        >
          <View>大家照最后定的那份去敲。</View>
        </ChangedMeanwhile>
      ) : (
        <ActFailure failure={keepFailure} onRetry={() => void model.keep()} />
      )}
      <View className="row row-wrap planner-kept">
        <Icon name={isKept ? 'doc-check' : 'info'} className={isKept ? 'c-teal' : 'c-ink2'} />
        <View className="grow planner-kept-words">
          {kept
            ? isKept
              ? `正按这份在敲。${kept.byName} ${dayHour(kept.at)}定的`
              : `定下的是另一份：${kept.byName} ${dayHour(kept.at)}定的，${kept.doors.length} 户、${kept.budget} 趟以内`
            : '还没有定下来照哪份去敲。'}
          {keepLacks && !isKept ? <View className="c-amber">{keepLacks}</View> : null}
        </View>
        {isChanged ? (
          <Button variant="link" onPress={model.reset}>
            {kept ? '回到定下的那份' : '都改回来'}
          </Button>
        ) : null}
      </View>
    </>
  )
}
