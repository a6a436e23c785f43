import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '@/components/button/button'
import { DataTable, type Sort } from '@/components/data-table/data-table'
import { aria } from '@/lib/aria'
import { yuan } from '@/lib/format'
import { saveFile } from '@/lib/save-file'
import { csv } from '../csv'
import { byCrew, crewCells, crewHead, onTimePercent, starsWords } from './rows'
import type { Figures } from './use-figures'

/** How each crew keeps its deadlines, whether its repairs hold, and what households say of it. */
export function CrewTable({ figures: { crews, today } }: { figures: Figures }) {
  const [sort, setSort] = useState<Sort>({ key: 'claims', descending: true })
  const sorted = useMemo(() => {
    const list = [...crews].sort(byCrew[sort.key])
    return sort.descending ? list.reverse() : list
  }, [crews, sort])
  const save = () => void saveFile(`施工队赔付-${today}.csv`, { text: csv([crewHead, ...sorted.map(crewCells)]) })
  return (
    <View className="stack">
      <View className="row row-wrap">
        <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
          各施工队
        </View>
        {crews.length > 0 ? (
          <Button size="small" icon="download" onPress={save}>
            导出这张表
          </Button>
        ) : null}
      </View>
      <View className="t-note">逾期：有一步超过了期限，哪怕后来办好了。返工：办结后又坏了重新办。</View>
      {crews.length === 0 ? (
        <View className="c-ink2">还没有申请。</View>
      ) : (
        <DataTable
          label="各施工队的赔付申请"
          rows={sorted}
          rowKey={({ crewId }) => crewId ?? 'none'}
          sort={sort}
          onSort={setSort}
          columns={[
            { key: 'name', title: '施工队', canSort: true, track: 'minmax(0, 1.6fr)', render: ({ name }) => name },
            {
              key: 'claims',
              title: '申请',
              canSort: true,
              align: 'right',
              render: ({ claims, ended }) => `${claims} 份，结束 ${ended}`,
              track: 'minmax(0, 1.3fr)',
            },
            {
              key: 'onTime',
              title: '按时',
              canSort: true,
              align: 'right',
              render: (crew) => (onTimePercent(crew) === null ? '—' : `${onTimePercent(crew)}%（${crew.onTime} 份）`),
              track: 'minmax(0, 1.2fr)',
            },
            {
              key: 'late',
              title: '逾期',
              canSort: true,
              align: 'right',
              render: ({ late }) => (late > 0 ? <View className="c-brick">{`${late} 份`}</View> : '没有'),
            },
            {
              key: 'reopened',
              title: '返工',
              canSort: true,
              align: 'right',
              render: ({ reopened }) => (reopened > 0 ? `${reopened} 次` : '没有'),
            },
            {
              key: 'stars',
              title: '满意度',
              canSort: true,
              align: 'right',
              render: ({ meanStars }) => starsWords(meanStars),
            },
            { key: 'paid', title: '已赔', canSort: true, align: 'right', render: ({ paidFen }) => yuan(paidFen) },
          ]}
        />
      )}
    </View>
  )
}
