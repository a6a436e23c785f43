import type { FlatView } from '@chuanmen/types/stairwell'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { CardSection } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { phoneGroups } from '@/lib/format'
import { dial } from '@/lib/navigate'
import type { Field } from './use-flat'

type Props = {
  file: FlatView
  /** The full value, once somebody said why they need it. */
  shownOf: (signerId: string, field: Field) => string | undefined
  onReveal: (signerId: string, field: Field) => void
}

/** Owners on the roster, masked; each name and number is shown only after saying why. */
export function FlatOwners({ file: { owners, filedSignerIds, flat }, shownOf, onReveal }: Props) {
  return (
    <CardSection>
      <View className="t-bold">产权人</View>
      {owners.length === 0 ? <View className="t-note">名册里没有产权人，纸质和线上都签不了。请先补名册。</View> : null}
      {owners.map(({ signerId, masked, phoneMasked, share, bound }) => {
        const name = shownOf(signerId, 'name')
        const phone = shownOf(signerId, 'phone')
        return (
          <View key={signerId} className="flat-owner">
            <View className="row row-wrap flat-owner-head">
              <View className="t-lead">{name ?? masked}</View>
              {share ? <Tag>{`份额 ${share.numerator}/${share.denominator}`}</Tag> : null}
              {flat.consentRule === 'filed' && filedSignerIds.includes(signerId) ? (
                <Tag tone="teal">约定由他签</Tag>
              ) : null}
              <Tag tone={bound ? 'teal' : 'plain'}>{bound ? '已绑定微信' : '没绑定'}</Tag>
            </View>
            <View className="c-ink2">{phone ? phoneGroups(phone) : (phoneMasked ?? '没有登记手机号')}</View>
            <View className="flat-reveal">
              {name ? null : (
                <Button variant="link" label={`看全名，${masked}`} onPress={() => onReveal(signerId, 'name')}>
                  看全名
                </Button>
              )}
              {phone ? (
                <Button
                  size="small"
                  variant="outline"
                  icon="phone"
                  label={`打电话给 ${name ?? masked}`}
                  onPress={() => dial(phone)}
                >
                  打电话
                </Button>
              ) : phoneMasked ? (
                <Button variant="link" label={`看电话，${masked}`} onPress={() => onReveal(signerId, 'phone')}>
                  看电话
                </Button>
              ) : null}
            </View>
          </View>
        )
      })}
    </CardSection>
  )
}
