import type { TalkDoc } from '../../types/talk'
import type { TalkBy, TalkMoveKind } from './moves'

/** What happened to a talk, as far as somebody hears of it. */
export type TalkNewsKind = Exclude<TalkMoveKind, 'sign'> | 'invite' | 'rewrite' | 'sign' | 'signed'

/** What each is told, in at most twenty characters (rule 4): no door, no name. Who is not named hears nothing. `runner`: who invited, of what the three do. */
const words: Record<TalkNewsKind, Partial<Record<'household' | 'others' | 'runner', string>>> = {
  invite: { household: '约您谈谈装修怎么恢复，请选时间', others: '有一户约了面谈，请选时间' },
  can: { runner: '面谈有一方回了时间' },
  fix: { household: '面谈时间定了，请看哪天', others: '面谈时间定了，请看哪天' },
  reslot: { household: '面谈改时间了，请再选一次', others: '面谈改时间了，请再选一次' },
  write: { household: '面谈纪要写好了，请看完再签', others: '面谈纪要写好了，请看完再签' },
  rewrite: { household: '面谈纪要改过，请重新看一遍', others: '面谈纪要改过，请重新看一遍' },
  sign: { runner: '面谈纪要有一方签了字' },
  signed: { household: '面谈三方都签了，请留存', others: '面谈三方都签了，请留存', runner: '面谈三方都签了' },
  cancel: { household: '面谈取消了，请看原因', others: '面谈取消了，请看原因' },
}

export type TalkTold = {
  household: { title: string; brief: string } | null
  /** Crews and decorator, by their page. */
  others: { personIds: string[]; title: string; brief: string } | null
  /** Who invited. */
  runner: { personIds: string[]; title: string; brief: string } | null
}

/** Who hears of something done by one of the sides: that side does not, nor whoever runs it of their own doing. */
export const talkNews = (
  talk: Pick<TalkDoc, 'decorator' | 'invitedBy'>,
  kind: TalkNewsKind,
  { by, personId, crewIds }: { by: TalkBy; personId: string; crewIds: readonly string[] },
): TalkTold => {
  const { household, others, runner } = words[kind]
  const otherIds = [...(by === 'contractor' ? [] : crewIds), talk.decorator.personId ?? ''].filter(
    (id) => id !== '' && id !== personId,
  )
  return {
    household: household && by !== 'resident' ? { title: '装修面谈有了进展', brief: household } : null,
    others: told(others, [...new Set(otherIds)]),
    runner: told(
      runner,
      [talk.invitedBy].filter((id) => id !== personId),
    ),
  }
}

const told = (brief: string | undefined, personIds: string[]): TalkTold['runner'] =>
  brief && personIds.length > 0 ? { personIds, title: '三方面谈有消息', brief } : null

/** What a signature or another's words made of it. */
export const newsKindOf = (
  move: TalkMoveKind,
  before: Pick<TalkDoc, 'minutes'>,
  after: Pick<TalkDoc, 'at'>,
): TalkNewsKind => {
  if (move === 'write') return before.minutes === null ? 'write' : 'rewrite'
  if (move === 'sign') return after.at === 'signed' ? 'signed' : 'sign'
  return move
}
