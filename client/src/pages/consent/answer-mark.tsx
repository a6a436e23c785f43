import { type AnswerState, flatStateWords } from '@chuanmen/types/tally'
import { View } from '@tarojs/components'
import { Icon } from '@/components/icon/icon'

const signs = {
  agreed: 'agreed',
  conditional: 'conditional',
  deferred: 'deferred',
  refused: 'refused',
  withdrawn: 'reconfirm',
} as const

export const answerWords = (state: AnswerState | 'withdrawn') =>
  state === 'withdrawn' ? '已撤回' : flatStateWords[state]

/** An answer as sign and words, in one colour for all of them: no red or green answers for residents. */
export const AnswerMark = ({ state }: { state: AnswerState | 'withdrawn' }) => (
  <View className="answer-mark">
    <Icon name={signs[state]} className={state === 'agreed' ? 'c-teal' : 'c-amber'} />
    <View className="t-bold">{answerWords(state)}</View>
  </View>
)
