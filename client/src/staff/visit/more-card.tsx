import { VISIT_BACK_DAYS } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { dayAfter, momentOf } from '../moment-field/beijing'
import { MomentField } from '../moment-field/moment-field'
import { FormError } from '../round-edit/text-fields'
import type { VisitPage } from './use-visit'

const HALF_HOUR_MS = 30 * 60_000

/** When it was, and who was along: mostly now, and nobody. */
export function MoreCard({ page: { form, change, errors } }: { page: VisitPage }) {
  const now = Date.now()
  const lastHalf = new Date(Math.floor(now / HALF_HOUR_MS) * HALF_HOUR_MS).toISOString()
  return (
    <Card>
      <View className="stack">
        {form.at ? (
          <>
            <MomentField
              label="什么时候"
              value={form.at}
              first={dayAfter(now, -VISIT_BACK_DAYS)}
              last={dayAfter(now, 0)}
              error={errors.at}
              onChange={(at) => change({ at })}
            />
            <View className="row">
              <Button variant="link" onPress={() => change({ at: null })}>
                就是刚才
              </Button>
            </View>
          </>
        ) : (
          <View className={errors.at ? 'field-bad' : ''}>
            <View className="row">
              <View className="grow">
                <View className="t-bold">什么时候</View>
                <View>就是刚才</View>
              </View>
              <Button variant="link" onPress={() => change({ at: momentOf(lastHalf) })}>
                补记早些时候的
              </Button>
            </View>
            <FormError words={errors.at} />
          </View>
        )}
        <Field
          label="还有谁一起去"
          value={form.along}
          maxLength={120}
          error={errors.along}
          hint="名字之间用顿号隔开"
          onChange={(along) => change({ along })}
        />
      </View>
    </Card>
  )
}
