import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { StepBar } from '@/components/progress/progress'
import { aria } from '@/lib/aria'
import { elder } from '@/lib/elder'
import { replace } from '@/lib/navigate'
import { asked } from './form'
import { OneQuestion } from './questions'
import { Review } from './review'
import { type Filing, useFile } from './use-file'
import { Waiting } from './waiting'

function FilePage() {
  const filing = useFile()
  const { place, sending, isBehalf, step } = filing
  const { sent } = sending
  // 「已收到」, its number, its clock and who is in charge are the claim's own page.
  useEffect(() => {
    if (!sent) return
    const { claimId } = sent
    void replace(isBehalf ? '/staff/claim/index' : '/claims/claim/index', { claim: claimId, fresh: 1 })
  }, [sent, isBehalf])
  const isAsking = place.isKnown && place.failure === null && !sending.isHandedIn
  return (
    <Page
      title="申请赔付"
      phone={place.phone ? { who: '居委会', number: place.phone } : undefined}
      {...(isAsking ? { footer: <Buttons filing={filing} /> } : {})}
    >
      <PageState
        of={{
          value: isAsking || sending.isHandedIn ? true : undefined,
          failure: place.failure,
          isLoading: !place.isKnown,
          again: place.again,
        }}
        rows={4}
        {...(filing.isSaved ? { kept: '您填的还在这台手机里。' } : {})}
      />
      {sending.isWaiting ? <Waiting flatId={filing.flatId} /> : null}
      {isAsking ? (
        <>
          <Head filing={filing} />
          {sending.refused ? (
            <View className="failure-note" {...aria({ role: 'alert' })}>{`没有收下：${sending.refused}`}</View>
          ) : null}
          {step === 'review' ? (
            <Review filing={filing} />
          ) : step === 'all' ? (
            asked(isBehalf).map((question) => <OneQuestion key={question} filing={filing} question={question} />)
          ) : (
            <OneQuestion filing={filing} question={step} />
          )}
          <View className="t-note">{filing.isSaved ? '草稿存在这台手机里，提交以后才算数。' : '边填边存。'}</View>
        </>
      ) : null}
    </Page>
  )
}

function Head({ filing: { place, isBehalf, step, steps, at } }: { filing: Filing }) {
  const isElder = elder.use()
  const total = steps.length
  return (
    <View className="stack-tight">
      <View className="t-note">{place.words}</View>
      {isElder ? (
        <StepBar
          total={total}
          current={at}
          done={Array.from({ length: at }, (_, index) => index)}
          words={`第 ${at + 1} 步，共 ${total} 步`}
        />
      ) : step === 'all' ? (
        <View>
          <View className="t-title">{isBehalf ? `替 ${place.room || '这一户'} 申请` : '哪儿弄坏了？'}</View>
          <View className="c-ink2">两分钟就好。点一点就能选，照片和说明可以不填。</View>
        </View>
      ) : null}
    </View>
  )
}

function Buttons({ filing: { step, at, forward, back, submit, sending } }: { filing: Filing }) {
  const isLast = step === 'review'
  return (
    <>
      {at > 0 ? <Button onPress={back}>{isLast ? '再改改' : '上一步'}</Button> : null}
      {isLast ? (
        <MainButton busy={sending.isBusy} onPress={() => void submit()}>
          提交
        </MainButton>
      ) : (
        <MainButton arrow onPress={forward}>
          {step === 'all' ? '看一遍，再提交' : '下一步'}
        </MainButton>
      )}
    </>
  )
}

export default guarded(FilePage)
