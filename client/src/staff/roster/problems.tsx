import type { RosterPreview } from '@chuanmen/types/roster'
import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { Button } from '@/components/button/button'
import { Chip } from '@/components/chip/chip'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { toast } from '@/components/toast/toast'
import { aria } from '@/lib/aria'
import { saveFile } from '@/lib/save-file'
import { linesOf, type Severity } from './lines'
import { problemFile } from './problem-file'
import { ProblemTable } from './problem-table'

type Filter = 'all' | Severity
const AT_ONCE = 60

/** What was found in the file: counted, filtered, row by row. */
export function Problems({ preview }: { preview: RosterPreview }) {
  const { counts, problems, idCards, isProblemsCut, sheets, fileName } = preview
  const [filter, setFilter] = useState<Filter>('all')
  const [shown, setShown] = useState(AT_ONCE)
  const lines = useMemo(() => linesOf(preview), [preview])
  const chosen = filter === 'all' ? lines : lines.filter(({ severity }) => severity === filter)
  const filters: readonly { value: Filter; words: string; icon?: IconName }[] = [
    { value: 'all', words: `全部 ${counts.rows} 行，有问题的在前` },
    { value: 'fix', words: `必须改 ${counts.fix} 行`, icon: 'close' },
    { value: 'check', words: `请核对 ${counts.check} 行`, icon: 'warning' },
    { value: 'ok', words: `没问题 ${counts.ok} 行`, icon: 'check' },
  ]
  const download = () => {
    const name = `${fileName.replace(/\.[^.]*$/, '')} 的问题.csv`
    void saveFile(name, { text: problemFile(problems) }).catch(() => toast('没有存下来，请再点一次'))
  }
  return (
    <View className="stack">
      <View className="row row-wrap">
        <View className="chip-row grow roster-filters" {...aria({ role: 'radiogroup', label: '看哪些行' })}>
          {filters.map(({ value, words, icon }) => (
            <Chip
              key={value}
              role="radio"
              chosen={filter === value}
              onPress={() => {
                setFilter(value)
                setShown(AT_ONCE)
              }}
              {...(icon ? { icon } : {})}
            >
              {words}
            </Chip>
          ))}
        </View>
        {problems.length > 0 ? (
          <Button variant="link" icon="download" onPress={download}>
            下载问题清单
          </Button>
        ) : null}
      </View>
      {idCards > 0 ? (
        <View className="roster-note roster-note-card">
          <Icon name="lock" size={18} className="c-teal" />
          <Text className="grow">{`认出 ${idCards} 个身份证号，没有保存。这里用不到身份证号，给别人传表时也请先删掉那一列。`}</Text>
        </View>
      ) : null}
      {isProblemsCut ? <View className="t-note">问题太多，只列出最要紧的一部分；改完再上传会接着查。</View> : null}
      {chosen.length > 0 ? (
        <ProblemTable lines={chosen.slice(0, shown)} hasSheets={sheets.filter(({ rows }) => rows > 0).length > 1} />
      ) : (
        <View className="t-note">没有这样的行。</View>
      )}
      {filter !== 'fix' &&
      filter !== 'check' &&
      lines.filter(({ severity }) => severity === 'ok').length < counts.ok ? (
        <View className="t-note">没问题的行只列出前面一部分，导入时一行不少。</View>
      ) : null}
      {chosen.length > shown ? (
        <Button
          onPress={() => setShown(shown + 5 * AT_ONCE)}
        >{`再看 ${Math.min(5 * AT_ONCE, chosen.length - shown)} 行`}</Button>
      ) : null}
    </View>
  )
}
