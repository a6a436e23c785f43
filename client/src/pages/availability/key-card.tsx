import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Field } from '@/components/field/field'
import { Lacks } from '@/components/lacks/lacks'
import { Tick } from '@/components/tick/tick'
import { aria } from '@/lib/aria'
import { day } from '@/lib/format'
import type { useAvailability } from './use-availability'

const choices = [
  { value: 'no', words: '不留钥匙', hint: '家里有人的时候再来' },
  { value: 'yes', words: '钥匙交给一个人', hint: '家里没人，由这个人开门' },
] as const

type Props = Pick<ReturnType<typeof useAvailability>, 'form' | 'change' | 'missing' | 'attempt' | 'view'> & {
  isStaff: boolean
}

/** A key left with somebody: who, what that means in plain words, and the consent to it. */
export function KeyCard({ form, change, missing, attempt, view, isStaff }: Props) {
  const since = view?.key && form.hasKey && form.keyHolder.trim() === view.key.holder ? view.key.consentedAt : null
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          家里没人时，谁能开门
        </View>
        <ChoiceGrid
          label="家里没人时，谁能开门"
          choices={choices}
          chosen={form.hasKey ? 'yes' : 'no'}
          onChoose={(chosen) => change({ hasKey: chosen === 'yes', ...(chosen === 'no' ? { keyConsent: false } : {}) })}
        />
        {form.hasKey ? (
          <>
            <Field
              label="钥匙交给谁"
              required
              maxLength={20}
              value={form.keyHolder}
              onChange={(keyHolder) => change({ keyHolder, keyConsent: false })}
              placeholder="比如：楼门长王姨"
            />
            {missing === 'holder' ? <Lacks key={attempt}>请写钥匙交给谁。</Lacks> : null}
            <View>
              这是说：施工那天，这个人拿您给的钥匙开门，施工队进屋干活，这个人在场看着。排日子时，除了您说不行的那几天，哪天都可以。钥匙什么时候想收回都行，在这里改成「不留钥匙」就可以。
            </View>
            <Tick isTicked={form.keyConsent} onTick={() => change({ keyConsent: !form.keyConsent })}>
              {isStaff ? '住户本人同意这样开门' : '我同意这样开门'}
            </Tick>
            {since ? <View className="t-note">{`${day(since)} 同意过。`}</View> : null}
            {missing === 'keyConsent' ? <Lacks key={attempt}>请勾一下；不想勾，就选「不留钥匙」。</Lacks> : null}
          </>
        ) : null}
      </View>
    </Card>
  )
}
