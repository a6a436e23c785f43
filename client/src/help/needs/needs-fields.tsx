import {
  type HelpKind,
  helpCountWords,
  helpKindRules,
  helpKindWords,
  knowChips,
  knowWords,
} from '@chuanmen/types/help-words'
import { View } from '@tarojs/components'
import { Asked } from '@/components/asked/asked'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { Tick } from '@/components/tick/tick'
import { nameProblem, phoneProblem } from '../ask/form'
import { Stepper } from '../parts/stepper'
import { kindIcons } from '../words/title'
import { asksForChild, hasHealth, noiseKinds, type Part, stopKinds, withNeeds } from './form'
import type { Needs } from './use-needs'

const COUNT_MAX = 20
const knowOptions = knowChips.map((value) => ({ value, words: knowWords[value] }))
const optionsOf = (kinds: readonly HelpKind[]) =>
  kinds.map((value) => ({ value, words: helpKindWords[value], icon: kindIcons[value] }))

/** The questions of a household's needs, all on one page: there are five, and most answers are a tap. */
export function NeedsFields({ needs }: { needs: Needs }) {
  const { form, change, problem, attempt, view } = needs
  const missing = (part: Part) => (problem?.part === part ? problem.words : undefined)
  const kinds = form.needs.map(({ kind }) => kind)
  // What staff wrote down with the household beside these groups stays, and can be taken out.
  const more = (view?.needs ?? [])
    .map(({ kind }) => kind)
    .filter((kind) => !stopKinds.includes(kind) && !noiseKinds.includes(kind))
  const stop = [...stopKinds, ...more]
  return (
    <>
      <Asked
        title="停水超过 4 小时，要帮什么？"
        hint="选好以后，停水前我们自己替您请人，不用再填。"
        attempt={attempt}
        problem={missing('needs')}
      >
        <ChipRow
          many
          label="停水时要帮什么"
          options={optionsOf(stop)}
          chosen={kinds}
          onChange={(chosen) =>
            change({
              needs: withNeeds(
                form.needs,
                stop,
                chosen.filter((one) => stop.includes(one)),
              ),
            })
          }
        />
        {form.needs.map(({ kind, count }) => {
          const unit = helpCountWords[kind]
          return unit ? (
            <View className="row row-wrap" key={kind}>
              <View className="t-bold">{helpKindWords[kind]}</View>
              <Stepper
                label={helpKindWords[kind]}
                unit={unit}
                value={count ?? 1}
                most={COUNT_MAX}
                onChange={(next) =>
                  change({ needs: form.needs.map((one) => (one.kind === kind ? { ...one, count: next } : one)) })
                }
              />
            </View>
          ) : null
        })}
      </Asked>
      <Asked title="施工声音大的日子，要不要个安静地方？" attempt={attempt} problem={missing('child')}>
        <ChipRow
          many
          label="声音大时要帮什么"
          options={optionsOf(noiseKinds)}
          chosen={kinds}
          onChange={(chosen) =>
            change({
              needs: withNeeds(
                form.needs,
                noiseKinds,
                chosen.filter((one) => noiseKinds.includes(one)),
              ),
            })
          }
        />
        {asksForChild(form) ? (
          <>
            <View className="t-bold">去的是 14 岁以下的孩子吗？</View>
            <ChipRow
              label="是不是 14 岁以下的孩子"
              options={[
                { value: 'no', words: '不是' },
                { value: 'yes', words: '是' },
              ]}
              chosen={form.isForChild === null ? [] : [form.isForChild ? 'yes' : 'no']}
              onChange={([chosen]) => change({ isForChild: chosen === 'yes' })}
            />
            {form.isForChild ? (
              <Tick isTicked={form.guardianConsent} onTick={() => change({ guardianConsent: !form.guardianConsent })}>
                {needs.place.isStaff ? '监护人当面或在电话里同意了' : '我是孩子的监护人，我同意'}
              </Tick>
            ) : null}
          </>
        ) : null}
      </Asked>
      {hasHealth(form) ? (
        <Asked title="这一样要单独同意" attempt={attempt} problem={missing('consent')}>
          <View>{healthWords(kinds)}</View>
          <Tick isTicked={form.healthConsent} onTick={() => change({ healthConsent: !form.healthConsent })}>
            {needs.place.isStaff ? '住户同意记下来，到时告诉他们' : '我同意记下来，到时告诉他们'}
          </Tick>
        </Asked>
      ) : null}
      {form.needs.length > 0 ? (
        <>
          <Asked title="来的人到门口要知道什么？" hint="不选也行。接了的人才看得到。" attempt={attempt}>
            <ChipRow
              many
              label="到门口要知道的"
              options={knowOptions}
              chosen={form.know}
              onChange={(know) => change({ know })}
            />
          </Asked>
          <Asked title="怎么称呼您？" hint="接了的人才看得到，办完就看不到了。" attempt={attempt}>
            <Field
              label="称呼"
              required
              maxLength={10}
              value={form.callName}
              placeholder="比如：王阿姨"
              error={problem?.part === 'contact' ? nameProblem(form.callName) : undefined}
              onChange={(callName) => change({ callName })}
            />
            <Field
              label="电话"
              type="tel"
              maxLength={20}
              value={form.phone}
              error={problem?.part === 'contact' ? phoneProblem(form.phone) : undefined}
              onChange={(phone) => change({ phone })}
            />
          </Asked>
        </>
      ) : null}
    </>
  )
}

const healthWords = (kinds: readonly HelpKind[]) => {
  const named = kinds.filter((kind) => helpKindRules[kind].isHealth).map((kind) => `「${helpKindWords[kind]}」`)
  return `要${named.join('')}，来的人会知道家里有人身体不便。只告诉接了这件事的人和社区办事的人，不记病情；不选这一样，就不记。`
}
