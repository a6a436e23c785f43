import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { ROUND_MAX } from './form'
import { Head } from './text-fields'
import type { RoundEdit } from './use-round-edit'

type Props = { edit: RoundEdit; version: number | undefined; reopened: string }

/** Above a text that is being revised: what doing so asks of households, and why it is done. */
export const ReviseCard = ({ edit: { form, errors, change }, version, reopened }: Props) => (
  <Card tone="amber">
    <View className="stack">
      <Head title="改了文本，话改过的那几项要重新答复" />
      <View>{`现在是第 ${version ?? 1} 版。标题、大白话、全文和责任条款一改，每一项都要重新答；只改某一项自己的话，就只重新答那一项。住户会看到改了哪几句；没有重新答的，不再算同意。错别字这样不影响意思的，能不改就不改。`}</View>
      <View className="t-bold" {...aria({ role: 'status' })}>
        {reopened}
      </View>
      <Field
        label="为什么改"
        required
        value={form.why}
        maxLength={ROUND_MAX.why}
        placeholder="例如：保修从一年改成两年"
        hint="住户会看到这句话"
        error={errors.why}
        onChange={(why) => change({ why })}
      />
    </View>
  </Card>
)
