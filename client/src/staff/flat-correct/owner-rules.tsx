import type { FlatView } from '@chuanmen/types/stairwell'
import { Text, View } from '@tarojs/components'
import { Chip } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import type { CorrectionErrors, CorrectionForm } from './correction'

type Props = {
  file: FlatView
  form: CorrectionForm
  change: (part: Partial<CorrectionForm>) => void
  errors: CorrectionErrors
}

/** What a rule still needs to know: each owner's share, or who signs under the filed agreement. */
export function OwnerRules({ file: { owners }, form, change, errors }: Props) {
  if (form.consentRule === 'shares') {
    return (
      <View className="stack">
        {owners.map(({ signerId, masked }) => {
          const share = form.shares[signerId] ?? { numerator: '', denominator: '' }
          const set = (part: Partial<typeof share>) =>
            change({ shares: { ...form.shares, [signerId]: { ...share, ...part } } })
          return (
            <View key={signerId} className="correct-share">
              <Field
                label={`${masked} 占几份`}
                required
                type="number"
                maxLength={5}
                value={share.numerator}
                onChange={(numerator) => set({ numerator })}
              />
              <Text className="correct-slash">/</Text>
              <Field
                label="共几份"
                required
                type="number"
                maxLength={5}
                value={share.denominator}
                onChange={(denominator) => set({ denominator })}
              />
            </View>
          )
        })}
        {errors.shares ? (
          <View className="c-brick" {...aria({ role: 'alert' })}>
            {errors.shares}
          </View>
        ) : null}
      </View>
    )
  }
  if (form.consentRule === 'filed') {
    const toggle = (signerId: string) =>
      change({
        filedSignerIds: form.filedSignerIds.includes(signerId)
          ? form.filedSignerIds.filter((one) => one !== signerId)
          : [...form.filedSignerIds, signerId],
      })
    return (
      <View className="stack">
        <View>按留存的书面约定，由谁签就算这一户同意？</View>
        <View className="row row-wrap" {...aria({ role: 'group', label: '约定由谁签' })}>
          {owners.map(({ signerId, masked }) => (
            <Chip key={signerId} chosen={form.filedSignerIds.includes(signerId)} onPress={() => toggle(signerId)}>
              {masked}
            </Chip>
          ))}
        </View>
        {errors.filed ? (
          <View className="c-brick" {...aria({ role: 'alert' })}>
            {errors.filed}
          </View>
        ) : null}
      </View>
    )
  }
  return null
}
