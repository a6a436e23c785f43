import { helpKinds, helpKindWords } from '@chuanmen/types/help-words'
import { planDoes, planDoesWords } from '@chuanmen/types/plan-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { SelectField } from '@/components/select-field/select-field'
import { aria } from '@/lib/aria'
import { type StepForm, stepErrors, WHAT_MAX, whoWords } from './step-form'
import type { TemplatesPage } from './use-templates'

type Props = { page: TemplatesPage; step: StepForm; at: number }

const does = planDoes.map((value) => ({ value, words: planDoesWords[value] }))
const helps = helpKinds.map((value) => ({ value, words: helpKindWords[value] }))
const who = (['contact', 'community'] as const).map((value) => ({ value, words: whoWords[value] }))

/** One step: what is done, by whom, within how many days; and its place among the others. */
export function StepFields({ page, step, at }: Props) {
  const errors = page.wasTried ? stepErrors(step) : {}
  const edit = (part: Partial<StepForm>) => page.edit(at, part)
  return (
    <View className="templates-edit" {...aria({ role: 'group', label: `第 ${at + 1} 步` })}>
      <View className="row">
        <View className="t-bold grow">{`第 ${at + 1} 步`}</View>
        <Place page={page} step={step} at={at} by={-1} />
        <Place page={page} step={step} at={at} by={1} />
        <Button variant="link" icon="trash" label={`删掉第 ${at + 1} 步`} onPress={() => page.remove(at)}>
          删掉
        </Button>
      </View>
      <Field
        label="做什么"
        required
        value={step.what}
        maxLength={WHAT_MAX}
        error={errors.what}
        onChange={(what) => edit({ what })}
      />
      <View className="templates-pair">
        <SelectField label="怎么做" value={step.does} options={does} onChange={(value) => edit({ does: value })} />
        {step.does === 'help' ? (
          <SelectField
            label="帮什么忙"
            value={step.helpKind}
            options={helps}
            error={errors.helpKind}
            onChange={(helpKind) => edit({ helpKind })}
          />
        ) : null}
        <Field
          label="几天内"
          required
          type="number"
          value={step.days}
          maxLength={2}
          error={errors.days}
          onChange={(days) => edit({ days })}
        />
      </View>
      <View className="field">
        <View className="field-label" {...aria({ hidden: true })}>
          谁来办
        </View>
        <ChipRow
          label="谁来办"
          options={who}
          chosen={[step.who]}
          onChange={([value]) => {
            if (value) edit({ who: value })
          }}
        />
      </View>
    </View>
  )
}

/** A place up or down. The key that was pressed keeps the focus though its step has moved. */
function Place({ page, step, at, by }: Props & { by: -1 | 1 }) {
  const id = `place-${by === -1 ? 'up' : 'down'}-${step.step}`
  const isLast = by === -1 ? at === 0 : at === page.form.length - 1
  const move = () => {
    page.move(at, by)
    if (process.env.TARO_ENV === 'h5') setTimeout(() => document.getElementById(id)?.focus(), 0)
  }
  return (
    <Press
      id={id}
      className="templates-place"
      disabled={isLast}
      label={`第 ${at + 1} 步${by === -1 ? '往上移' : '往下移'}`}
      onPress={move}
    >
      <Icon name={by === -1 ? 'up' : 'down'} />
    </Press>
  )
}
