import type { CertificateScope, PackPart } from '@chuanmen/types/certificate'
import { type RiserKind, riserKinds, riserWords } from '@chuanmen/types/riser'
import { type FlatState, flatStateWords } from '@chuanmen/types/tally'
import { paperMoment } from '@/open/check/paper-time'
import { type How, type Said, standingOf } from './standing'

/** 电子确认 is what the law calls an ordinary electronic signature in plain words; it is never called a reliable one (rule 35). */
export const howWords: Record<How, string> = {
  app: '手机上电子确认',
  paper: '纸上签字',
  agent: '代理人电子确认',
  call: '电话录音确认',
  withdrawn: '已撤回',
}

export type PrintedPipe = { riserId: string; name: string; rooms: string; households: number; isComplete: boolean }
export type PrintedFlat = {
  flatId: string
  room: string
  /** In the order of `PrintedPart.items`; '' where it is not asked. */
  states: string[]
  said: string[]
}
/** A stairwell as it stands on its page. */
export type PrintedPart = {
  items: RiserKind[]
  pipes: PrintedPipe[]
  flats: PrintedFlat[]
  /** The text that was last asked: its version and hash. */
  text: { version: number; hash: string } | null
}

type Part = Pick<PackPart, 'entries' | 'risers' | 'flats'>
const byRoom = (one: string, other: string) => one.localeCompare(other, 'zh-CN', { numeric: true })

/** A stairwell's page. Of one riser's certificate only that riser and the households on it: the others are nobody's business there. */
export function printedPart(part: Part, signers: Record<string, string>, scope: CertificateScope): PrintedPart {
  const risers = Object.entries(part.risers).filter(([id]) => scope.kind === 'round' || id === scope.riserId)
  const items = riserKinds.filter((kind) => risers.some(([, riser]) => riser.kind === kind))
  const standing = standingOf(part.entries)
  const shown = new Set(risers.flatMap(([, { flatIds }]) => flatIds))
  const roomOf = (flatId: string) => part.flats[flatId]?.room ?? ''
  return {
    items,
    pipes: risers
      .map(([riserId, { kind, flatIds, isComplete }]) => ({
        riserId,
        name: riserWords[kind].name,
        rooms: flatIds.map(roomOf).sort(byRoom).join('、'),
        households: flatIds.length,
        isComplete,
        kind,
      }))
      .sort((one, other) => items.indexOf(one.kind) - items.indexOf(other.kind) || byRoom(one.rooms, other.rooms))
      .map(({ kind: _kind, ...pipe }) => pipe),
    flats: Object.entries(part.flats)
      .filter(([flatId]) => shown.has(flatId))
      .sort(([, one], [, other]) => byRoom(one.room, other.room))
      .map(([flatId, { room, states }]) => ({
        flatId,
        room,
        states: items.map((item) => stateWords(states[item])),
        said: (standing.get(flatId) ?? []).flatMap((said) =>
          saidLine(
            said,
            items.filter((item) => states[item] !== undefined),
            signers,
          ),
        ),
      })),
    text: lastText(part.entries),
  }
}

const stateWords = (state: string | undefined): string =>
  state === undefined ? '' : (flatStateWords[state as FlatState] ?? state)

/** 「王**，手机上电子确认，2026年11月20日 上午10点」; names the items where it is not all that the household is asked. */
function saidLine({ signerId, how, at, items, isDisputed }: Said, asked: RiserKind[], signers: Record<string, string>) {
  const spoken = asked.filter((item) => items.includes(item))
  if (spoken.length === 0) return []
  const which = spoken.length < asked.length ? `（${spoken.map((item) => riserWords[item].short).join('、')}）` : ''
  const doubt = isDisputed ? '，另有纸面说法不同，待核对' : ''
  return [`${signers[signerId] ?? '业主'}，${howWords[how]}${which}，${paperMoment(at)}${doubt}`]
}

const lastText = (entries: PackPart['entries']): PrintedPart['text'] => {
  const found = [...entries].reverse().find(({ entry }) => entry.kind === 'opened' || entry.kind === 'text')?.entry
  return found && 'textVersion' in found ? { version: found.textVersion, hash: found.textHash } : null
}
