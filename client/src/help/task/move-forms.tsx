import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChipRow } from '@/components/chip/chip'
import { Field } from '@/components/field/field'
import { Stars } from '@/components/stars/stars'
import { aria } from '@/lib/aria'
import { comers, openOrder } from '../words/stand'
import { hourWords } from '../words/when'
import { MoveDialog } from './move-dialog'
import { useMove } from './use-move'

export type FormProps = { view: HelpTaskView; onClose: () => void }

const WORDS_MAX = 200

/** Done well or not: stars, and a word of thanks that is not needed. */
export function ConfirmForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'confirm', onClose)
  const [isSaid, setSaid] = useState(false)
  const { stars, words } = moving.draft
  const submit = () => {
    if (stars === 0) return setSaid(true)
    void moving.run({ kind: 'confirm', stars, words: words.trim() })
  }
  return (
    <MoveDialog
      {...{ view, moving, onClose }}
      title="办完了，好不好？"
      lead="几颗星、谢不谢都由您。来帮忙的人看得到。"
      action="办完了"
      onSubmit={submit}
    >
      <Stars label="帮得好吗" stars={stars} onChange={(next) => moving.change({ stars: next })} />
      {isSaid && stars === 0 ? <Missing>请点几颗星</Missing> : null}
      <Field
        label="谢一句"
        long
        maxLength={WORDS_MAX}
        value={words}
        placeholder="比如：水送得正是时候"
        onChange={(next) => moving.change({ words: next })}
      />
    </MoveDialog>
  )
}

/** Goes to the street, never to whom it is about nor to who sent them. */
export function ComplainForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'complain', onClose)
  const [isSaid, setSaid] = useState(false)
  const { words, place } = moving.draft
  const submit = () => {
    if (words.trim() === '') return setSaid(true)
    void moving.run({ kind: 'complain', place, words: words.trim() })
  }
  return (
    <MoveDialog
      {...{ view, moving, onClose }}
      title="向街道说"
      lead="直接到街道和社区，来帮忙的人和楼门长看不到。"
      action="交给街道"
      onSubmit={submit}
    >
      {view.places.length > 0 ? (
        <ChipRow
          label="说的是谁"
          options={[
            ...view.places.map(({ index, name }) => ({ value: String(index), words: name })),
            { value: 'none', words: '不说是谁' },
          ]}
          chosen={[place === null ? 'none' : String(place)]}
          onChange={([chosen]) => moving.change({ place: chosen === 'none' ? null : Number(chosen) })}
        />
      ) : null}
      <Field
        label="怎么了"
        required
        long
        maxLength={WORDS_MAX}
        value={words}
        error={isSaid && words.trim() === '' ? '请写一句怎么了' : undefined}
        onChange={(next) => moving.change({ words: next })}
      />
    </MoveDialog>
  )
}

/** They are not told, and are not asked for this household again. */
export function BlockForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'block', onClose)
  const [isSaid, setSaid] = useState(false)
  const people = view.places.filter(({ as }) => as === 'volunteer')
  const only = people.length === 1 ? (people[0]?.index ?? null) : null
  const place = moving.draft.place ?? only
  const submit = () => {
    if (place === null) return setSaid(true)
    void moving.run({ kind: 'block', place })
  }
  return (
    <MoveDialog
      {...{ view, moving, onClose }}
      title="以后不想请这位？"
      lead="以后您家的事不再问这位。谁都不会告诉他，不用写原因，随时能在「停水、施工时的需要」里改回来。"
      action="不再请"
      isQuiet
      onSubmit={submit}
    >
      <ChipRow
        label="哪一位"
        options={people.map(({ index, name }) => ({ value: String(index), words: name }))}
        chosen={place === null ? [] : [String(place)]}
        onChange={([chosen]) => moving.change({ place: Number(chosen) })}
      />
      {isSaid && place === null ? <Missing>请点一下是哪一位</Missing> : null}
    </MoveDialog>
  )
}

export function CancelForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'cancel', onClose)
  const who = comers(view).map(({ name }) => name)
  return (
    <MoveDialog
      {...{ view, moving, onClose }}
      title="不用帮了？"
      lead={who.length > 0 ? `会马上告诉${who.join('、')}不用来了。` : '就不再找人了。想要的时候再请就行。'}
      action="取消"
      cancel="还要"
      isQuiet
      onSubmit={() => void moving.run({ kind: 'cancel', words: moving.draft.words.trim() })}
    >
      <Field
        label="捎一句话"
        maxLength={WORDS_MAX}
        value={moving.draft.words}
        placeholder="比如：儿子回来了"
        onChange={(words) => moving.change({ words })}
      />
    </MoveDialog>
  )
}

/** The other hour that a station offers: taken or not, one as near as the other. */
export function AcceptCounterForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'acceptCounter', onClose)
  const order = openOrder(view)
  const hour = order?.order?.counterHour ?? null
  return (
    <MoveDialog
      {...{ view, moving, onClose }}
      title={hour === null ? '换个时间' : `换到${hourWords(hour)}`}
      lead={`${order?.name ?? '驿站'}${hour === null ? '' : hourWords(hour)}的位置给您留着，点一下就定下来。`}
      action="行，就这个时间"
      onSubmit={() => void moving.run({ kind: 'acceptCounter' })}
    />
  )
}

export function DeclineCounterForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'declineCounter', onClose)
  return (
    <MoveDialog
      {...{ view, moving, onClose }}
      title="这个时间不行"
      lead="驿站的两个时间都放掉，接着给您找别人。"
      action="不行，找别人"
      onSubmit={() => void moving.run({ kind: 'declineCounter' })}
    />
  )
}

const Missing = ({ children }: { children: string }) => (
  <View className="c-brick t-bold" {...aria({ role: 'alert' })}>
    {children}
  </View>
)
