import type { EstateView } from '@chuanmen/types/estate'
import { riserKinds, riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { dayAfter } from '../moment-field/beijing'
import { MomentField } from '../moment-field/moment-field'
import { StairwellPicker } from '../stairwell-picker/stairwell-picker'
import { chosenOf, freeOf } from './form'
import { FormError, Head } from './text-fields'
import type { RoundEdit } from './use-round-edit'

const YEAR_DAYS = 365
type Props = { edit: RoundEdit; stairwells: EstateView['stairwells']; onRisers: () => void }

/** What is asked, of whom, when, and at which proof. */
export function ScopeFields({ edit: { form, change, errors }, stairwells, onRisers }: Props) {
  const now = Date.now()
  const free = freeOf(stairwells)
  const ids = chosenOf(form, free)
  const bare = stairwells.length - free.length
  const chosen = stairwells.filter(({ stairwellId }) => ids.includes(stairwellId))
  const households = chosen.reduce((sum, one) => sum + one.households, 0)
  const isAll = free.length > 0 && ids.length === free.length
  return (
    <>
      <Card>
        <View className="stack">
          <Head title="问哪几项" note="一项对应一种立管，每户一项一项地答" />
          <ChipRow
            many
            label="问哪几项"
            chosen={form.asked}
            onChange={(asked) => change({ asked })}
            options={riserKinds.map((kind) => ({ value: kind, words: riserWords[kind].name }))}
          />
          <FormError words={errors.asked} />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <View className="row">
            <View className="grow">
              <Head title="问哪些楼门" note={`已选 ${chosen.length} 个楼门，${households} 户`} />
            </View>
            <Button variant="link" onPress={() => change({ stairwellIds: isAll ? [] : null })}>
              {isAll ? '都不选' : '全选'}
            </Button>
          </View>
          <StairwellPicker
            stairwells={stairwells}
            chosen={ids}
            onChange={(stairwellIds) => change({ stairwellIds })}
            blocked={({ risers }) => (risers > 0 ? null : '没设立管')}
          />
          {bare > 0 ? (
            <View className="row row-wrap">
              <View className="t-note grow">{`${bare} 个楼门还没设置立管，不能问。`}</View>
              <Button variant="link" onPress={onRisers}>
                去设置立管
              </Button>
            </View>
          ) : null}
          <FormError words={errors.stairwells} />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Head title="什么时候" />
          <ChipRow
            label="什么时候开始"
            chosen={[form.opensNow ? 'now' : 'later']}
            onChange={([when]) => change({ opensNow: when !== 'later' })}
            options={[
              { value: 'now', words: '发出就开始' },
              { value: 'later', words: '到日子再开始' },
            ]}
          />
          {form.opensNow ? null : (
            <MomentField
              label="开始"
              value={form.opens}
              first={dayAfter(now, 0)}
              last={dayAfter(now, YEAR_DAYS)}
              error={errors.opens}
              onChange={(opens) => change({ opens })}
            />
          )}
          <MomentField
            label="截止"
            value={form.closes}
            first={dayAfter(now, 0)}
            last={dayAfter(now, YEAR_DAYS)}
            error={errors.closes}
            hint="留出周末，上班的人才有空看"
            onChange={(closes) => change({ closes })}
          />
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Head title="业主要核验到哪一级" note="没到这一级的业主，手机上先看、先核验，再答复；也可以签纸质的" />
          <ChoiceGrid
            label="业主要核验到哪一级"
            chosen={form.proofLevel}
            onChoose={(proofLevel) => change({ proofLevel })}
            choices={[
              { value: '2', words: '手机号或上门验证码', hint: '和名册对得上，多数情况够用' },
              { value: '3', words: '看过房本', hint: '当面核对，更稳也更慢' },
            ]}
          />
        </View>
      </Card>
    </>
  )
}
