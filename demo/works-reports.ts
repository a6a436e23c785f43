import type { Actions } from '../types/contract'
import { slipWords } from '../types/works-words'
import type { Gateway } from './gateway'
import type { Desk } from './office'
import { paperPhoto } from './paper-photo'
import type { WorksClock } from './works-clock'
import { type View, viewOf } from './works-house'

type Stage = View['stages'][number]
type Report = Omit<Actions['works.report']['input'], 'worksId'>

const MINUTE_MS = 60_000
const BY_STOREY = ['cut', 'replace']
/** The step that is late, and when the crew notices, on the day of the pipe. */
const LATE = { kind: 'restore', at: '16:20', words: '补墙的防水涂料还没到，晚一天补' } as const

const momentOf = (on: string, clock: string, minutes = 0): Date =>
  new Date(new Date(`${on}T${clock}:00+08:00`).getTime() + minutes * MINUTE_MS)

/**
 * Plans what the crew told from the spot: each step begun and done by its own times, as far as they lie in the past, with one photo, and
 * the walls a day late.
 */
export const planReports = (clock: WorksClock, gateway: Gateway, desk: Desk, view: View): void => {
  const { worksId, stages } = view
  const floors = [...new Set(view.flats.map(({ floor }) => floor))].sort((one, other) => one - other)
  const tell = async (report: Report) => {
    await desk.crew.call('works.report', { worksId, ...report })
  }
  for (const { kind, on, from, to } of stages.slice(
    0,
    stages.findIndex((stage) => stage.kind === LATE.kind),
  )) {
    clock.planAt(momentOf(on, from, 5), async () => {
      if (kind === 'cut') await tellWithPhoto(gateway, desk, worksId)
      else await tell({ kind, state: 'underway' })
    })
    const half = (momentOf(on, from).getTime() + momentOf(on, to).getTime()) / 2
    if (BY_STOREY.includes(kind))
      clock.planAt(new Date(half), () => tell({ kind, state: 'done', floors: floors.slice(0, floors.length / 2) }))
    clock.planAt(momentOf(on, to, -5), () => tell({ kind, state: 'done' }))
  }
  const late = stages.find(({ kind }) => kind === LATE.kind)
  const pipeDay = stages.find(({ kind }) => kind === 'cut')?.on
  if (late && pipeDay) clock.planAt(clock.notAfterNow(momentOf(pipeDay, LATE.at)), () => tellLate(desk, view, late))
}

/** Works without a hitch, told in the evening of each day with the time of each step, as far as that lies in the past. */
export const planDone = (clock: WorksClock, desk: Desk, { worksId, stages }: View): void => {
  for (const day of new Set(stages.map(({ on }) => on)))
    clock.planAt(momentOf(day, '18:30'), async () => {
      for (const { kind, to } of stages.filter(({ on }) => on === day)) {
        const at = momentOf(day, to, -5).toISOString()
        await desk.crew.call('works.report', { worksId, kind, state: 'done', at })
      }
    })
}

const tellWithPhoto = async (gateway: Gateway, desk: Desk, worksId: string): Promise<void> => {
  const photo = await gateway.upload(desk.crew, desk.estateId, 'works', '现场.png', paperPhoto(5))
  const { reportId } = await desk.crew.call('works.report', {
    worksId,
    kind: 'cut',
    state: 'underway',
    words: '从一层往上拆，旧管锈得只剩一半',
    photoIds: [photo],
  })
  await desk.community.call('works.showReport', { reportId, words: true, photos: true })
}

/** The crew says why it will be late, and puts the step off by a working day. */
const tellLate = async (desk: Desk, { worksId }: View, { kind, on, from, to }: Stage): Promise<void> => {
  await desk.crew.call('works.report', { worksId, kind, state: 'late', words: LATE.words })
  for (let days = 1; days <= 14; days++) {
    const { rev } = await viewOf(desk, worksId)
    const next = new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
    const move = { worksId, rev, to: { what: 'stage' as const, kind, on: next, from, to }, why: slipWords.material }
    const answer = await desk.crew.ask('works.move', move)
    if (answer.ok) return
    // A weekend or a holiday: the day after, then.
    if (answer.code !== 'noisy_hours_unlawful') return
  }
}
