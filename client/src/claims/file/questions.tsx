import { roomWords } from '@chuanmen/types/baseline'
import { commonParts, commonWords, damageKinds, damageWords, wants, wantWords } from '@chuanmen/types/claim-words'
import { CLAIM_PHOTOS_MAX, WORDS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { Asked } from '@/components/asked/asked'
import { ChipRow } from '@/components/chip/chip'
import { ChoiceGrid } from '@/components/choice-grid/choice-grid'
import { DayField } from '@/components/day-field/day-field'
import { Field } from '@/components/field/field'
import { PhotoField } from '@/components/photo-field/photo-field'
import { dayOf, yuan } from '@/lib/format'
import { photosOf } from '@/lib/photo-queue'
import { amountOf } from './amount'
import { firstDay, problemOf, type Question, queueOf, roomOrder, toldWords } from './form'
import type { Filing } from './use-file'

type Props = { filing: Filing; question: Question }

const DAY_MS = 86_400_000
const wantHints = { repair: '修到原来的样子', money: '按价目表一项一项算', talk: '约个时间，当面说' } as const
const toldOptions = (Object.keys(toldWords) as (keyof typeof toldWords)[]).map((value) => ({
  value,
  words: toldWords[value],
}))
const roomOptions = roomOrder.map((value) => ({ value, words: roomWords[value] }))
const commonOptions = commonParts.map((value) => ({ value, words: commonWords[value] }))

/** One of the questions a claim is made of. None but the first four has to be answered. */
export function OneQuestion({ filing, question }: Props) {
  const { form, isElder, said, attempt, now, steps } = filing
  const isSaid = said === 'all' || said === question
  const wrong = isSaid ? problemOf(question, form, now) : undefined
  const frame = { isAlone: isElder, isFirst: steps[0] === question, attempt }
  // An amount says itself what is wrong with it, below its own field.
  const problem = question === 'want' && form.want === 'money' ? undefined : question === 'words' ? undefined : wrong
  const shared = { ...frame, problem }
  switch (question) {
    case 'told':
      return <ToldQuestion filing={filing} shared={shared} />
    case 'where':
      return <WhereQuestion filing={filing} shared={shared} />
    case 'what':
      return (
        <Asked {...shared} title="坏了什么？">
          <ChipRow
            label="坏了什么"
            options={damageKinds.map((value) => ({ value, words: damageWords[value] }))}
            chosen={form.damage ? [form.damage] : []}
            onChange={([damage]) => filing.change({ damage: damage ?? null })}
          />
        </Asked>
      )
    case 'when':
      return <WhenQuestion filing={filing} shared={shared} />
    case 'photos':
      return <PhotosQuestion filing={filing} shared={shared} />
    case 'want':
      return <WantQuestion filing={filing} shared={shared} wrong={wrong} />
    default:
      return <WordsQuestion filing={filing} shared={shared} wrong={wrong} />
  }
}

type Shared = { filing: Filing; shared: Omit<Parameters<typeof Asked>[0], 'title' | 'children'> }

function ToldQuestion({ filing: { form, change, paper }, shared }: Shared) {
  return (
    <Asked {...shared} title="住户是怎么告诉您的？" hint="您替住户填，记录里会写明是谁、怎么替的。">
      <ChipRow
        label="怎么告诉您的"
        options={toldOptions}
        chosen={form.told ? [form.told] : []}
        onChange={([told]) => change({ told: told ?? null })}
      />
      {form.told === 'paper' ? <PhotoField queue={paper} max={1} label="住户写的那张纸" hint="拍清楚上面的字" /> : null}
    </Asked>
  )
}

function WhereQuestion({ filing: { form, change, isBehalf }, shared }: Shared) {
  return (
    <Asked {...shared} title="坏在哪儿？">
      <ChipRow
        label="家里还是公共地方"
        options={[
          { value: 'home', words: isBehalf ? '住户家里' : '我家里' },
          { value: 'common', words: '公共地方' },
        ]}
        chosen={[form.isCommon ? 'common' : 'home']}
        onChange={([chosen]) => {
          const isCommon = chosen === 'common'
          if (isCommon !== form.isCommon) change({ isCommon, damagePlace: null })
        }}
      />
      <ChipRow
        label={form.isCommon ? '哪个公共地方' : '哪间屋'}
        options={form.isCommon ? commonOptions : roomOptions}
        chosen={form.damagePlace ? [form.damagePlace] : []}
        onChange={([damagePlace]) => change({ damagePlace: damagePlace ?? null })}
      />
    </Asked>
  )
}

function WhenQuestion({ filing: { form, change, now }, shared }: Shared) {
  const today = dayOf(now)
  const yesterday = dayOf(now - DAY_MS)
  const chosen = form.isOtherDay
    ? 'other'
    : form.noticedOn === today
      ? 'today'
      : form.noticedOn === yesterday
        ? 'yesterday'
        : form.noticedOn
          ? 'other'
          : null
  return (
    <Asked {...shared} title="哪天发现的？">
      <ChipRow
        label="哪天发现的"
        options={[
          { value: 'today', words: '今天' },
          { value: 'yesterday', words: '昨天' },
          { value: 'other', words: '别的日子' },
        ]}
        chosen={chosen ? [chosen] : []}
        onChange={([which]) =>
          change(
            which === 'today'
              ? { noticedOn: today, isOtherDay: false }
              : which === 'yesterday'
                ? { noticedOn: yesterday, isOtherDay: false }
                : { noticedOn: null, isOtherDay: true },
          )
        }
      />
      {chosen === 'other' ? (
        <DayField
          label="发现的日子"
          value={form.noticedOn}
          first={firstDay(now)}
          last={today}
          onChange={(noticedOn) => change({ noticedOn, isOtherDay: true })}
        />
      ) : null}
    </Asked>
  )
}

function PhotosQuestion({ filing: { form, photos }, shared }: Shared) {
  const elsewhere = photosOf(queueOf({ ...form, isCommon: !form.isCommon })).length
  return (
    <Asked {...shared} title="拍几张照片" hint="先拍一张全的，再拍一张近的。没有照片也能提交，以后还能补。">
      <PhotoField queue={photos} max={CLAIM_PHOTOS_MAX} />
      {elsewhere > 0 ? (
        <View className="c-amber">
          {`您${form.isCommon ? '给家里' : '给公共地方'}拍的 ${elsewhere} 张不会跟着这份交，要用请在这里再选一次。`}
        </View>
      ) : null}
    </Asked>
  )
}

function WantQuestion({ filing: { form, change }, shared, wrong }: Shared & { wrong: string | undefined }) {
  const read = amountOf(form.amount)
  return (
    <Asked {...shared} title="您想怎么解决？" hint="只是先说个想法，以后还能谈。">
      <ChoiceGrid
        label="想怎么解决"
        choices={wants.map((value) => ({ value, words: wantWords[value], hint: wantHints[value] }))}
        chosen={form.want ?? undefined}
        onChoose={(want) => change({ want })}
      />
      {form.want === 'money' ? (
        <Field
          label="要多少钱（元）"
          required
          type="digit"
          value={form.amount}
          placeholder="比如 1280"
          maxLength={20}
          error={wrong}
          hint={'fen' in read ? `就是 ${yuan(read.fen)}` : '估个数就行，上门看过再细算'}
          onChange={(amount) => change({ amount })}
        />
      ) : null}
    </Asked>
  )
}

function WordsQuestion({ filing: { form, change, isBehalf }, shared, wrong }: Shared & { wrong: string | undefined }) {
  return (
    <Asked {...shared} title="还想说什么？" hint="不写也行。写清楚怎么坏的，办得更快。">
      <Field
        label="怎么坏的"
        long
        maxLength={WORDS_MAX}
        value={form.words}
        placeholder="比如：换管的时候，靠管子的墙砖裂了，还掉了一块"
        onChange={(words) => change({ words })}
      />
      <Field
        label={isBehalf ? '住户的电话' : '联系电话'}
        type="tel"
        value={form.phone}
        maxLength={20}
        error={wrong}
        hint="只给社区办事的人看，每看一次都有记录；施工方看不到"
        onChange={(phone) => change({ phone })}
      />
    </Asked>
  )
}
