import { consentRules, consentRuleWords, occupancies, occupancyWords } from '@chuanmen/types/household'
import type { FlatView, StairwellView } from '@chuanmen/types/stairwell'
import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card, CardSection } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { Icon } from '@/components/icon/icon'
import { SelectField } from '@/components/select-field/select-field'
import { FailureNote } from '@/components/states/states'
import { OwnerRules } from './owner-rules'
import { useCorrection } from './use-correction'

type Props = { file: FlatView; stairwell: StairwellView }

export function CorrectionFormCard({ file, stairwell }: Props) {
  const page = useCorrection(file, stairwell)
  const { form, change, errors } = page
  return (
    <View className="side-by-side">
      <View className="side-by-side-main">
        <Card flush>
          <CardSection className="stack">
            {page.wasRestored ? <View className="t-note">上次填的还在，接着改就行。</View> : null}
            <View className="correct-pair">
              <Field
                label="楼层"
                required
                value={form.floor}
                maxLength={3}
                onChange={(floor) => change({ floor })}
                error={errors.floor}
              />
              <Field
                label="尾号（图上第几列）"
                required
                value={form.position}
                maxLength={8}
                onChange={(position) => change({ position })}
                error={errors.position}
              />
              <Field
                label="建筑面积（㎡）"
                required
                type="digit"
                value={form.area}
                maxLength={8}
                onChange={(area) => change({ area })}
                error={errors.area}
              />
            </View>
            <View className="t-bold">居住情况</View>
            <ChipRow
              label="居住情况"
              chosen={[form.occupancy]}
              onChange={([occupancy = 'unknown']) => change({ occupancy })}
              options={occupancies.map((value) => ({ value, words: occupancyWords[value] }))}
            />
            <SelectField
              label="和别的户打通"
              value={form.joinedTo || 'none'}
              onChange={(joinedTo) => change({ joinedTo: joinedTo === 'none' ? '' : joinedTo })}
              options={[
                { value: 'none', words: '没有，单独一户' },
                ...page.canJoin.map(({ flatId, room }) => ({ value: flatId, words: `并入 ${room}，两套算一户` })),
              ]}
              hint="两套打通的只答复一次，面积合在一起算"
            />
          </CardSection>
          <CardSection className="stack">
            <View className="t-bold">怎么算这一户同意</View>
            <ChipRow
              label="怎么算这一户同意"
              chosen={[form.consentRule]}
              onChange={([consentRule = 'sole']) => change({ consentRule })}
              options={consentRules.map((value) => ({ value, words: consentRuleWords[value] }))}
            />
            <OwnerRules file={file} form={form} change={change} errors={errors} />
          </CardSection>
        </Card>
      </View>
      <View className="side-by-side-detail">
        <Card>
          <View className="stack">
            <View className="t-lead">改了什么</View>
            {page.changes.length === 0 ? <View className="t-note">还没有改动。</View> : null}
            {page.changes.map(({ name, before, after }) => (
              <View key={name} className="correct-change">
                <View className="t-note">{name}</View>
                <View className="row row-wrap correct-from-to">
                  <View className="c-ink2">{before}</View>
                  <Icon name="next" label="改成" size={14} className="c-ink2" />
                  <View className="t-bold">{after}</View>
                </View>
              </View>
            ))}
            <Field
              label="依据"
              required
              long
              maxLength={200}
              value={form.why}
              onChange={(why) => change({ why })}
              error={errors.why}
              placeholder="例如：11月23日看了房本，面积是 59.10"
            />
            {stairwell.round ? (
              <View className="c-amber">这个楼门正在征求意见。更正会连同依据写进存证，成串情况马上按新的算。</View>
            ) : null}
            {page.isUnchanged ? <View className="c-brick">还没有改动，不用保存。</View> : null}
            <FailureNote failure={page.failure} onRetry={page.submit} />
            <View className="correct-actions">
              <Button onPress={page.discard}>不改了</Button>
              <MainButton busy={page.isBusy} onPress={page.submit}>
                保存更正
              </MainButton>
            </View>
          </View>
        </Card>
      </View>
    </View>
  )
}
