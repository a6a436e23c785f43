import { View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import type { Certificate } from './certificate'

/** A certificate as it comes out of a printer, black on white in either theme, with room for the stamp. */
export const CertificateSheet = ({ paper, estateName }: { paper: Certificate; estateName: string }) => (
  <View className="cert" {...aria({ role: 'article', label: paper.title })}>
    <View className="cert-title" {...aria({ role: 'heading', level: 2 })}>
      {paper.title}
    </View>
    <View className="cert-lead">{paper.lead}</View>
    <Table label="每月" head={['月份', '次数', '时长']} rows={paper.months} />
    <Table label="每次" head={['日期', '做了什么', '时长']} rows={paper.rows} />
    <View className="cert-foot">{paper.foot}</View>
    <View className="cert-sign">
      <View>{`${estateName}居委会（盖章）`}</View>
      <View>日期：　　　　年　　月　　日</View>
    </View>
  </View>
)

type Row = readonly [string, string, string]

function Table({ label, head, rows }: { label: string; head: Row; rows: readonly Row[] }) {
  if (rows.length === 0) return null
  return (
    <View className="cert-table" {...aria({ role: 'table', label })}>
      <View className="cert-row cert-row-head" {...aria({ role: 'row' })}>
        {head.map((words) => (
          <View key={words} {...aria({ role: 'columnheader' })}>
            {words}
          </View>
        ))}
      </View>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows may read the same
        <View key={at} className="cert-row" {...aria({ role: 'row' })}>
          {row.map((cell, column) => (
            <View key={head[column]} {...aria({ role: 'cell' })}>
              {cell}
            </View>
          ))}
        </View>
      ))}
    </View>
  )
}
