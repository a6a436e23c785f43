import type { Item } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { Missing } from '@/components/missing/missing'
import { StepBar } from '@/components/progress/progress'
import { StepTitle } from '@/components/step-title/step-title'
import { choices, chosenAnew, problemWords } from './choices'
import { emptyItem, problemOf } from './draft'
import { Paragraphs } from './paragraphs'
import { TextLinks } from './text-links'
import type { Consent } from './use-consent'
import type { Shortfall } from './use-forward'
import { WhenPart } from './when-part'
import { WhyPart } from './why-part'

type Props = { consent: Consent; item: Item; part: 'choice' | 'why' | 'when'; shown: Shortfall | null }

/** One item: its words, four equal answers, and what belongs to the chosen one (elder mode: on screens of their own). */
export function ItemStep({ consent, item, part, shown }: Props) {
  const { view, items, value, today, isElder, isSaved, setItem, sameForAll } = consent
  const entry = view?.items.find((one) => one.item === item)
  if (!view || !entry) return null
  const draft = value.answers[item] ?? emptyItem
  const { state } = draft
  const hasAll = !isElder && part === 'choice'
  const problem = shown === 'clause_unticked' ? null : shown
  const canRepeat = items.length > 1 && items[0] === item && problemOf(draft, today) === null
  return (
    <>
      <ItemBar consent={consent} item={item} />
      <StepTitle>{entry.name}</StepTitle>
      {part === 'choice' ? (
        <>
          {view.text.items[item] ? <Paragraphs words={view.text.items[item]} className="consent-plain" /> : null}
          <TextLinks view={view} />
          <View className="t-note">您的意见（四个都可以选，选哪个都能改）</View>
          <ChoiceGrid
            label={`${entry.name}，您的意见`}
            choices={choices}
            chosen={state}
            onChoose={(next) => setItem(item, chosenAnew(draft, next))}
          />
          {problem === 'not_chosen' ? <Missing>{problemWords.not_chosen}</Missing> : null}
        </>
      ) : null}
      {state && state !== 'agreed' && (hasAll || part === 'why') ? (
        <Card>
          <WhyPart
            state={state}
            draft={draft}
            problem={problem}
            isSaved={isSaved}
            onChange={(change) => setItem(item, change)}
          />
        </Card>
      ) : null}
      {state === 'deferred' && (hasAll || part === 'when') ? (
        <Card>
          <WhenPart
            today={today}
            value={draft.askAgainOn}
            isMissing={problem === 'ask_again_required'}
            onChange={(askAgainOn) => setItem(item, { askAgainOn })}
          />
        </Card>
      ) : null}
      {canRepeat ? (
        <Button wide onPress={() => sameForAll(item)}>{`其余 ${items.length - 1} 项也这样答`}</Button>
      ) : null}
    </>
  )
}

function ItemBar({ consent: { view, items, value }, item }: { consent: Consent; item: Item }) {
  const asked = view?.items ?? []
  const at = asked.findIndex((one) => one.item === item)
  const before = asked.filter((one) => !items.includes(one.item)).length
  const done = asked.flatMap((one, index) => (!items.includes(one.item) || value.answers[one.item]?.state ? index : []))
  return (
    <StepBar
      total={asked.length}
      current={at}
      done={done}
      words={`第 ${at + 1} 项，共 ${asked.length} 项`}
      {...(before > 0 ? { note: `另外 ${before} 项答过了` } : {})}
    />
  )
}
