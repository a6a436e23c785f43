import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { SelectField } from '@/components/select-field/select-field'
import { choicesOf, NO_FILTER } from './order'
import { type Board, type HelpPage, type Look, looks } from './use-help'

/** What to look at, and of which building and kind. */
export function LooksBar({ page, board }: { page: HelpPage; board: Board }) {
  const { look, filter, setFilter } = page
  const settle = board.complaints.length + board.wordsToReview.length
  const words: Record<Look, string> = {
    unmet: `还没人接 ${board.counts.unmet}`,
    taken: `有人接了 ${board.counts.taken}`,
    settle: `等您处理 ${settle}`,
    outcomes: '帮了以后',
  }
  const rows = look === 'unmet' ? board.unmet : look === 'taken' ? board.taken : []
  const { buildings, kinds } = choicesOf(rows)
  const isFiltered = filter.building !== '' || filter.kind !== ''
  return (
    <View className="stack">
      <ChipRow
        label="看哪些"
        chosen={[look]}
        onChange={([next = look]) => page.setLook(next)}
        options={looks
          .filter((one) => one !== 'settle' || board.canCoordinate)
          .map((value) => ({ value, words: words[value] }))}
      />
      {(look === 'unmet' || look === 'taken') && (isFiltered || buildings.length > 1 || kinds.length > 1) ? (
        <View className="help-filter">
          <SelectField
            bare
            label="哪栋楼"
            value={filter.building || ALL}
            options={[{ value: ALL, words: '所有楼' }, ...buildings]}
            onChange={(building) => setFilter({ building: building === ALL ? '' : building })}
          />
          <SelectField
            bare
            label="什么事"
            value={filter.kind || ALL}
            options={[{ value: ALL, words: '所有的事' }, ...kinds]}
            onChange={(kind) => setFilter({ kind: kind === ALL ? '' : kind })}
          />
          {isFiltered ? (
            <Button variant="link" onPress={() => setFilter(NO_FILTER)}>
              都看
            </Button>
          ) : null}
        </View>
      ) : null}
    </View>
  )
}

const ALL = 'all' as const
