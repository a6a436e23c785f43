import type { Clause } from '@chuanmen/types/round'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Missing } from '@/components/missing/missing'
import { StepTitle } from '@/components/step-title/step-title'
import { Tick } from '@/components/tick/tick'
import { Paragraphs } from './paragraphs'

type Props = {
  clause: Clause
  /** 「责任条款 第 1 条，共 2 条」 */
  place: string
  isTicked: boolean
  /** Who agrees to something must tick; others read it and go on. */
  isNeeded: boolean
  isMissing: boolean
  onTick: () => void
}

/** One clause that limits somebody's liability, alone on the screen (rule 34). */
export function ClauseStep({ clause: { title, body }, place, isTicked, isNeeded, isMissing, onTick }: Props) {
  return (
    <>
      <View className="t-bold">{place}</View>
      <StepTitle>{title}</StepTitle>
      <View className="t-note">这一条说的是出了问题谁负责，所以单独给您看。</View>
      <Card>
        <Paragraphs words={body} className="consent-plain" />
      </Card>
      <Tick isTicked={isTicked} label={`我看过「${title}」这一条了`} onTick={onTick}>
        我看过这一条了
      </Tick>
      {isMissing ? <Missing>请看完这一条，在上面勾一下。</Missing> : null}
      {isNeeded ? null : <View className="t-note">您没有选「同意」，不勾也可以往下走。</View>}
    </>
  )
}
