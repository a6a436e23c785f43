import type { RoomKind, Surface } from '@chuanmen/types/baseline'
import { TALK_FEN_MAX, TALK_SURFACES_MAX } from '@chuanmen/types/limits'
import type { Liable, TalkMinutes } from '@chuanmen/types/talk'
import { fenOf, yuanTyped } from '@/lib/typed-yuan'

export type SurfaceDraft = { room: RoomKind; surface: Surface; standard: string; liable: Liable | '' }
export type MinutesDraft = {
  words: string
  rows: SurfaceDraft[]
  ceiling: string
  /** Of the minutes that were seen when this was begun; null: there were none. */
  seenHash: string | null
}

export const keyOf = ({ room, surface }: Pick<SurfaceDraft, 'room' | 'surface'>) => `${room}-${surface}`

export const draftOf = (minutes: TalkMinutes | null, seenHash: string | null): MinutesDraft => ({
  words: minutes?.words ?? '',
  rows: minutes?.surfaces.map(({ room, surface, standard, liable }) => ({ room, surface, standard, liable })) ?? [],
  ceiling: minutes ? yuanTyped(minutes.ceilingFen) : '',
  seenHash,
})

/** What is missing or wrong, each where it belongs. */
export const minutesErrors = ({ words, rows, ceiling }: MinutesDraft): Record<string, string> => {
  const fen = fenOf(ceiling)
  return {
    ...(words.trim() ? {} : { words: '请写谈了什么、怎么说好的' }),
    ...(rows.length === 0 ? { rows: '请至少选一个地方：先选房间，再选墙、地、顶' } : {}),
    ...(rows.length > TALK_SURFACES_MAX ? { rows: `最多写 ${TALK_SURFACES_MAX} 处` } : {}),
    ...Object.fromEntries(
      rows.flatMap((row) => [
        ...(row.standard.trim() ? [] : [[`${keyOf(row)}-standard`, '请写恢复成什么样'] as const]),
        ...(row.liable ? [] : [[`${keyOf(row)}-liable`, '请选弄坏了谁负责'] as const]),
      ]),
    ),
    ...(fen === null || fen < 0 || fen > TALK_FEN_MAX
      ? { ceiling: '请写最多赔多少钱，如 8000。不赔就写 0，最多 50 万' }
      : {}),
  }
}

/** As the server takes it; null while something is missing. */
export const minutesInput = (draft: MinutesDraft): TalkMinutes | null => {
  if (Object.keys(minutesErrors(draft)).length > 0) return null
  return {
    words: draft.words.trim(),
    surfaces: draft.rows.map(({ room, surface, standard, liable }) => ({
      ...{ room, surface, standard: standard.trim() },
      liable: liable || 'contractor',
    })),
    ceilingFen: fenOf(draft.ceiling) ?? 0,
  }
}

/** Whether what the server holds says the same: a lost answer had been heard after all. */
export const isSame = (one: TalkMinutes | null, other: TalkMinutes | null): boolean => {
  const said = (minutes: TalkMinutes | null) =>
    minutes &&
    JSON.stringify([
      minutes.words,
      minutes.ceilingFen,
      minutes.surfaces.map(({ room, surface, standard, liable }) => [room, surface, standard, liable]),
    ])
  return said(one) === said(other)
}
