import type { TextChange } from '@chuanmen/types/consent'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'

const partWords = { title: '标题', plain: '要点', full: '全文', clause: '责任条款', item: '' }
const opWords = { same: '没改', added: '新加', removed: '删掉' }
/** Words that stay are shown whole when they are this short: the sentence beside them is read better with them. */
const SHORT = 30

const nameOf = ({ part, name }: TextChange) => [partWords[part], name].filter(Boolean).join('：')

/** What changed since one's own answer, sentence by sentence: told by words and strokes, not by colour; what stayed is folded away. */
export function Changes({ changes }: { changes: readonly TextChange[] }) {
  const [isWhole, setWhole] = useState(false)
  if (changes.length === 0) return null
  return (
    <Card>
      <View className="row row-wrap">
        <View className="t-lead grow">改了哪几句</View>
        <Button variant="link" onPress={() => setWhole(!isWhole)}>
          {isWhole ? '只看改的' : '连没改的一起看'}
        </Button>
      </View>
      {changes.map((change) => (
        <View key={`${change.part}${change.name}`} className="change-part">
          <View className="t-bold">{nameOf(change)}</View>
          {change.pieces.map(({ op, words }, at) =>
            op === 'same' && !isWhole && words.length > SHORT ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the difference is frozen, its pieces never move
              <View key={at} className="t-note">
                ……
              </View>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <View key={at} className={`change change-${op}`}>
                {op === 'same' ? null : (
                  <Text className="change-sign">{`${op === 'added' ? '＋' : '－'}${opWords[op]}：`}</Text>
                )}
                <Text className="change-words">{words.trim()}</Text>
              </View>
            ),
          )}
        </View>
      ))}
    </Card>
  )
}

/** The same, to be read aloud. */
export const changesAloud = (changes: readonly TextChange[]): string =>
  changes
    .map((change) => {
      const said = change.pieces.flatMap(({ op, words }) => (op === 'same' ? [] : `${opWords[op]}：${words.trim()}`))
      return `${nameOf(change)}改了。${said.join('')}`
    })
    .join('')
