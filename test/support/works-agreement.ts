import type { Actions } from '../../types/contract'
import type { NoticeContent, NoticeDoc } from '../../types/notice'
import { riserWords } from '../../types/riser'
import type { BookingDoc, Stage } from '../../types/works'
import type { WorksHouse } from './works-house'

type View = Actions['works.view']['output']
/** What a notice has to tell, as it was when the dates last changed. */
export type Told = Pick<NoticeContent, 'kind' | 'startsAt' | 'endsAt'>

const SLOT: Stage['kind'][] = ['protection', 'cut', 'replace', 'test']
const isoOf = (on: string, clock: string): string => new Date(`${on}T${clock}:00+08:00`).toISOString()
const halfOf = ({ on, from }: Stage): string => `${on}~${from < '14:00' ? 'am' : 'pm'}`
const halvesOf = (stages: Stage[]): string[] => [
  ...new Set(stages.filter(({ kind }) => SLOT.includes(kind)).map(halfOf)),
]
const around = (stages: Stage[]): Pick<Told, 'startsAt' | 'endsAt'> | null => {
  const [first, last] = [stages[0], stages.at(-1)]
  return first && last ? { startsAt: isoOf(first.on, first.from), endsAt: isoOf(last.on, last.to) } : null
}
const stopIn = (stages: Stage[]) => around(stages.filter(({ stopsWater }) => stopsWater))

/** Worked out anew from the steps, by nothing of the product's own rules. */
export const toldOf = ({ stages }: Pick<View, 'stages'>): Told => {
  const slot = stages.filter(({ kind }) => SLOT.includes(kind))
  const left = stages.filter(({ state }) => state !== 'done')
  const isOver = slot.every(({ state }) => state === 'done')
  const stop = isOver ? null : stopIn(stages)
  const span = stop ?? around(isOver ? left : slot)
  if (!span) throw new Error('nothing to tell')
  return { kind: stop ? 'waterStop' : 'plan', ...span }
}

/**
 * Everything anybody can see of these works, against the steps that `works.view` answers: what residents see, the one standing notice, the
 * first screen, the crews' half-days, the lock. `told` is what each notice has to say.
 */
export const checkAgreement = async (house: WorksHouse, worksIds: string[], told: Map<string, Told>): Promise<void> => {
  const views = await Promise.all(worksIds.map((worksId) => house.view(worksId)))
  const dated = views.filter(({ state }) => state !== 'asking')
  await checkBookings(house, dated)
  const { risers } = await house.tally()
  for (const view of dated) {
    const { worksId, stages, flats, noticeId } = view
    const times = stages.flatMap(({ on, from, to }) => [`${on} ${from}`, `${on} ${to}`])
    expect([...times].sort()).toEqual(times)
    expect(risers.find(({ riserId }) => riserId === view.riserId)?.progress.status).toBe('locked')
    const standing = await house.find<NoticeDoc>('notices', { worksId, state: 'published' })
    expect(standing.map(({ _id }) => _id)).toEqual([noticeId])
    expect(standing[0]?.content).toMatchObject(told.get(worksId) ?? {})
    expect(standing[0]?.content.title).toContain(riserWords[view.kind].name)
    expect([...(standing[0]?.flatIds ?? [])].sort()).toEqual(flats.map(({ flatId }) => flatId).sort())
  }
  await Promise.all(['101', '102'].map((room) => checkHousehold(house, room, views, told)))
}

/** A crew is booked for exactly the half-days of the slots, and no flat has two crews at once. */
const checkBookings = async (house: WorksHouse, dated: View[]): Promise<void> => {
  const bookings = await house.find<BookingDoc>('bookings', { estateId: house.estateId })
  const expected = dated.flatMap(({ worksId, crewId, stages }) =>
    halvesOf(stages).map((half) => `${house.estateId}~${crewId}~${half} ${worksId}`),
  )
  expect(bookings.map(({ _id, worksId }) => `${_id} ${worksId}`).sort()).toEqual(expected.sort())
  const entries = dated.flatMap(({ stages, flats }) =>
    halvesOf(stages).flatMap((half) => flats.map(({ flatId }) => `${half} ${flatId}`)),
  )
  expect(new Set(entries).size).toBe(entries.length)
}

/** The household's own pages: works, the notice it reads, the first screen. */
const checkHousehold = async (
  house: WorksHouse,
  room: string,
  views: View[],
  told: Map<string, Told>,
): Promise<void> => {
  const { flatId } = house.flat(room)
  const owner = await house.owner(room)
  const theirs = views.filter(({ flats }) => flats.some((flat) => flat.flatId === flatId))
  const [mine, home, clock] = await Promise.all([
    owner.call('works.mine', { flatId }),
    owner.call('me.home', { flatId }),
    house.cloud.clock.now(),
  ])
  const now = clock.toISOString()
  expect(mine.works.map(({ worksId }) => worksId).sort()).toEqual(theirs.map(({ worksId }) => worksId).sort())
  for (const view of theirs) {
    const { worksId, state, stages, stop, noticeId } = view
    expect(mine.works.find((one) => one.worksId === worksId)).toMatchObject({ state, stages, stop, noticeId })
    const span = stopIn(stages)
    expect(stop).toEqual(span && { from: span.startsAt, until: span.endsAt })
    if (!noticeId) continue
    const read = await owner.call('notice.read', { noticeId, flatId })
    expect(read).toMatchObject({ worksId, content: told.get(worksId), replacedBy: null })
  }
  checkHome(home, theirs, now)
  const dates = theirs.flatMap(({ worksId }) => told.get(worksId) ?? []).filter(({ endsAt }) => (endsAt ?? '') > now)
  expect(home.nextDate?.startsAt ?? null).toBe(dates.map(({ startsAt }) => startsAt).sort()[0] ?? null)
  expect(home.home?.works?.waterBackAt ?? null).toBe(mine.waterBackAt)
}

const checkHome = (home: Actions['me.home']['output'], theirs: View[], now: string): void => {
  const steps = theirs
    .flatMap(({ worksId, stages }) => stages.map((stage) => ({ worksId, ...stage })))
    .filter(({ state, on, to }) => state === 'underway' || (state === 'planned' && isoOf(on, to) > now))
    .map(({ worksId, kind, on, from, to }) => ({ worksId, stage: kind, on, from, to }))
  const next = home.home?.works?.next ?? null
  if (next === null) expect(steps).toEqual([])
  else {
    const { worksId, stage, on, from, to } = next
    expect(steps).toContainEqual({ worksId, stage, on, from, to })
    expect(steps.every((step) => `${step.on} ${step.from}` >= `${on} ${from}`)).toBe(true)
  }
  const off = theirs.flatMap(({ stop, stages }) => {
    const isOff = stop !== null && stop.from <= now && now < stop.until
    return isOff && stages.some(({ stopsWater, state }) => stopsWater && state !== 'done') ? [stop.until] : []
  })
  expect(home.home?.works?.waterBackAt ?? null).toBe(off.sort().at(-1) ?? null)
}
