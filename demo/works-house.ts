import type { Actions } from '../types/contract'
import type { Person } from './gateway'
import type { Desk } from './office'
import type { Bound } from './residents'

export type View = Actions['works.view']['output']
type Kind = View['kind']

/** One riser of a stairwell: 「5号楼」「3门」, its kind and its column. */
export type Pipe = { building: string; unit: string; kind: Kind; position: string }

export const viewOf = (desk: Desk, worksId: string): Promise<View> => desk.community.call('works.view', { worksId })

/** Begins to ask about a complete riser; answers the works' id. */
export const askAbout = async (
  desk: Desk,
  { building, unit, kind, position }: Pipe,
  days: { halfDays: number; from: string; until: string },
): Promise<string> => {
  const { ready } = await desk.community.call('works.list', { estateId: desk.estateId })
  const pipe = ready.find(
    (one) => one.building === building && one.unit === unit && one.kind === kind && one.positions.join() === position,
  )
  if (!pipe) throw new Error(`${building}${unit} ${kind} ${position} is not ready for works`)
  const { roundId, stairwellId, riserId } = pipe
  const { worksIds } = await desk.community.call('works.ask', { roundId, stairwellId, riserIds: [riserId], ...days })
  return worksIds[0] ?? ''
}

/** Who speaks for a household: its own people, or, when nobody of it is bound, the community that rang. */
export const speakerFor = (desk: Desk, bound: readonly Bound[], flatId: string): Person =>
  [...bound]
    .sort((one, other) => (one.person.openid < other.person.openid ? -1 : 1))
    .find((one) => one.flatId === flatId)?.person ?? desk.community

type HalfDay = Actions['availability.view']['output']['halfDays'][number]
export type Says = { isHome?: (halfDay: HalfDay) => boolean; keyHolder?: string }

/** A household says at which of the asked half-days somebody is at home. */
export const sayTimes = async (
  person: Person,
  { stairwellId }: Pick<View, 'stairwellId'>,
  flatId: string,
  { isHome = () => true, keyHolder }: Says = {},
): Promise<void> => {
  const { halfDays, rev } = await person.call('availability.view', { stairwellId, flatId })
  await person.call('availability.set', {
    stairwellId,
    flatId,
    rev,
    home: halfDays.filter(isHome),
    blackouts: [],
    keyHolder: keyHolder ?? null,
    keyConsent: keyHolder !== undefined,
    healthConsent: false,
  })
}
