import { Button, MainButton } from '@/components/button/button'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { goRoot } from '@/lib/navigate'
import { Blocked } from './blocked'
import { ClauseStep } from './clause-step'
import { needsClauses, problemOf, toAnswers } from './draft'
import { Handed } from './handed'
import { ItemStep } from './item-step'
import { Overview } from './overview'
import { ReadStep } from './read-step'
import { ReviewStep } from './review-step'
import { type Consent, useConsent } from './use-consent'
import { useForward } from './use-forward'
import { useSubmit } from './use-submit'
import './consent.scss'

function ConsentPage() {
  const consent = useConsent()
  const { view, loaded, items, isPreparing } = consent
  const going = useForward(consent)
  const sending = useSubmit(consent)
  const canFill = Boolean(view?.abilities.answer || view?.abilities.prepare)
  const isAsking = canFill && items.length > 0 && !sending.handedUntil
  return (
    <Page
      title="征求意见"
      phone={view ? { who: '居委会', number: view.estatePhone } : undefined}
      {...(view ? { footer: isAsking ? <Footer consent={consent} going={going} sending={sending} /> : <Home /> } : {})}
    >
      <PageState of={loaded} rows={4} kept={consent.wasRestored ? '您填的内容还在这台手机里。' : ''} />
      <ActFailure failure={sending.failure} onRetry={sending.submit} />
      {view && isAsking ? <StepBody consent={consent} going={going} /> : null}
      {view && sending.handedUntil ? <Handed until={sending.handedUntil} room={view.room} /> : null}
      {view && !isAsking && !sending.handedUntil ? (
        <>
          <Blocked view={view} />
          <Overview view={view} {...(canFill && !isPreparing ? { onChange: consent.answerAnew } : {})} />
        </>
      ) : null}
    </Page>
  )
}

const Home = () => <MainButton onPress={() => goRoot('/pages/home/index')}>回我家</MainButton>

type Parts = { consent: Consent; going: ReturnType<typeof useForward> }

function StepBody({ consent, going: { shown } }: Parts) {
  const { view, step, items, value, isElder, isPreparing, isOtherText } = consent
  if (!view) return null
  const answers = toAnswers(value, items)
  if (step.kind === 'read') {
    const itemNames = view.items.filter(({ item }) => items.includes(item)).map(({ name }) => name)
    return (
      <ReadStep
        view={view}
        isElder={isElder}
        isPreparing={isPreparing}
        isOtherText={isOtherText}
        itemNames={itemNames}
      />
    )
  }
  if (step.kind === 'clause') {
    const at = view.clauses.findIndex(({ clauseId }) => clauseId === step.clauseId)
    const clause = view.clauses[at]
    return clause ? (
      <ClauseStep
        clause={clause}
        place={`责任条款 第 ${at + 1} 条，共 ${view.clauses.length} 条`}
        isTicked={value.clausesRead.includes(step.clauseId)}
        isNeeded={needsClauses(answers)}
        isMissing={shown === 'clause_unticked'}
        onTick={() => consent.tickClause(step.clauseId)}
      />
    ) : null
  }
  if (step.kind === 'review') {
    return (
      <ReviewStep view={view} answers={answers} items={items} isPreparing={isPreparing} onChange={consent.answerAnew} />
    )
  }
  return <ItemStep consent={consent} item={step.item} part={step.kind} shown={shown} />
}

function Footer({ consent, going, sending }: Parts & { sending: ReturnType<typeof useSubmit> }) {
  const { step, index, items, value, today, isElder, isPreparing, view, accept, previous } = consent
  if (step.kind === 'read') {
    const isFilled = Boolean(view?.prepared) && items.every((item) => problemOf(value.answers[item], today) === null)
    // Whoever reads the text again has understood why the last attempt was refused.
    const goOn = (onward: () => void) => () => {
      sending.reset()
      onward()
    }
    if (isFilled)
      return (
        <MainButton onPress={goOn(consent.acceptFilled)}>{isPreparing ? '看填好的答复' : '看家人填好的'}</MainButton>
      )
    return (
      <MainButton onPress={goOn(accept)}>
        {Object.keys(value.answers).length > 0 ? '看过了，接着答' : '看过了，开始答'}
      </MainButton>
    )
  }
  const isLastItem = 'item' in step && items.at(-1) === step.item
  return (
    <>
      <Button onPress={previous}>{index === 1 ? '看文本' : '上一步'}</Button>
      {step.kind === 'review' ? (
        <MainButton busy={sending.isBusy} onPress={sending.submit}>
          {isPreparing ? '提交给业主确认' : '确认提交'}
        </MainButton>
      ) : (
        <MainButton onPress={going.forward}>
          {step.kind === 'choice' && !isElder && !isLastItem ? '下一项' : '下一步'}
        </MainButton>
      )}
    </>
  )
}

export default guarded(ConsentPage)
