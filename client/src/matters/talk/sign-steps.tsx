import { liableWords, type TalkParty, type TalkView } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Missing } from '@/components/missing/missing'
import { ActFailure } from '@/components/page-state/act-failure'
import { ReadAloud } from '@/components/read-aloud/read-aloud'
import { StepTitle } from '@/components/step-title/step-title'
import { minutesAloud, placeOf } from '@/components/talk/talk-words'
import { Tick } from '@/components/tick/tick'
import { yuan } from '@/lib/format'
import { dial } from '@/lib/navigate'
import { MinutesPart } from './minutes-part'
import type { TalkPage } from './use-talk'

type Props = { talk: TalkPage; view: TalkView; party: TalkParty; isElder: boolean }

/** The minutes and the signature below them; in elder mode one thing a screen, the signature last. Other minutes are read from their beginning. */
export function SignSteps(props: Props) {
  const { view, isElder } = props
  const [at, setAt] = useState(0)
  const { minutes, minutesHash } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: other minutes begin anew
  useEffect(() => setAt(0), [minutesHash])
  if (!minutes) return null
  if (!isElder)
    return (
      <>
        <MinutesPart view={view} />
        <Sign {...props} />
      </>
    )
  const pages = [
    { title: '怎么说好的', body: minutes.words },
    ...minutes.surfaces.map((one) => ({
      title: placeOf(one),
      body: `${one.standard}。弄坏了，${liableWords[one.liable]}。`,
    })),
    { title: '万一弄坏', body: `最多赔 ${yuan(minutes.ceilingFen)}。` },
  ]
  const shown = pages[at]
  const back = at > 0 ? <Button onPress={() => setAt(at - 1)}>看上一条</Button> : null
  if (!shown)
    return (
      <>
        <StepTitle>签字</StepTitle>
        <Sign {...props} />
        {back}
      </>
    )
  return (
    <>
      <View className="t-note">{`第 ${at + 1} 条，共 ${pages.length} 条`}</View>
      <StepTitle isFirst={at === 0}>{shown.title}</StepTitle>
      <Card>
        <View className="matters-talk-words">{shown.body}</View>
      </Card>
      <ReadAloud key={at} wide words={at === 0 ? minutesAloud(minutes) : `${shown.title}。${shown.body}`} />
      <MainButton onPress={() => setAt(at + 1)}>{at + 1 < pages.length ? '下一条' : '看完了，去签字'}</MainButton>
      {back}
    </>
  )
}

/** Signing and not signing yet stand side by side; nothing is ticked beforehand. */
function Sign({ talk, view, party }: Props) {
  const [readHash, setReadHash] = useState<string | null>(null)
  const [wasTried, setTried] = useState(false)
  const { minutesHash, abilities, estatePhone } = view
  const hasRead = readHash !== null && readHash === minutesHash
  if (!abilities.sign.includes(party))
    return party === 'resident' && view.missing.includes('resident') ? (
      <Card tone="amber">要由业主本人签字。您可以念给业主听，请业主用自己的手机签，或者打印出来在纸上签。</Card>
    ) : null
  const submit = async () => {
    setTried(true)
    if (!hasRead || !minutesHash) return
    await talk.run(view, { kind: 'sign', as: party, hash: minutesHash })
  }
  return (
    <Card tone="selected">
      <View className="stack">
        <Tick isTicked={hasRead} onTick={() => setReadHash(hasRead ? null : minutesHash)}>
          我看完了，同意照这样恢复、照这样赔
        </Tick>
        {wasTried && !hasRead ? <Missing>请看完，勾一下再签。</Missing> : null}
        <ActFailure failure={talk.failure} onRetry={() => void submit()} />
        <MainButton icon="pencil" busy={talk.isBusy} onPress={() => void submit()}>
          签字
        </MainButton>
        <Button wide icon="phone" onPress={() => dial(estatePhone)}>
          先不签，打电话问社区
        </Button>
        <View className="t-note">哪里不对，先不要签，请社区改好再看。纪要一改，签过的字都作废。</View>
      </View>
    </Card>
  )
}
