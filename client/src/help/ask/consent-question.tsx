import { helpKindRules, helpKindWords } from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Asked } from '@/components/asked/asked'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Tick } from '@/components/tick/tick'
import { dial } from '@/lib/navigate'
import { asksForChild, isHealth } from './form'
import type { Shared } from './questions'
import type { AskingPage } from './use-ask'

const childTitle = '帮的是 14 岁以下的孩子吗？'
const childOptions = [
  { value: 'no', words: '不是' },
  { value: 'yes', words: '是' },
]

/** Consents of their own, only where one is needed (rule 39). Not agreeing is as near: somebody of the community arranges it. */
export function ConsentQuestion({ page, shared }: { page: AskingPage; shared: Shared }) {
  const { form, change, isBehalf, place } = page
  const health = form.tasks.filter(({ kind }) => helpKindRules[kind].isHealth).map(({ kind }) => helpKindWords[kind])
  const whose = isBehalf ? '住户' : '我'
  return (
    <Asked {...shared} title={isHealth(form) ? '这一样要单独同意' : childTitle}>
      {isHealth(form) ? (
        <>
          <View>
            {`请人「${health.join('、')}」，来的人会知道家里有人身体不便。只告诉接了这件事的人和社区办事的人，不记病情，办完 30 天后删掉称呼和电话。`}
          </View>
          <Tick isTicked={form.healthConsent} onTick={() => change({ healthConsent: !form.healthConsent })}>
            {`${whose}同意为这件事告诉他们`}
          </Tick>
          {place.phone ? (
            <Button icon="phone" onPress={() => dial(place.phone)}>
              不想勾，请社区打电话安排
            </Button>
          ) : null}
        </>
      ) : null}
      {asksForChild(form) ? (
        <>
          {isHealth(form) ? <View className="t-bold">{childTitle}</View> : null}
          <ChipRow
            label="是不是 14 岁以下的孩子"
            options={childOptions}
            chosen={form.isForChild === null ? [] : [form.isForChild ? 'yes' : 'no']}
            onChange={([chosen]) => change({ isForChild: chosen === 'yes' })}
          />
          {form.isForChild ? (
            <Tick isTicked={form.guardianConsent} onTick={() => change({ guardianConsent: !form.guardianConsent })}>
              {isBehalf ? '监护人当面或在电话里同意了' : '我是孩子的监护人，我同意'}
            </Tick>
          ) : null}
        </>
      ) : null}
    </Asked>
  )
}
