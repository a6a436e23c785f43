import {
  visitHows,
  visitHowWords,
  visitMets,
  visitMetWords,
  visitOutcomes,
  visitOutcomeWords,
  visitPurposes,
  visitPurposeWords,
} from '@chuanmen/types/visit-words'
import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { FormError } from '../round-edit/text-fields'
import type { VisitPage } from './use-visit'
import { metNobody, WORDS_MAX } from './visit-form'

/** Chips of every value of a list with its words. */
const options = <T extends string>(values: readonly T[], words: Record<T, string>) =>
  values.map((value) => ({ value, words: words[value] }))

/** How, whom, what for, with what outcome: a tap each. The words are spoken into the keyboard. */
export function FormCard({ page: { form, change, errors } }: { page: VisitPage }) {
  return (
    <Card>
      <View className="stack">
        <Row label="怎么联系的">
          <ChipRow
            label="怎么联系的"
            chosen={[form.how]}
            onChange={([how = form.how]) => change({ how })}
            options={options(visitHows, visitHowWords)}
          />
        </Row>
        <Row label="见到谁" error={errors.met}>
          <ChipRow
            label="见到谁"
            chosen={form.met ? [form.met] : []}
            onChange={([met]) => met && change({ met })}
            options={options(visitMets, visitMetWords)}
          />
        </Row>
        <Row label="去做什么" error={errors.purpose}>
          <ChipRow
            label="去做什么"
            chosen={form.purpose ? [form.purpose] : []}
            onChange={([purpose]) => purpose && change({ purpose })}
            options={options(visitPurposes, visitPurposeWords)}
          />
        </Row>
        {metNobody(form) ? null : (
          <Row label="结果怎样" error={errors.outcome}>
            <ChipRow
              label="结果怎样"
              chosen={form.outcome ? [form.outcome] : []}
              onChange={([outcome]) => outcome && change({ outcome })}
              options={options(visitOutcomes, visitOutcomeWords)}
            />
          </Row>
        )}
        <Field
          label="说了什么"
          long
          value={form.words}
          maxLength={WORDS_MAX}
          hint="用键盘上的话筒说一句就行。不写病情，不写身份证号。"
          onChange={(words) => change({ words })}
        />
        {form.purpose === 'paper' ? (
          <Field
            label="见证人"
            value={form.witness}
            hint="家里有老人签字的，要有一位见证人在场，不能是您自己或签字的人。"
            onChange={(witness) => change({ witness })}
          />
        ) : null}
      </View>
    </Card>
  )
}

type RowProps = { label: string; error?: string | undefined; children: ReactNode }

const Row = ({ label, error, children }: RowProps) => (
  <View className={`visit-row ${error ? 'field-bad' : ''}`}>
    <View className="t-bold">{label}</View>
    {children}
    <FormError words={error} />
  </View>
)
