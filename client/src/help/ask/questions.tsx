import {
  type HelpKind,
  helpKindRules,
  helpKinds,
  helpKindWords,
  knowChips,
  knowWords,
} from '@chuanmen/types/help-words'
import { HELP_ASK_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Asked } from '@/components/asked/asked'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { kindIcons } from '../words/title'
import { ByQuestion } from './by-question'
import { ConsentQuestion } from './consent-question'
import { nameProblem, phoneProblem, problemOf, type Question, withKinds } from './form'
import { toldWords } from './said'
import type { AskingPage } from './use-ask'
import { WhenQuestion } from './when-question'

type Props = { page: AskingPage; question: Question }
export type Shared = Omit<Parameters<typeof Asked>[0], 'title' | 'children'>

const kindOptions = helpKinds.map((value) => ({ value, words: helpKindWords[value], icon: kindIcons[value] }))
const knowOptions = knowChips.map((value) => ({ value, words: knowWords[value] }))
const toldOptions = (['present', 'phone'] as const).map((value) => ({ value, words: toldWords[value] }))

/** One of the questions that asking for help is made of. */
export function OneQuestion({ page, question }: Props) {
  const { form, change, isElder, said, attempt, steps, known, isBehalf } = page
  const isSaid = said === 'all' || said === question
  const problem = isSaid ? problemOf(question, form, known) : undefined
  const shared: Shared = { isAlone: isElder, isFirst: steps[0] === question, attempt, problem }
  const kind = question.split(':')[1] as HelpKind | undefined
  if (kind) {
    const task = form.tasks.find((one) => one.kind === kind)
    if (!task) return null
    return question.startsWith('when:') ? (
      <WhenQuestion page={page} task={task} shared={shared} />
    ) : (
      <ByQuestion page={page} task={task} shared={shared} />
    )
  }
  switch (question) {
    case 'told':
      return (
        <Asked {...shared} title="住户是怎么告诉您的？" hint="您替住户提，记录里会写明是谁、怎么替的。">
          <ChipRow
            label="怎么告诉您的"
            options={toldOptions}
            chosen={form.told ? [form.told] : []}
            onChange={([told]) => change({ told: told ?? null })}
          />
        </Asked>
      )
    case 'what':
      return (
        <Asked {...shared} title={isBehalf ? '住户要帮什么？' : '要帮什么？'} hint="可以一次选几样，每样各算一件。">
          <ChipRow
            many
            label="要帮什么"
            options={kindOptions}
            chosen={form.tasks.map((task) => task.kind)}
            onChange={(kinds) => change({ tasks: withKinds(form.tasks, kinds.slice(0, HELP_ASK_MAX)) })}
          />
          <TwoCome kinds={form.tasks.map((task) => task.kind)} />
        </Asked>
      )
    case 'contact':
      return <ContactQuestion page={page} shared={shared} isSaid={isSaid} />
    case 'know':
      return (
        <Asked {...shared} title="来的人到门口要知道什么？" hint="不选也行。接了这件事的人才看得到。">
          <ChipRow
            many
            label="到门口要知道的"
            options={knowOptions}
            chosen={form.know}
            onChange={(know) => change({ know })}
          />
        </Asked>
      )
    case 'words':
      return (
        <Asked {...shared} title="还想说一句？" hint="不写也行。请不要写病情，写办事要知道的就够了。">
          <Field
            label="补一句话"
            long
            maxLength={200}
            value={form.words}
            placeholder="比如：水桶放在门里面就行"
            onChange={(words) => change({ words })}
          />
        </Asked>
      )
    default:
      return <ConsentQuestion page={page} shared={shared} />
  }
}

/** Why two people come, said where it is chosen. */
function TwoCome({ kinds }: { kinds: readonly HelpKind[] }) {
  const two = kinds.filter((kind) => helpKindRules[kind].people === 2).map((kind) => `「${helpKindWords[kind]}」`)
  return two.length > 0 ? <View className="c-ink2">{`${two.join('')}来两个人，互相有照应。`}</View> : null
}

function ContactQuestion({ page, shared, isSaid }: { page: AskingPage; shared: Shared; isSaid: boolean }) {
  const { form, change, isBehalf } = page
  return (
    <Asked
      {...shared}
      problem={undefined}
      title={isBehalf ? '怎么称呼住户？' : '怎么称呼您？'}
      hint="接了这件事的人才看得到称呼和电话，办完 30 天后删掉。"
    >
      <Field
        label="称呼"
        required
        maxLength={10}
        value={form.callName}
        placeholder="比如：王阿姨"
        error={isSaid ? nameProblem(form.callName) : undefined}
        onChange={(callName) => change({ callName })}
      />
      <Field
        label="电话"
        type="tel"
        maxLength={20}
        value={form.phone}
        error={isSaid ? phoneProblem(form.phone) : undefined}
        hint="留了，来的人到门口好联系"
        onChange={(phone) => change({ phone })}
      />
    </Asked>
  )
}
