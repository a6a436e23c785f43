import { PLAN_TEMPLATE_STEPS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { aria } from '@/lib/aria'
import { type StepList, stepsOf } from './lists'
import { StepFields } from './step-fields'
import { stepNote } from './step-form'
import type { TemplatesPage } from './use-templates'

/** The steps of one list being changed. */
export function ListEdit({ page, list }: { page: TemplatesPage; list: StepList }) {
  const { form } = page
  const isBehind = page.isBehind(list)
  return (
    <>
      {isBehind ? (
        <ChangedMeanwhile
          happened="同事改过这一份"
          onTheirs={() => page.takeTheirs(list)}
          onMine={() => page.keepMine(list)}
        >
          {stepsOf(page.view.templates, list).map((step, index) => (
            <View key={step.step}>{`${index + 1}. ${step.what}（${stepNote(step)}）`}</View>
          ))}
        </ChangedMeanwhile>
      ) : null}
      {form.map((step, index) => (
        <StepFields key={step.step} page={page} step={step} at={index} />
      ))}
      {form.length === 0 ? <View className="t-note">一步也没有的话，不会列出要办的事。</View> : null}
      <View className="row row-wrap">
        {form.length < PLAN_TEMPLATE_STEPS_MAX ? (
          <Button size="small" icon="plus" onPress={page.add}>
            加一步
          </Button>
        ) : (
          <View className="t-note">{`最多 ${PLAN_TEMPLATE_STEPS_MAX} 步。`}</View>
        )}
        <Button variant="link" icon="refresh" onPress={() => page.fillDefault(list)}>
          填回默认的
        </Button>
      </View>
      {page.isCaughtUp && !isBehind ? (
        <View className="c-amber" {...aria({ role: 'alert' })}>
          同事刚改了别的几份，都在了。您填的没动，再存一次就好。
        </View>
      ) : null}
      <ActFailure failure={page.isCaughtUp ? null : page.failure} onRetry={() => void page.save(list)} />
      <View className="row row-wrap">
        <Button onPress={page.stop}>不改了</Button>
        <Button
          variant="primary"
          busy={page.isBusy}
          disabled={isBehind || !page.isChanged(list)}
          onPress={() => void page.save(list)}
        >
          存好
        </Button>
      </View>
    </>
  )
}
