import { amountFen } from '@chuanmen/domain/claim/price-offer'
import type { PriceItem } from '@chuanmen/types/claim-rules'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { yuan } from '@/lib/format'
import { fenOf } from '@/lib/typed-yuan'
import { FormError } from '../round-edit/text-fields'
import type { Errors } from './form-errors'
import { type LineDraft, quantityOf } from './offer-draft'

const NAME_MAX = 40
const UNIT_MAX = 8
const WHY_MAX = 60

type Props = {
  nth: number
  line: LineDraft
  /** What the table says of it; undefined: one's own line, or one the table does not have any more. */
  item: PriceItem | undefined
  errors: Errors
  onChange: (part: Partial<LineDraft>) => void
  onRemove: () => void
}

/** One line of an offer: of the table only how much of it is asked, of one's own all of it. */
export function OfferLine({ nth, line, item, errors, onChange, onRemove }: Props) {
  const { key, code, name, unit, price, quantity, why } = line
  const unitFen = item ? item.unitFen : code ? null : fenOf(price)
  const centi = quantityOf(quantity)
  const amount = unitFen && unitFen > 0 && centi ? yuan(amountFen(unitFen, centi)) : '—'
  const title = item ? item.name : name || `第 ${nth} 项`
  return (
    <View className="claim-line" {...aria({ role: 'group', label: `第 ${nth} 项，${title}` })}>
      <View className="row">
        <View className="grow">
          <View className="t-bold">{title}</View>
          {item ? <View className="t-note">{`${yuan(item.unitFen)} 一${item.unit}`}</View> : null}
          <FormError words={errors[`${key}-code`]} />
        </View>
        <View className="t-bold">{amount}</View>
        <Button variant="link" label={`去掉第 ${nth} 项`} onPress={onRemove}>
          去掉
        </Button>
      </View>
      <View className="claim-line-fields">
        {code ? null : (
          <>
            <Field
              label="是什么"
              required
              value={name}
              maxLength={NAME_MAX}
              error={errors[`${key}-name`]}
              onChange={(words) => onChange({ name: words })}
            />
            <Field
              label="单价（元）"
              required
              type="digit"
              value={price}
              error={errors[`${key}-price`]}
              onChange={(typed) => onChange({ price: typed })}
            />
            <Field
              label="单位"
              required
              value={unit}
              maxLength={UNIT_MAX}
              error={errors[`${key}-unit`]}
              onChange={(words) => onChange({ unit: words })}
            />
          </>
        )}
        <Field
          label={item ? `多少${item.unit}` : '数量'}
          required
          type="digit"
          value={quantity}
          error={errors[`${key}-quantity`]}
          onChange={(typed) => onChange({ quantity: typed })}
        />
      </View>
      {code ? null : (
        <Field
          label="为什么是这个价"
          required
          value={why}
          maxLength={WHY_MAX}
          hint="比如按发票、按同款市价"
          error={errors[`${key}-why`]}
          onChange={(words) => onChange({ why: words })}
        />
      )}
    </View>
  )
}
