import { Text, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import './choice-grid.scss'

type Choice<T extends string> = { value: T; words: string; hint?: string }

type Props<T extends string> = {
  label: string
  choices: readonly Choice<T>[]
  /** Undefined at first: nothing is preselected. */
  chosen: T | undefined
  onChoose: (value: T) => void
}

/** Equal cells for equal answers: same size, same frame whichever is chosen (refusing is as easy as agreeing). */
export function ChoiceGrid<T extends string>({ label, choices, chosen, onChoose }: Props<T>) {
  return (
    <View className="choice-grid" {...aria({ role: 'radiogroup', label })}>
      {choices.map(({ value, words, hint }) => (
        <Press
          key={value}
          className={`choice ${value === chosen ? 'choice-on' : ''}`}
          role="radio"
          checked={value === chosen}
          label={hint ? `${words}，${hint}` : words}
          onPress={() => onChoose(value)}
        >
          <View className="choice-mark">
            {value === chosen ? <Icon name="check" className="choice-check" /> : null}
          </View>
          <View className="grow">
            <View className="choice-words">{words}</View>
            {hint ? <Text className="t-note">{hint}</Text> : null}
          </View>
        </Press>
      ))}
    </View>
  )
}
