import type { PackPart } from '@chuanmen/types/certificate'
import type { EvidenceEntry } from '@chuanmen/types/evidence'
import type { RiserKind } from '@chuanmen/types/riser'

export type How = 'app' | 'paper' | 'agent' | 'call' | 'withdrawn'
/** What one owner said last on these items, how and when: an instant, of a paper the day it was signed. `isDisputed`: a paper says otherwise and nobody has settled it. */
export type Said = { signerId: string; how: How; at: string; items: RiserKind[]; isDisputed: boolean }

type One = Omit<Said, 'signerId' | 'items'>
type BySigner = Map<string, Map<RiserKind, One>>

/** By flat: who said what last, in the order of the chain. What an owner said at one time stands together. */
export function standingOf(entries: PackPart['entries']): Map<string, Said[]> {
  const flats = new Map<string, BySigner>()
  for (const { entry } of entries) tell(flats, entry)
  return new Map([...flats].map(([flatId, bySigner]) => [flatId, [...bySigner].flatMap(together)]))
}

function tell(flats: Map<string, BySigner>, entry: EvidenceEntry) {
  switch (entry.kind) {
    case 'answer': {
      const { via, paper, call, at } = entry
      const when = paper?.signedOn ?? call?.at ?? at
      return set(
        flats,
        entry,
        entry.answers.map(({ item }) => item),
        () => ({ how: via, at: when, isDisputed: false }),
      )
    }
    case 'withdrawal':
      return set(flats, entry, entry.items, () => ({ how: 'withdrawn', at: entry.at, isDisputed: false }))
    case 'disputed':
      return set(flats, entry, entry.items, (before) => before && { ...before, isDisputed: true })
    case 'settled':
      return set(flats, entry, entry.items, (before) => before && { ...before, isDisputed: false })
    default:
      return
  }
}

function set(
  flats: Map<string, BySigner>,
  { flatId, signerId }: { flatId: string; signerId: string },
  items: readonly RiserKind[],
  next: (before: One | undefined) => One | undefined,
) {
  const bySigner = flats.get(flatId) ?? new Map<string, Map<RiserKind, One>>()
  const said = bySigner.get(signerId) ?? new Map<RiserKind, One>()
  for (const item of items) {
    const now = next(said.get(item))
    if (now) said.set(item, now)
  }
  bySigner.set(signerId, said)
  flats.set(flatId, bySigner)
}

const together = ([signerId, said]: [string, Map<RiserKind, One>]): Said[] => {
  const lines = new Map<string, Said>()
  for (const [item, one] of said) {
    const key = `${one.how} ${one.at} ${one.isDisputed}`
    const line = lines.get(key) ?? { signerId, ...one, items: [] }
    lines.set(key, { ...line, items: [...line.items, item] })
  }
  return [...lines.values()]
}
