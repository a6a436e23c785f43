import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import { FormError } from '../round-edit/text-fields'
import type { Outcome } from '../series/use-series'
import { DaysField } from './days-field'
import { LengthField } from './length-field'
import { type Ask, byStairwell, keyOfReady, type Ready } from './use-ask'

/** So many or fewer are all shown at once. */
const FEW = 12

/** Complete risers of which nobody was asked yet: choose some, choose days, begin. */
export function ReadyCard({ ready, ask }: { ready: readonly Ready[]; ask: Ask }) {
  if (ready.length === 0) return null
  const { form, change, chosen, error, series } = ask
  const isAll = chosen.length === ready.length
  return (
    <View className="stack">
      <View className="row row-wrap">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>{`可以开始约 ${ready.length} 根`}</View>
        <Button size="small" onPress={() => change({ chosen: isAll ? [] : ready.map(keyOfReady) })}>
          {isAll ? '都不选' : '全选'}
        </Button>
      </View>
      <Card>
        <View className="stack">
          <View className="t-note">
            这些立管已经成串。先问住户哪天家里有人，问好了再定日子；开始约不会锁定，也还没有发通知。
          </View>
          {byStairwell(ready)
            .sort(byPlace)
            .map(({ key, risers }) => (
              <Stairwell
                key={key}
                risers={risers}
                chosen={form.chosen}
                isOpenAtFirst={ready.length <= FEW}
                outcome={series.outcomes[key]}
                onChange={(next) => change({ chosen: next })}
              />
            ))}
          <FormError words={error.chosen} />
          {chosen.length > 0 ? (
            <>
              <LengthField value={form.halfDays} onChange={(halfDays) => change({ halfDays })} />
              <DaysField
                from={form.from}
                until={form.until}
                first={ask.first}
                last={ask.last}
                error={error.days}
                onChange={change}
              />
            </>
          ) : null}
          <MainButton busy={series.isBusy} disabled={chosen.length === 0} onPress={() => void ask.submit()}>
            {chosen.length === 0 ? '先选要约的立管' : `开始约 ${chosen.length} 根，${householdsOf(chosen)} 户`}
          </MainButton>
        </View>
      </Card>
    </View>
  )
}

type StairwellProps = {
  risers: readonly Ready[]
  chosen: readonly string[]
  isOpenAtFirst: boolean
  outcome: Outcome | undefined
  onChange: (chosen: string[]) => void
}

/** The complete risers of one stairwell: all at once, or opened and chosen one by one. */
function Stairwell({ risers, chosen, isOpenAtFirst, outcome, onChange }: StairwellProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  const own = risers.map(keyOfReady)
  const count = own.filter((key) => chosen.includes(key)).length
  const isAll = count === own.length
  const place = placeOf(risers)
  const toggleAll = () => {
    const others = chosen.filter((key) => !own.includes(key))
    onChange(isAll ? others : [...others, ...own])
  }
  return (
    <View className="stack-tight">
      <View className="row ready-place">
        <Press
          className="grow ready-open"
          label={`${place}，${own.length} 根，选了 ${count} 根`}
          expanded={isOpen}
          onPress={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'up' : 'down'} size={16} />
          <View className="t-bold">{place}</View>
          <View className={count > 0 ? 'c-teal t-bold' : 't-note'}>
            {count > 0 ? `选了 ${count} / ${own.length} 根` : `${own.length} 根`}
          </View>
        </Press>
        <Button size="small" label={`${place}${isAll ? '都不选' : '全选'}`} onPress={toggleAll}>
          {isAll ? '都不选' : '全选'}
        </Button>
      </View>
      {isOpen ? (
        <ChipRow
          many
          label={place}
          chosen={chosen}
          onChange={onChange}
          options={risers.map((riser) => ({
            value: keyOfReady(riser),
            words: `${riserWords[riser.kind].name.replace('立管', '')} ${riser.positions.join('、')}（${riser.households} 户）`,
          }))}
        />
      ) : null}
      {outcome?.state === 'failed' ? <FailureNote failure={outcome.failure} /> : null}
    </View>
  )
}

const placeOf = ([first]: readonly Ready[]) => (first ? `${first.building}${first.unit}` : '')
const byPlace = (one: { risers: Ready[] }, other: { risers: Ready[] }) =>
  placeOf(one.risers).localeCompare(placeOf(other.risers), 'zh-CN', { numeric: true })

const householdsOf = (chosen: readonly Ready[]) => chosen.reduce((sum, { households }) => sum + households, 0)
