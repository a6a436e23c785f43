import { clockSteps, clockStepWords } from '@chuanmen/types/claim-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { DataTable } from '@/components/data-table/data-table'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { aria } from '@/lib/aria'
import type { ClocksPage } from './use-clocks'

type Props = { page: ClocksPage; canEdit: boolean }

/** How many working days each step may take, and where that comes from. */
export function ClocksCard({ page, canEdit }: Props) {
  const { isEditing, form, start } = page
  return (
    <View className="stack">
      <View className="row row-wrap">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
          每一步的期限
        </View>
        {canEdit && !isEditing ? (
          <Button icon="pencil" onPress={start}>
            改期限
          </Button>
        ) : null}
      </View>
      <View className="t-note">
        按小区日历的工作日算。改了只管以后开始的，已经在走的期限不变。住户看得到天数和依据。
      </View>
      {isEditing ? (
        <Edit page={page} />
      ) : (
        <DataTable
          label="每一步的期限"
          rows={clockSteps}
          rowKey={(step) => step}
          columns={[
            { key: 'step', title: '哪一步', render: (step) => clockStepWords[step] },
            { key: 'days', title: '期限', render: (step) => `${form[step].days} 个工作日` },
            { key: 'source', title: '依据', track: 'minmax(0, 2fr)', render: (step) => form[step].source },
          ]}
        />
      )}
    </View>
  )
}

function Edit({ page }: { page: ClocksPage }) {
  const { form, errors, saving, isBehind, isChanged } = page
  return (
    <>
      {page.wasRestored && !isBehind ? <View className="t-note">上次填的还在，接着填就行。</View> : null}
      {isBehind ? <Behind page={page} /> : null}
      <Card flush>
        {clockSteps.map((step) => (
          <CardSection key={step}>
            <View className="rules-row rules-row-clock" {...aria({ role: 'group', label: clockStepWords[step] })}>
              <View className="rules-step">{clockStepWords[step]}</View>
              <Field
                required
                label="工作日"
                type="number"
                maxLength={2}
                value={form[step].days}
                error={errors[step]?.days}
                onChange={(days) => page.change(step, { days })}
              />
              <Field
                required
                label="依据"
                maxLength={40}
                value={form[step].source}
                error={errors[step]?.source}
                onChange={(source) => page.change(step, { source })}
              />
            </View>
          </CardSection>
        ))}
      </Card>
      <ActFailure failure={saving.failure} onRetry={() => void page.save()} />
      <View className="row row-wrap">
        <Button onPress={page.stop}>不改了</Button>
        <Button
          variant="primary"
          busy={saving.isBusy}
          disabled={!isChanged || isBehind}
          onPress={() => void page.save()}
        >
          存好期限
        </Button>
      </View>
    </>
  )
}

/** A colleague saved other deadlines meanwhile. */
function Behind({ page: { saved, form, takeTheirs, keepMine } }: { page: ClocksPage }) {
  const different = clockSteps.filter(
    (step) => saved[step].days !== form[step].days || saved[step].source !== form[step].source,
  )
  return (
    <ChangedMeanwhile happened="同事改过期限" onTheirs={takeTheirs} onMine={keepMine}>
      {different.map((step) => (
        <View
          key={step}
        >{`${clockStepWords[step]}：现在是 ${saved[step].days} 个工作日（${saved[step].source}）`}</View>
      ))}
    </ChangedMeanwhile>
  )
}
