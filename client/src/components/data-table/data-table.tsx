import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import './data-table.scss'

export type Column<R> = {
  key: string
  title: string
  render: (row: R) => ReactNode
  /** A CSS grid track: `80px`, `minmax(0, 2fr)`. Default `minmax(0, 1fr)`. */
  track?: string
  align?: 'right'
  canSort?: boolean
}
export type Sort = { key: string; descending: boolean }

type Props<R> = {
  label: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  /** Opens a row. Its spoken name comes from `rowLabel`. */
  onRow?: (row: R) => void
  rowLabel?: (row: R) => string
  selectedKey?: string
  sort?: Sort
  onSort?: (sort: Sort) => void
}

/** Rows and columns on a desktop; on a phone each row is a small block with its column titles. */
export function DataTable<R>({ label, columns, rows, rowKey, onRow, rowLabel, selectedKey, sort, onSort }: Props<R>) {
  const tracks = { '--tracks': columns.map(({ track }) => track ?? 'minmax(0, 1fr)').join(' ') } as Record<
    string,
    string
  >
  return (
    <View className="table" style={tracks} {...aria({ role: 'table', label })}>
      <View className="table-head" {...aria({ role: 'row' })}>
        {columns.map((column) => (
          <Head key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </View>
      {rows.map((row) => {
        const key = rowKey(row)
        const cells = columns.map((column) => (
          <View
            className={`table-cell ${column.align === 'right' ? 'table-right' : ''}`}
            key={column.key}
            {...aria({ role: 'cell' })}
          >
            <Text className="table-name">{column.title}</Text>
            <View className="table-value">{column.render(row)}</View>
          </View>
        ))
        const className = `table-row ${key === selectedKey ? 'table-selected' : ''}`
        return onRow ? (
          <Press key={key} className={className} role="row" label={rowLabel?.(row) ?? key} onPress={() => onRow(row)}>
            {cells}
          </Press>
        ) : (
          <View key={key} className={className} {...aria({ role: 'row' })}>
            {cells}
          </View>
        )
      })}
    </View>
  )
}

type HeadProps<R> = { column: Column<R>; sort: Sort | undefined; onSort: ((sort: Sort) => void) | undefined }

function Head<R>({ column: { key, title, align, canSort }, sort, onSort }: HeadProps<R>) {
  const isSorted = sort?.key === key
  const className = `table-title ${align === 'right' ? 'table-right' : ''}`
  const order = isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'
  if (!canSort || !onSort)
    return (
      <View className={className} {...aria({ role: 'columnheader' })}>
        {title}
      </View>
    )
  return (
    <View className={className} {...aria({ role: 'columnheader', sort: order })}>
      <Press
        className="table-sort"
        label={`按${title}排序`}
        onPress={() => onSort({ key, descending: isSorted ? !sort.descending : false })}
      >
        <Text>{title}</Text>
        <Icon
          name={isSorted && !sort.descending ? 'up' : 'down'}
          className={`table-order ${isSorted ? '' : 'table-unordered'}`}
        />
      </Press>
    </View>
  )
}
