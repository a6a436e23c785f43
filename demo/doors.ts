import { OPENED_DAYS_AGO } from './days'
import type { Gateway } from './gateway'
import type { Desk } from './office'
import { settle } from './settle'
import type { WorksClock } from './works-clock'

/** Doors of the demo's plan for this week, and visits it may take. */
const DOORS = 6
const BUDGET = 10
/** Codes of the demo's certificates: the same each time, for pictures. */
const CODES = ['7K3MQ9TX01AB', '7K3MQ9TX02AC'] as const

/** The night's work after each day, a plan of doors that staff work by, and certificates of complete pipes. */
export class HouseDoors {
  constructor(
    gateway: Gateway,
    clock: WorksClock,
    private readonly desk: Desk,
  ) {
    for (let days = 1 - OPENED_DAYS_AGO; days <= 0; days++) clock.plan(days, '00:10', () => settle(gateway))
    clock.plan(-1, '17:30', () => this.keepPlan())
    clock.plan(-1, '17:40', () => this.certify())
  }

  /** Doors that pipes wait for alone, those of most pipes first: what staff would pick by eye, before the planner says what is better. */
  private async keepPlan(): Promise<void> {
    const { community, estateId, stairwells } = this.desk
    const { table, rev } = await community.call('planner.open', { estateId })
    const found = await community.call('planner.doors', {
      estateId,
      stairwellIds: stairwells.map(({ stairwellId }) => stairwellId).slice(0, 20),
    })
    const alone = found.stairwells.flatMap(({ stairwellId, doors, risers }) =>
      doors.flatMap(({ flatId, obstacle, barred }, at) => {
        const waiting = risers.filter((riser) => riser.doors.length === 1 && riser.doors[0] === at)
        const visits = table.byObstacle[obstacle].visits
        return waiting.length === 0 || barred ? [] : [{ stairwellId, flatId, visits, waiting }]
      }),
    )
    const doors: typeof alone = []
    let left = BUDGET
    for (const door of alone.sort((one, other) => other.waiting.length - one.waiting.length)) {
      if (doors.length === DOORS || door.visits > left) continue
      doors.push(door)
      left -= door.visits
    }
    await community.call('planner.keep', {
      ...{ estateId, rev, goal: 'likely', budget: BUDGET, pins: [], excludes: [], costs: {} },
      doors: doors.map(({ waiting: _waiting, ...door }) => door),
      pipeIds: doors.flatMap(({ stairwellId, waiting }) => waiting.map(({ riserId }) => `${stairwellId}~${riserId}`)),
    })
  }

  /** Of two complete pipes; one was made with a wrong name and withdrawn. */
  private async certify(): Promise<void> {
    const { community, estateId, roundId, stairwells } = this.desk
    const left = [...CODES]
    for (const { stairwellId } of stairwells) {
      const view = await community.call('stairwell.view', { stairwellId })
      const riser = view.unchanged
        ? undefined
        : view.risers.find(({ progress }) => progress.status === 'complete' || progress.status === 'locked')
      const code = riser ? left.shift() : undefined
      if (!riser || !code) continue
      const scope = { kind: 'riser' as const, roundId, stairwellId, riserId: riser.riserId }
      for (let done = false; !done; ) ({ done } = await community.call('certificate.issue', { estateId, code, scope }))
    }
    if (left.length === 0)
      await community.call('certificate.withdraw', { estateId, code: CODES[1], why: '出错了楼门，另出一份' })
  }
}
