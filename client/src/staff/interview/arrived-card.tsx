import { type FileField, fileFieldWords } from '@chuanmen/types/household-words'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { saidLines } from '@/components/household-file/said'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import { go } from '@/lib/navigate'
import type { Arrived, InterviewPage } from './use-interview'

const names = (fields: readonly FileField[]) => fields.map((field) => `「${fileFieldWords[field]}」`).join('')

/** It is with the server: what was written down, what became of what somebody else had asked, and the way on. */
export function ArrivedCard({ page, arrived: { fields, outcome } }: { page: InterviewPage; arrived: Arrived }) {
  const { older = [], replaced = [] } = outcome ?? {}
  return (
    <Card tone="teal">
      <View className="stack">
        <View className="row" {...aria({ role: 'status', live: 'polite' })}>
          <Icon name="ring-check" className="c-teal" />
          <View className="t-lead grow">{`记好了，${fields.length} 项`}</View>
        </View>
        {fields.map(({ field, value }) => (
          <View key={field}>
            <View className="t-note">{fileFieldWords[field]}</View>
            {saidLines(field, value).map((line) => (
              <View key={line} className="file-said">
                {line}
              </View>
            ))}
          </View>
        ))}
        {replaced.length > 0 ? (
          <View className="c-amber">
            {`${names(replaced)}在您之前有同事改过：现在用您这次问的，他记的在「以前」里。`}
          </View>
        ) : null}
        {older.length > 0 ? (
          <View className="c-amber">{`${names(older)}有同事问得比您晚：用的是他的，您这次问的在「以前」里。`}</View>
        ) : null}
        <View className="row row-wrap">
          <Button variant="outline" icon="pencil" onPress={() => void go('/staff/visit/index', page.flat)}>
            记一次走访
          </Button>
          <Button onPress={() => void go('/staff/household/index', page.flat)}>看这一户</Button>
        </View>
      </View>
    </Card>
  )
}
