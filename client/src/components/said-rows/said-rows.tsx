import { View } from '@tarojs/components'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { Unbroken } from '../page/unbroken'
import './said-rows.scss'

type Said<Q> = { question: Q; name: string; words: string }
type Props<Q> = { said: readonly Said<Q>[]; onEdit: (question: Q) => void }

/** What was said in a form, once more before it is handed in, each with the way back to its question. */
export const SaidRows = <Q extends string>({ said, onEdit }: Props<Q>) => (
  <Card>
    {said.map(({ question, name, words }) => (
      <View className="said-row" key={`${question}${name}`}>
        <View className="grow">
          <View className="t-note">{name}</View>
          <View className="t-bold said-row-words">
            <Unbroken>{words}</Unbroken>
          </View>
        </View>
        <Button variant="link" label={`改：${name}`} onPress={() => onEdit(question)}>
          改
        </Button>
      </View>
    ))}
  </Card>
)
