import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import { FormError } from '../round-edit/text-fields'
import { halfDayWords } from '../works-words/time-words'
import { bestFirst } from './starts'
import { absentWords, type WorksView } from './visit-words'

type Props = {
  view: WorksView
  chosen: string
  error?: string | undefined
  onChoose: (key: string) => void
}

const FEW = 6

/** The half-days it may start at, best first; each says who cannot be there. */
export function StartField({ view, chosen, error, onChoose }: Props) {
  const now = Date.now()
  const ordered = bestFirst(view, now)
  const suits = ordered.filter(({ absentFlatIds, isTooSoon }) => absentFlatIds.length === 0 && !isTooSoon)
  const [isAll, setAll] = useState(false)
  const shown = isAll ? ordered : ordered.filter((one, at) => at < FEW || one.key === chosen)
  return (
    <View className="stack-tight">
      <View className="t-bold">从哪个半天开始</View>
      <View className="t-note">
        {ordered.length === 0
          ? '问的日子里没有能施工的半天，请改问别的日子。'
          : suits.length > 0
            ? `有 ${suits.length} 个时间每一户都有人在家。`
            : '没有一个时间每一户都有人在家。下面按缺的户数从少到多排。'}
      </View>
      <View className="starts" {...aria({ role: 'radiogroup', label: '从哪个半天开始' })}>
        {shown.map(({ key, start, absentFlatIds, isTooSoon, isNow }) => {
          const isOn = key === chosen
          const absent = [
            isNow ? '现在定的就是这个时间' : '',
            isTooSoon ? '不到 24 小时，只有抢修才能停水' : '',
            absentWords(absentFlatIds, view.flats),
          ]
            .filter(Boolean)
            .join('；')
          const isFine = absentFlatIds.length === 0 && !isTooSoon && !isNow
          return (
            <Press
              key={key}
              className={`start ${isOn ? 'start-on' : ''}`}
              role="radio"
              checked={isOn}
              label={`${halfDayWords(start, now)}，${absent}`}
              onPress={() => onChoose(key)}
            >
              <View className="grow">
                <View className="t-bold">{halfDayWords(start, now)}</View>
                <View className={isFine ? 'c-teal' : 'c-amber'}>{absent}</View>
              </View>
              {isOn ? <Icon name="check" className="c-teal" /> : null}
            </Press>
          )
        })}
      </View>
      <FormError words={error} />
      {!isAll && ordered.length > shown.length ? (
        <Button variant="link" onPress={() => setAll(true)}>
          {`还有 ${ordered.length - shown.length} 个时间`}
        </Button>
      ) : null}
    </View>
  )
}
