import type { PortfolioRow } from '@chuanmen/types/portfolio'
import { View } from '@tarojs/components'
import { type Column, DataTable } from '@/components/data-table/data-table'
import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { Tag } from '@/components/tag/tag'
import { aria } from '@/lib/aria'
import { dayOf } from '@/lib/format'
import { placeWords } from '../place-words'
import { dueOf } from './order'
import { dueWords, kindsWords, nextWords, openWords, stateWords, visitWords } from './row-words'
import type { PortfolioPage } from './use-portfolio'

/** A line each on a phone, a table on a desktop; while choosing, each is ticked instead of opened. */
export function Rows({ page }: { page: PortfolioPage }) {
  const press = (row: PortfolioRow) => (page.isChoosing ? page.toggle(row.flatId) : page.open(row))
  if (page.isDesktop)
    return (
      <DataTable
        label={page.isChoosing ? '选要分出去的住户' : '联系的住户'}
        columns={columns(page)}
        rows={page.shown}
        rowKey={({ flatId }) => flatId}
        rowLabel={(row) => spoken(row, page)}
        onRow={press}
        sort={page.order}
        onSort={page.setOrder}
      />
    )
  return (
    <View className="card card-plain card-flush" {...aria({ role: 'group', label: '联系的住户' })}>
      {page.shown.map((row) => (
        <Line key={row.flatId} row={row} page={page} onPress={() => press(row)} />
      ))}
    </View>
  )
}

const isLate = (row: PortfolioRow, now: number) => row.isOverdue || (dueOf(row) ?? '9999') < dayOf(now)

/** What stands under the door: what it is stuck on, how much is to be done, when it was seen. */
const notesOf = (row: PortfolioRow, now: number) =>
  [kindsWords(row), row.openItems > 0 ? openWords(row) : '', visitWords(row, now)].filter(Boolean).join(' · ')

/** A row as it is heard: what is seen, in the order it is seen in. */
function spoken(row: PortfolioRow, { isChoosing, chosen }: PortfolioPage) {
  const now = Date.now()
  return [
    isChoosing ? (chosen.includes(row.flatId) ? '已选' : '没选') : '',
    placeWords(row),
    stateWords(row),
    dueWords(dueOf(row), now),
    notesOf(row, now),
    row.next ? `下一步：${nextWords(row, now)}` : '',
  ]
    .filter(Boolean)
    .join('，')
}

/** On a phone without its sign, so that it stands beside the longest answer. */
const DueTag = ({ row, isNarrow }: { row: PortfolioRow; isNarrow?: boolean }) => {
  const now = Date.now()
  const due = dueOf(row)
  if (!due) return null
  const isSoon = due <= dayOf(now)
  return (
    <Tag
      tone={isLate(row, now) ? 'brick' : isSoon ? 'amber' : 'plain'}
      {...(isNarrow ? {} : { icon: isLate(row, now) ? ('warning' as const) : ('clock' as const) })}
    >
      {dueWords(due, now)}
    </Tag>
  )
}

const Box = ({ isOn }: { isOn: boolean }) => (
  <View className={`portfolio-box ${isOn ? 'portfolio-box-on' : ''}`}>
    {isOn ? <Icon name="check" className="portfolio-check" /> : null}
  </View>
)

type LineProps = { row: PortfolioRow; page: PortfolioPage; onPress: () => void }

function Line({ row, page, onPress }: LineProps) {
  const now = Date.now()
  const isOn = page.chosen.includes(row.flatId)
  const next = nextWords(row, now)
  return (
    <Press
      className={`portfolio-line ${isOn ? 'portfolio-line-on' : ''}`}
      label={spoken(row, page)}
      {...(page.isChoosing ? { role: 'checkbox' as const, checked: isOn } : {})}
      onPress={onPress}
    >
      {page.isChoosing ? <Box isOn={isOn} /> : null}
      <View className="grow">
        <View className="portfolio-line-head">
          <View className="t-bold">{placeWords(row)}</View>
          <State row={row} />
          <View className="portfolio-due">
            <DueTag row={row} isNarrow />
          </View>
        </View>
        <View className="t-note">{notesOf(row, now)}</View>
        {next ? <View className="portfolio-next">{`下一步：${next}`}</View> : null}
      </View>
    </Press>
  )
}

const State = ({ row }: { row: PortfolioRow }) => (
  <View className="portfolio-state">
    {row.state ? <Icon name={row.state} className="portfolio-state-icon" /> : null}
    <View>{stateWords(row)}</View>
  </View>
)

function columns(page: PortfolioPage): Column<PortfolioRow>[] {
  const now = Date.now()
  return [
    ...(page.isChoosing
      ? [
          {
            key: 'box',
            title: '选',
            track: '36px',
            render: ({ flatId }: PortfolioRow) => <Box isOn={page.chosen.includes(flatId)} />,
          },
        ]
      : []),
    {
      key: 'place',
      title: '哪一户',
      track: 'minmax(0, 1.2fr)',
      canSort: true,
      render: (row) => <View className="t-bold">{placeWords(row)}</View>,
    },
    { key: 'state', title: '答复', render: (row) => <State row={row} /> },
    { key: 'kinds', title: '卡在哪', render: (row) => kindsWords(row) || '—' },
    {
      key: 'open',
      title: '要办',
      track: '72px',
      canSort: true,
      render: ({ openItems }) => (openItems > 0 ? `${openItems} 件` : '—'),
    },
    { key: 'due', title: '期限', track: '136px', canSort: true, render: (row) => <DueTag row={row} /> },
    { key: 'last', title: '上次走访', track: '104px', canSort: true, render: (row) => visitWords(row, now) },
    { key: 'next', title: '下一步', track: 'minmax(0, 1.6fr)', render: (row) => nextWords(row, now) || '—' },
  ]
}
