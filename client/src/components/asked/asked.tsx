import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { StepTitle } from '@/components/step-title/step-title'
import { aria } from '@/lib/aria'
import { useInView } from './use-in-view'
import './asked.scss'

type Props = {
  title: string
  hint?: string | undefined
  /** What is missing, in words; shown once the person wanted to go on. */
  problem?: string | undefined
  /** Large letters: it has the screen for itself. */
  isAlone?: boolean
  isFirst?: boolean
  attempt: number
  children: ReactNode
}

/** One question with its answer. What is missing stands below it, comes into view and is heard. */
export function Asked({ title, hint, problem, isAlone, isFirst, attempt, children }: Props) {
  const id = useInView(problem !== undefined, attempt)
  const inside = (
    <View className="stack" id={id}>
      {isAlone ? (
        <StepTitle {...(isFirst ? { isFirst } : {})}>{title}</StepTitle>
      ) : (
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          {title}
        </View>
      )}
      {hint ? <View className="c-ink2">{hint}</View> : null}
      {children}
      {problem ? (
        <View className="row asked-problem" {...aria({ role: 'alert' })}>
          <Icon name="warning" className="asked-problem-sign" />
          <Text className="grow">{problem}</Text>
        </View>
      ) : null}
    </View>
  )
  return isAlone ? inside : <Card>{inside}</Card>
}
