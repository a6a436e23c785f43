import { Text, View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { aria } from '@/lib/aria'
import type { SetupKey, SetupStep } from './setup-steps'
import './setup.scss'

const stateWords = { done: '已做完', now: '现在做这一步', later: '还没到' } as const
const goWords: Record<SetupKey, string> = {
  estate: '去建小区',
  roster: '去导入名册',
  risers: '去设置立管',
  round: '去发起',
  notice: '去发通知',
}

type Props = { title: string; steps: readonly SetupStep[]; onStep: (key: SetupKey) => void }

/** What is still to do before an estate works, in order. Only a step that can be done has a button. */
export function SetupList({ title, steps, onStep }: Props) {
  const done = steps.filter(({ state }) => state === 'done').length
  return (
    <Card>
      <View className="row">
        <View className="t-lead grow">{title}</View>
        <View className="t-note">{`${done} / ${steps.length} 步`}</View>
      </View>
      <View className="setup" {...aria({ role: 'list', label: `${title}，做完 ${done} 步，共 ${steps.length} 步` })}>
        {steps.map(({ key, title: words, note, state, canDo }, index) => (
          <View key={key} className={`setup-step setup-${state}`} {...aria({ role: 'listitem' })}>
            <View className="setup-mark" {...aria({ role: 'img', label: stateWords[state] })}>
              {state === 'done' ? <Icon name="check" className="setup-check" /> : <Text>{String(index + 1)}</Text>}
            </View>
            <View className="grow">
              <View className="setup-title">{words}</View>
              <View className="t-note">{note}</View>
            </View>
            {canDo && state !== 'done' ? (
              <Button size="small" variant={state === 'now' ? 'primary' : 'secondary'} onPress={() => onStep(key)}>
                {goWords[key]}
              </Button>
            ) : null}
          </View>
        ))}
      </View>
    </Card>
  )
}
