import type { ClaimRow } from '@chuanmen/types/claim-actions'
import { clockStepWords, rungWords } from '@chuanmen/types/claim-words'
import { Text, View } from '@tarojs/components'
import { damageTitle, whereWords } from '@/components/claim-steps/title'
import { type Column, DataTable, type Sort } from '@/components/data-table/data-table'
import { Tag } from '@/components/tag/tag'
import { yuan } from '@/lib/format'
import { staffAtWords } from '../claim-words/at-words'
import { dueOf } from '../claim-words/due-words'
import type { Placed } from './order'
import type { ClaimList } from './use-claim-pages'

type Props = {
  placed: readonly Placed[]
  today: string
  crews: ClaimList['crews']
  sort: Sort | null
  onSort: (sort: Sort) => void
  onOpen: (claimId: string) => void
}

/** Claims as rows on a desktop, and as blocks on a phone. */
export function ClaimTable({ placed, today, crews, sort, onSort, onOpen }: Props) {
  const crewOf = ({ crewId }: ClaimRow) => crews.find((crew) => crew.crewId === crewId)?.name ?? ''
  const columns: Column<Placed>[] = [
    {
      key: 'place',
      title: '哪里',
      track: 'minmax(0, 2.2fr)',
      canSort: true,
      render: ({ row, cause, isFollowing }) => (
        <View className={isFollowing ? 'claims-following' : ''}>
          <View className="t-bold">{whereWords(row)}</View>
          <View>{damageTitle(row)}</View>
          {cause > 0 ? <Tag icon="pipes">{isFollowing ? '和上面同一原因' : `同一原因 ${cause} 户`}</Tag> : null}
        </View>
      ),
    },
    {
      key: 'step',
      title: '办到哪步',
      track: 'minmax(0, 1.3fr)',
      canSort: true,
      render: ({ row }) => (
        <View>
          <View>{staffAtWords[row.at]}</View>
          {row.isMine ? <Tag tone="teal">等您办</Tag> : null}
        </View>
      ),
    },
    {
      key: 'due',
      title: '期限',
      track: 'minmax(0, 1.2fr)',
      canSort: true,
      render: ({ row }) => <DueCell row={row} today={today} />,
    },
    {
      key: 'rung',
      title: '谁在办',
      canSort: true,
      render: ({ row }) => (
        <View>
          <View>{rungWords[row.rung]}</View>
          {crewOf(row) ? <View className="t-note">{crewOf(row)}</View> : null}
        </View>
      ),
    },
    {
      key: 'money',
      title: '金额',
      align: 'right',
      canSort: true,
      render: ({ row }) => (row.fen === null ? <None /> : <Text>{yuan(row.fen)}</Text>),
    },
    {
      key: 'number',
      title: '编号',
      track: '128px',
      canSort: true,
      render: ({ row }) => <Text className="claims-number">{row.number}</Text>,
    },
  ]
  return (
    <DataTable
      label="赔付申请"
      columns={columns}
      rows={placed}
      rowKey={({ row }) => row.claimId}
      rowLabel={({ row, cause }) =>
        [
          whereWords(row),
          damageTitle(row),
          cause > 1 ? `同一原因 ${cause} 户` : '',
          staffAtWords[row.at],
          dueOf(row, today)?.words,
          rungWords[row.rung],
          row.isMine ? '等您办' : '',
          row.number,
        ]
          .filter(Boolean)
          .join('，')
      }
      onRow={({ row }) => onOpen(row.claimId)}
      {...(sort ? { sort } : {})}
      onSort={onSort}
    />
  )
}

/** Nothing to say: a dash where there is a column for it, nothing on a phone. */
const None = () => <Text className="c-ink2 claims-none">—</Text>

function DueCell({ row, today }: { row: ClaimRow; today: string }) {
  const due = dueOf(row, today)
  if (!due) return <None />
  return (
    <View>
      {due.tone === 'plain' ? (
        <View>{due.words}</View>
      ) : (
        <Tag tone={due.tone} icon={due.tone === 'brick' ? 'warning' : 'clock'}>
          {due.words}
        </Tag>
      )}
      {row.step ? <View className="t-note">{clockStepWords[row.step]}</View> : null}
    </View>
  )
}
