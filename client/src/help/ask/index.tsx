import { View } from '@tarojs/components'
import { useEffect } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { StepBar } from '@/components/progress/progress'
import { replace } from '@/lib/navigate'
import { OneQuestion } from './questions'
import { refusedAt } from './refused-at'
import { RefusedNote } from './refused-note'
import { Review } from './review'
import { type AskingPage, useAsk } from './use-ask'
import { Waiting } from './waiting'
import './ask.scss'

function HelpAskPage() {
  const page = useAsk()
  const { place, sending, step, flatId, stairwellId, isBehalf } = page
  useArrived(page)
  useRefusedAt(page)
  const isReady = place.isKnown && place.failure === null
  const isAsking = isReady && page.isFilled && !sending.isHandedIn
  const isOnItsWay = sending.isBusy && !isAsking
  return (
    <Page
      title="说说要帮什么"
      phone={place.phone ? { who: '居委会', number: place.phone } : undefined}
      {...(isAsking || isOnItsWay ? { footer: <Buttons page={page} /> } : {})}
    >
      <PageState
        of={{
          value: isAsking || sending.isHandedIn ? true : undefined,
          failure: place.failure,
          isLoading: !place.isKnown || (isReady && !page.isFilled),
          again: place.again,
        }}
        rows={4}
        {...(page.isSaved ? { kept: '您填的还在这台手机里。' } : {})}
      />
      {sending.isWaiting ? <Waiting flatId={flatId} stairwellId={stairwellId} phone={place.phone} /> : null}
      {isOnItsWay ? <Review page={page} /> : null}
      {isAsking ? (
        <>
          <Head page={page} />
          {sending.refusedWords ? <RefusedNote words={sending.refusedWords} failure={sending.refused} /> : null}
          {step === 'review' ? (
            <Review page={page} />
          ) : (
            (step === 'all' ? page.questions : [step]).map((question) => (
              <OneQuestion key={question} page={page} question={question} />
            ))
          )}
          <View className="t-note">
            {`${page.isSaved ? '草稿存在这台手机里，提交以后才算数。' : '边填边存。'}${isBehalf ? '' : '来帮忙的邻居不收钱。'}`}
          </View>
        </>
      ) : null}
    </Page>
  )
}

/** 「收到了」 is said where it goes on: the one task, or the list of several. */
function useArrived({ sending: { sent }, isBehalf, flatId, stairwellId, estateId }: AskingPage) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has arrived
  useEffect(() => {
    if (!sent) return
    const [task, ...more] = sent.taskIds
    if (isBehalf && (more.length > 0 || !task)) void replace('/staff/help/index', { estateId })
    else if (isBehalf) void replace('/staff/help-task/index', { task })
    else if (task && more.length === 0) void replace('/help/task/index', { task, fresh: 1 })
    else void replace('/help/list/index', { flatId, stairwellId, fresh: sent.taskIds.length })
  }, [sent])
}

/** What the server would not take is the question that comes up. */
function useRefusedAt({ sending: { refused }, form, edit }: AskingPage) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per refusal
  useEffect(() => {
    const question = refused && refusedAt(refused, form)
    if (question) edit(question)
  }, [refused])
}

function Head({ page: { place, isBehalf, isElder, step, steps, at } }: { page: AskingPage }) {
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
          <View className="t-title">{isBehalf ? `替 ${place.room || '这一户'} 找人帮忙` : '找人帮忙'}</View>
          <View className="c-ink2">两分钟就好。停水、施工的时候搭把手，邻居和驿站都能来。</View>
        </View>
      ) : null}
    </View>
  )
}

function Buttons({ page: { step, at, forward, back, submit, sending } }: { page: AskingPage }) {
  const isLast = step === 'review' || sending.isBusy
  return (
    <>
      {at > 0 && !sending.isBusy ? <Button onPress={back}>{isLast ? '再改改' : '上一步'}</Button> : null}
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

export default guarded(HelpAskPage)
