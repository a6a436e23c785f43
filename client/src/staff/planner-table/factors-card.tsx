import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { factors } from './table-form'
import { factorWords } from './table-words'
import type { TablePage } from './use-table'

/** What makes a chance smaller. */
export function FactorsCard({ page: { form, errors, setFactor } }: { page: TablePage }) {
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          把握什么时候打折
        </View>
        <View className="table-factors">
          {factors.map((factor) => (
            <Field
              key={factor}
              required
              label={`${factorWords[factor].name}，%`}
              hint={factorWords[factor].note}
              type="number"
              maxLength={4}
              value={form[factor]}
              error={errors[factor]}
              onChange={(typed) => setFactor(factor, typed)}
            />
          ))}
        </View>
      </View>
    </Card>
  )
}
