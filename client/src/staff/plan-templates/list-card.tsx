import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { Head } from '../round-edit/text-fields'
import { ListEdit } from './list-edit'
import { type StepList, stepsOf } from './lists'
import { stepNote } from './step-form'
import type { TemplatesPage } from './use-templates'

/** One list of steps: read, or in the middle of being changed. */
export function ListCard({ page, list }: { page: TemplatesPage; list: StepList }) {
  const isEditing = page.editing === list.key
  const steps = stepsOf(page.view.templates, list)
  return (
    <Card>
      <View className="stack">
        <View className="row row-wrap">
          <View className="grow">
            <Head title={list.name} {...(list.note ? { note: list.note } : {})} />
          </View>
          {page.view.canEdit && page.editing === '' ? (
            <Button size="small" icon="pencil" label={`改：${list.name}`} onPress={() => page.start(list)}>
              改
            </Button>
          ) : null}
        </View>
        {isEditing ? (
          <ListEdit page={page} list={list} />
        ) : (
          <View className="stack" {...aria({ role: 'list', label: list.name })}>
            {steps.length === 0 ? <View className="t-note">现在一步也没有，不会列出要办的事。</View> : null}
            {steps.map((step, index) => (
              <View key={step.step} className="templates-step" {...aria({ role: 'listitem' })}>
                <Text className="templates-nth">{String(index + 1)}</Text>
                <View className="grow">
                  <View>{step.what}</View>
                  <View className="t-note">{stepNote(step)}</View>
                </View>
              </View>
            ))}
          </View>
        )}
      </View>
    </Card>
  )
}
