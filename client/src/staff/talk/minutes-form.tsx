import { type RoomKind, roomKinds, roomWords, type Surface, surfaces, surfaceWords } from '@chuanmen/types/baseline'
import { liables, liableWords, type TalkView } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { ChangedMeanwhile } from '@/components/page-state/changed-meanwhile'
import { placeOf } from '@/components/talk/talk-words'
import { aria } from '@/lib/aria'
import { useDraft } from '@/lib/draft'
import { FormError, Head } from '../round-edit/text-fields'
import {
  draftOf,
  isSame,
  keyOf,
  type MinutesDraft,
  minutesErrors,
  minutesInput,
  type SurfaceDraft,
} from './minutes-draft'
import { MinutesText } from './minutes-text'
import type { TalkPage } from './use-talk'

const WORDS_MAX = 1000
const STANDARD_MAX = 100
const standards = ['按原样装回', '换同款同色的', '补平、刷成同色']
const liableOptions = liables.map((value) => ({ value, words: liableWords[value] }))

/** What was agreed, surface by surface. Typed words stay on this device; what a colleague wrote meanwhile is shown before anything is sent. */
export function MinutesForm({ page, view }: { page: TalkPage; view: TalkView }) {
  const { moving } = page
  const draft = useDraft<MinutesDraft>(`talk-minutes:${view.talkId}`, draftOf(view.minutes, view.minutesHash))
  const { value, change } = draft
  const [wasTried, setTried] = useState(false)
  const errors = minutesErrors(value)
  const shown = wasTried ? errors : {}
  const minutes = minutesInput(value)
  const isChanged = value.seenHash !== view.minutesHash && !isSame(minutes, view.minutes)
  const submit = async () => {
    setTried(true)
    if (!minutes || isChanged) return
    if (await moving.run({ kind: 'write', minutes })) {
      draft.clear()
      page.close()
    }
  }
  const setRow = (of: SurfaceDraft, part: Partial<SurfaceDraft>) =>
    change({ rows: value.rows.map((row) => (keyOf(row) === keyOf(of) ? { ...row, ...part } : row)) })
  return (
    <>
      {isChanged && view.minutes ? (
        <ChangedMeanwhile
          happened={`${view.minutes.byName}改了纪要`}
          onTheirs={() => change(draftOf(view.minutes, view.minutesHash))}
          onMine={() => change({ seenHash: view.minutesHash })}
        >
          <MinutesText minutes={view.minutes} />
        </ChangedMeanwhile>
      ) : null}
      {view.signatures.length > 0 ? <Card tone="amber">已经有人签过字。纪要一改，签过的都作废，要重新签。</Card> : null}
      <Card>
        <View className="stack">
          <Head title="哪些地方会动到" note="先点房间，再点要恢复的墙、地、顶" />
          <WherePicker rows={value.rows} onChange={(rows) => change({ rows })} />
          <FormError words={shown.rows} />
        </View>
      </Card>
      {value.rows.map((row) => (
        <Card key={keyOf(row)}>
          <View className="stack" {...aria({ role: 'group', label: placeOf(row) })}>
            <View className="row">
              <View className="t-lead grow">{placeOf(row)}</View>
              <Button
                variant="link"
                label={`去掉${placeOf(row)}`}
                onPress={() => change({ rows: value.rows.filter((one) => keyOf(one) !== keyOf(row)) })}
              >
                去掉
              </Button>
            </View>
            <ChipRow
              label={`${placeOf(row)}，常用的说法`}
              chosen={[row.standard]}
              options={standards.map((words) => ({ value: words, words }))}
              onChange={([standard = '']) => setRow(row, { standard })}
            />
            <Field
              label={`${placeOf(row)}恢复成什么样`}
              required
              value={row.standard}
              maxLength={STANDARD_MAX}
              error={shown[`${keyOf(row)}-standard`]}
              onChange={(standard) => setRow(row, { standard })}
            />
            <ChipRow
              label={`${placeOf(row)}弄坏了谁负责`}
              chosen={row.liable ? [row.liable] : []}
              options={liableOptions}
              onChange={([liable]) => setRow(row, { liable: liable ?? '' })}
            />
            <FormError words={shown[`${keyOf(row)}-liable`]} />
          </View>
        </Card>
      ))}
      <Card>
        <View className="stack">
          <Head title="最多赔多少" note="万一弄坏，赔付照这个数封顶。三方都要签" />
          <Field
            label="最多赔（元）"
            required
            type="digit"
            value={value.ceiling}
            maxLength={12}
            error={shown.ceiling}
            onChange={(ceiling) => change({ ceiling })}
          />
          <Field
            label="怎么说好的"
            required
            long
            value={value.words}
            maxLength={WORDS_MAX}
            error={shown.words}
            hint="用大白话写，住户要照着看、照着签"
            onChange={(words) => change({ words })}
          />
        </View>
      </Card>
      {wasTried && !minutes ? (
        <View className="c-brick" {...aria({ role: 'alert' })}>
          还有没填好的，请看上面标出的地方。
        </View>
      ) : null}
      <ActFailure failure={moving.failure} onRetry={() => void submit()} />
      <View className="talk-foot">
        <Button onPress={page.close}>先不写</Button>
        <MainButton busy={moving.isBusy} disabled={isChanged} onPress={() => void submit()}>
          存好，请三方签字
        </MainButton>
      </View>
      {draft.isSaved ? <View className="t-note">填的内容已存在这台设备上，关掉再来还在。</View> : null}
    </>
  )
}

/** Rooms by surfaces: a room is opened, its surfaces are ticked. */
function WherePicker({ rows, onChange }: { rows: readonly SurfaceDraft[]; onChange: (rows: SurfaceDraft[]) => void }) {
  const [room, setRoom] = useState<RoomKind>(rows[0]?.room ?? 'bathroom')
  const here = rows.filter((row) => row.room === room)
  const choose = (chosen: Surface[]) =>
    onChange([
      ...rows.filter((row) => row.room !== room || chosen.includes(row.surface)),
      ...chosen
        .filter((surface) => !here.some((row) => row.surface === surface))
        .map((surface) => ({ room, surface, standard: '', liable: '' as const })),
    ])
  return (
    <View className="stack">
      <ChipRow
        label="房间"
        chosen={[room]}
        options={roomKinds.map((value) => {
          const count = rows.filter((row) => row.room === value).length
          return { value, words: count > 0 ? `${roomWords[value]} ${count}` : roomWords[value] }
        })}
        onChange={([next = room]) => setRoom(next)}
      />
      <ChipRow
        label={`${roomWords[room]}的哪里`}
        many
        chosen={here.map(({ surface }) => surface)}
        options={surfaces.map((value) => ({ value, words: surfaceWords[value] }))}
        onChange={choose}
      />
    </View>
  )
}
