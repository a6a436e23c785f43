import { objectionsAt } from '@chuanmen/domain/claim/moves'
import type { ClaimMove, ClaimView } from '@chuanmen/types/claim-actions'
import { type Objection, objectionWords } from '@chuanmen/types/claim-words'
import { CLAIM_PHOTOS_MAX, WORDS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { ChipRow } from '@/components/chip/chip'
import { DayField } from '@/components/day-field/day-field'
import { Field } from '@/components/field/field'
import { PhotoField } from '@/components/photo-field/photo-field'
import { Stars } from '@/components/stars/stars'
import { aria } from '@/lib/aria'
import { day, dayOf, yuan } from '@/lib/format'
import { MoveDialog } from './move-dialog'
import { type Moving, useMove } from './use-move'

export type FormProps = { view: ClaimView; onClose: () => void }

const Problem = ({ children }: { children: string }) => (
  <View className="c-brick t-bold" {...aria({ role: 'alert' })}>
    {children}
  </View>
)

type WordsProps = { moving: Moving; label: string; placeholder: string; error?: string | undefined; required?: boolean }

const Words = ({ moving, label, placeholder, error, required }: WordsProps) => (
  <Field
    label={label}
    long
    maxLength={WORDS_MAX}
    value={moving.draft.words}
    placeholder={placeholder}
    error={error}
    onChange={(words) => moving.change({ words })}
    {...(required ? { required } : {})}
  />
)

/** Says what is missing once the person wanted to go on. */
function useTried<T>(missing: T | undefined) {
  const [wasTried, setTried] = useState(false)
  return { missing: wasTried ? missing : undefined, attempt: () => setTried(true) }
}

/** 同意: what follows from it, once more. */
export function AcceptForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'accept', onClose)
  const { status } = view
  const offer = 'offer' in status ? status.offer : null
  const lead = !offer
    ? '同意以后，这份申请就办结了。'
    : offer.how === 'money'
      ? `同意以后，付给您 ${yuan(offer.totalFen)}，付完请您确认收到。`
      : `同意以后，照写好的标准修，最晚 ${day(offer.byOn, Date.now())}修好，修完请您验收。`
  return (
    <MoveDialog
      view={view}
      moving={moving}
      title={offer ? '同意这个办法？' : '同意这个结果？'}
      lead={lead}
      action="同意"
      cancel="再想想"
      onSubmit={() => void moving.run(() => ({ kind: 'accept', words: moving.draft.words.trim() }))}
      onClose={onClose}
    >
      <Words moving={moving} label="还想说的" placeholder="比如：下周二以后都在家" />
    </MoveDialog>
  )
}

/** 不同意, or 没修好: about what, why, and photos. */
export function ObjectForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'object', onClose)
  const { draft, change, photos } = moving
  const choices = objectionsAt[view.status.at] ?? []
  const about = choices.find((one) => one === draft.about) ?? (choices.length === 1 ? choices[0] : undefined)
  const words = draft.words.trim()
  const { missing, attempt } = useTried(!about ? 'about' : !words ? 'words' : undefined)
  const isDone = view.status.at === 'done'
  const submit = () => {
    attempt()
    if (about && words) void moving.run((photoIds): ClaimMove => ({ kind: 'object', about, words, photoIds }))
  }
  return (
    <MoveDialog
      view={view}
      moving={moving}
      title={isDone ? '哪儿没办好？' : '哪儿不同意？'}
      lead="会换一位没有经手过的同事来调解，重新看、重新定。原来的记录都留着。"
      action={isDone ? '请人再来办' : '提出异议'}
      onSubmit={submit}
      onClose={onClose}
    >
      {choices.length > 1 ? (
        <ChipRow<Objection>
          label="哪儿不同意"
          options={choices.map((value) => ({ value, words: objectionWords[value] }))}
          chosen={about ? [about] : []}
          onChange={([chosen]) => change({ about: chosen ?? '' })}
        />
      ) : null}
      {missing === 'about' ? <Problem>请选一条，哪儿不同意</Problem> : null}
      <Words
        moving={moving}
        required
        label="为什么"
        placeholder={isDone ? '比如：补的砖颜色不一样，缝里还在渗水' : '比如：裂的是两块砖，只算了一块'}
        error={missing === 'words' ? '请写一句为什么，调解的人要看' : undefined}
      />
      <PhotoField queue={photos} max={CLAIM_PHOTOS_MAX} hint="可以不拍" />
    </MoveDialog>
  )
}

const declineReasons = ['那天家里没人', '时间太早', '时间太晚'] as const

export function DeclineVisitForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'declineVisit', onClose)
  const words = moving.draft.words.trim()
  const { missing, attempt } = useTried(words ? undefined : 'words')
  const submit = () => {
    attempt()
    if (words) void moving.run(() => ({ kind: 'declineVisit', words }))
  }
  return (
    <MoveDialog
      view={view}
      moving={moving}
      title="这个时间不行？"
      lead="说一声就行，会另约时间。写上哪天行，约得更快。"
      action="请他们改时间"
      onSubmit={submit}
      onClose={onClose}
    >
      <ChipRow
        label="为什么不行"
        options={declineReasons.map((value) => ({ value, words: value }))}
        chosen={declineReasons.filter((one) => moving.draft.words.startsWith(one))}
        onChange={([chosen = '']) => moving.change({ words: `${chosen}，` })}
      />
      <Words
        moving={moving}
        required
        label="哪天行"
        placeholder="比如：那天家里没人，周四下午行"
        error={missing ? '请写一句，或点一个原因' : undefined}
      />
    </MoveDialog>
  )
}

export function ConfirmForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'confirm', onClose)
  const { stars, words } = moving.draft
  const { missing, attempt } = useTried(stars > 0 ? undefined : 'stars')
  const submit = () => {
    attempt()
    if (stars > 0) void moving.run(() => ({ kind: 'confirm', stars, words: words.trim() }))
  }
  const isPaid = view.status.at === 'done' && view.status.receipt !== null
  return (
    <MoveDialog
      view={view}
      moving={moving}
      title={isPaid ? '确认收到了？' : '确认修好了？'}
      lead="确认以后这份就办结了。保修期里又坏了，可以接着办。"
      action={isPaid ? '收到了' : '修好了'}
      cancel="再看看"
      onSubmit={submit}
      onClose={onClose}
    >
      <View className="t-bold">办得满意吗？</View>
      <Stars label="办得满意吗" stars={stars} onChange={(next) => moving.change({ stars: next })} />
      {missing ? <Problem>请点几颗星，不满意也直说</Problem> : null}
      <Words moving={moving} label="还想说的" placeholder="好的、不好的都可以写" />
    </MoveDialog>
  )
}

const withdrawReasons = ['已经修好了', '自己解决了', '填错了', '不想办了'] as const

export function WithdrawForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'withdraw', onClose)
  const words = moving.draft.words.trim()
  const { missing, attempt } = useTried(words ? undefined : 'words')
  const submit = () => {
    attempt()
    if (words) void moving.run(() => ({ kind: 'withdraw', words }))
  }
  return (
    <MoveDialog
      view={view}
      moving={moving}
      isQuiet
      title="撤回这份申请？"
      lead="撤回以后就不办了，记录还留着。以后想办，要重新申请一份。"
      action="撤回"
      cancel="接着办"
      onSubmit={submit}
      onClose={onClose}
    >
      <ChipRow
        label="为什么撤回"
        options={withdrawReasons.map((value) => ({ value, words: value }))}
        chosen={withdrawReasons.filter((one) => one === words)}
        onChange={([chosen = '']) => moving.change({ words: chosen })}
      />
      <Words
        moving={moving}
        required
        label="为什么"
        placeholder="点上面一个，或自己写一句"
        error={missing ? '请点一个原因，或写一句' : undefined}
      />
    </MoveDialog>
  )
}

export function ReopenForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'reopen', onClose)
  const { draft, change, photos } = moving
  const today = dayOf(Date.now())
  const words = draft.words.trim()
  const noticedOn = draft.noticedOn || today
  const isFuture = noticedOn > today
  const { missing, attempt } = useTried(isFuture ? 'day' : words ? undefined : 'words')
  const submit = () => {
    attempt()
    if (words && !isFuture) void moving.run((photoIds): ClaimMove => ({ kind: 'reopen', words, noticedOn, photoIds }))
  }
  return (
    <MoveDialog
      view={view}
      moving={moving}
      title="又坏了？"
      lead="还在保修期里，接着这份办，不用重新填。期限从今天重新算。"
      action="接着办"
      onSubmit={submit}
      onClose={onClose}
    >
      <DayField
        label="哪天发现的"
        value={noticedOn}
        first={dayOf(view.receivedAt)}
        last={today}
        onChange={(on) => change({ noticedOn: on })}
      />
      {missing === 'day' ? <Problem>发现的日子不能是今天以后</Problem> : null}
      <Words
        moving={moving}
        required
        label="怎么又坏了"
        placeholder="比如：补过的地方又渗水了"
        error={missing === 'words' ? '请写一句怎么又坏了' : undefined}
      />
      <PhotoField queue={photos} max={CLAIM_PHOTOS_MAX} hint="可以不拍" />
    </MoveDialog>
  )
}

/** 补照片、补说明: what was forgotten, or came later. */
export function AddForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'add', onClose)
  const { draft, photos } = moving
  const words = draft.words.trim()
  const has = words !== '' || photos.receivedIds.length + photos.pending > 0
  const { missing, attempt } = useTried(has ? undefined : 'all')
  const submit = () => {
    attempt()
    if (has) void moving.run((photoIds): ClaimMove => ({ kind: 'add', words, photoIds }))
  }
  return (
    <MoveDialog
      view={view}
      moving={moving}
      title="补照片、补说明"
      lead="补上的和原来的一起算，谁都不能改、不能删。"
      action="补上"
      onSubmit={submit}
      onClose={onClose}
    >
      <PhotoField queue={photos} max={CLAIM_PHOTOS_MAX} />
      <Words moving={moving} label="说明" placeholder="比如：第二天缝又大了一点" />
      {missing ? <Problem>请加一张照片，或写一句</Problem> : null}
    </MoveDialog>
  )
}

export function SayForm({ view, onClose }: FormProps) {
  const moving = useMove(view, 'say', onClose)
  const words = moving.draft.words.trim()
  const { missing, attempt } = useTried(words ? undefined : 'words')
  const submit = () => {
    attempt()
    if (words) void moving.run(() => ({ kind: 'say', words }))
  }
  return (
    <MoveDialog
      view={view}
      moving={moving}
      title="留言"
      lead="社区马上看得到；施工方要等检查过才看到。着急的事请打电话。"
      action="发出去"
      onSubmit={submit}
      onClose={onClose}
    >
      <Words
        moving={moving}
        required
        label="想说的"
        placeholder="比如：明天上午家里有人，随时可以来"
        error={missing ? '请写一句' : undefined}
      />
    </MoveDialog>
  )
}
