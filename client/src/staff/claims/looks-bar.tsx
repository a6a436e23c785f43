import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { looks, lookWords, monthBeside, monthWords } from './filter'
import type { ClaimsPage } from './use-claims'

const SEARCH_MAX = 30

/** What to look at: one's own, all open ones, a month's, or a number or a door. */
export function LooksBar({ page }: { page: ClaimsPage }) {
  const { look, month, thisMonth } = page
  return (
    <View className="stack claims-looks">
      <ChipRow
        label="看哪些"
        chosen={[look]}
        onChange={([next = look]) => page.setLook(next)}
        options={looks.map((value) => ({ value, words: lookWords[value] }))}
      />
      {look === 'month' ? (
        <View className="row row-wrap" {...aria({ role: 'group', label: '哪个月收到的' })}>
          <Button size="small" icon="back" onPress={() => page.setMonth(monthBeside(month, -1))}>
            上月
          </Button>
          <View className="t-bold" {...aria({ live: 'polite' })}>{`${monthWords(month)}收到的`}</View>
          <Button size="small" arrow disabled={month >= thisMonth} onPress={() => page.setMonth(monthBeside(month, 1))}>
            下月
          </Button>
        </View>
      ) : null}
      {look === 'search' ? (
        <View className="claims-search">
          <View className="grow">
            <Field
              label="编号，或者楼、门、房间"
              required
              placeholder="PF-261119-03、6-2-301、301"
              value={page.text}
              maxLength={SEARCH_MAX}
              onChange={page.setText}
              onDone={page.search}
            />
          </View>
          <Button icon="search" disabled={!page.text.trim()} onPress={page.search}>
            搜索
          </Button>
        </View>
      ) : null}
    </View>
  )
}
