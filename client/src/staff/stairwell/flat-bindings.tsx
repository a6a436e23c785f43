import { bindingRoleWords, proofLevelWords } from '@chuanmen/types/person'
import type { FlatView } from '@chuanmen/types/stairwell'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CardSection } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { shortDay } from '@/lib/format'

type Props = {
  file: FlatView
  canIssue: boolean
  onIssue: () => void
  onEnd: (bindingId: string) => void
  /** Records a power of attorney for a family member; absent for those who may not. */
  onPower?: (bindingId: string) => void
}

/** Who of the flat is bound in the app, and how far they are verified. */
export function FlatBindings({ file: { bindings }, canIssue, onIssue, onEnd, onPower }: Props) {
  return (
    <CardSection>
      <View className="row">
        <View className="t-bold grow">绑定的人</View>
        {canIssue ? (
          <Button variant="link" icon="key" onPress={onIssue}>
            发验证码
          </Button>
        ) : null}
      </View>
      {bindings.length === 0 ? (
        <View className="t-note">还没有人绑定这一户。上门时可以发一个验证码，当面告诉本人。</View>
      ) : null}
      {bindings.map(({ bindingId, role, level, state, ownerMasked, since, hasPower }) => {
        const who = [bindingRoleWords[role], ownerMasked].filter(Boolean).join(' · ')
        return (
          <View key={bindingId} className="flat-binding">
            <View className="grow">
              <View className="row row-wrap flat-owner-head">
                <View>{who}</View>
                {state === 'pending' ? (
                  <Tag tone="amber" icon="clock">
                    等核验
                  </Tag>
                ) : null}
                {hasPower ? <Tag tone="teal">有授权书</Tag> : null}
              </View>
              <View className="t-note">{`${proofLevelWords[level]} · ${shortDay(since)}起`}</View>
            </View>
            {onPower && role === 'family' && state === 'active' ? (
              <Button variant="link" onPress={() => onPower(bindingId)}>
                {hasPower ? '再登授权书' : '登记授权书'}
              </Button>
            ) : null}
            {canIssue && state === 'active' ? (
              <Button variant="link" label={`解除 ${who} 的绑定`} onPress={() => onEnd(bindingId)}>
                解除
              </Button>
            ) : null}
          </View>
        )
      })}
    </CardSection>
  )
}
