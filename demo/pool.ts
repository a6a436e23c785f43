import { beijingMoment } from './days'
import type { Desk } from './office'
import type { Bound } from './residents'
import type { WorksClock } from './works-clock'
import { speakerFor } from './works-house'

const COVENANT = `一、本楼门的邻居自愿约定：施工期间谁家有小损失，又说不清该谁赔的，由加入的各家一起分担。
二、加入和退出都凭自愿，随时可以。没有加入的，不问、不分担，也不议论。
三、一次损失超过上限的，不在这里分担，走「要赔付」。
四、每次先说清坏了什么、一共多少钱、各家那一份是多少；不答的，当这次不参加。
五、钱由邻居自己交，当面交清；「串门」不收钱，只记下谁答应了、谁收到了。`

const HOUSE = { building: '6号楼', unit: '2门' }
/** Who joined; the first has a loss. 周明, the tenant of 502, has not answered yet; 王桂兰 of 403 may join. */
const MEMBERS = ['301', '101', '201', '202', '401', '502']
const ANSWERS: [room: string, agrees: boolean][] = [
  ['101', true],
  ['201', true],
  ['202', false],
]

/** A stairwell's covenant about small losses, with one whose neighbours are being asked. */
export class HousePool {
  private readonly stairwellId: string

  constructor(
    clock: WorksClock,
    private readonly desk: Desk,
    private readonly bound: readonly Bound[],
    private readonly today: Date,
  ) {
    this.stairwellId =
      desk.stairwells.find(({ building, unit }) => building === HOUSE.building && unit === HOUSE.unit)?.stairwellId ??
      ''
    // All of them are bound by then.
    clock.plan(-1, '18:10', () => this.begin())
    clock.plan(-1, '19:00', () => this.ask())
  }

  /** Neighbours read what it is about once somebody has looked. */
  async lookThrough(): Promise<void> {
    const { stairwellId } = this
    const { cases } = await this.desk.community.call('pool.view', { stairwellId, flatId: null })
    for (const { caseId, whatState } of cases)
      if (whatState !== 'shown') await this.desk.community.call('pool.showWords', { caseId, show: true })
  }

  private async begin(): Promise<void> {
    const { stairwellId } = this
    const terms = { limitFen: 100_000, rule: 'even', windowDays: 7, state: 'open' } as const
    const { rev } = await this.desk.community.call('pool.set', { stairwellId, rev: 0, covenant: COVENANT, ...terms })
    for (const { flatId, person } of await this.households(MEMBERS))
      await person.call('pool.join', { stairwellId, flatId, rev, join: true })
  }

  private async ask(): Promise<void> {
    const { stairwellId } = this
    const [harmed] = await this.households(MEMBERS.slice(0, 1))
    if (!harmed) return
    const happenedOn = beijingMoment(this.today, -3, 12).toISOString().slice(0, 10)
    const loss = { what: '厨房软管裂了，泡坏一段踢脚线', amountFen: 36_000, happenedOn }
    const { caseId } = await harmed.person.call(
      'pool.ask',
      { stairwellId, flatId: harmed.flatId, ...loss },
      'demo-pool-ask',
    )
    for (const [room, agrees] of ANSWERS)
      for (const { flatId, person } of await this.households([room]))
        await person.call('pool.answer', { caseId, flatId, agrees })
  }

  private async households(rooms: string[]) {
    const view = await this.desk.community.call('stairwell.view', { stairwellId: this.stairwellId })
    const flats = view.unchanged ? [] : view.flats
    return rooms.flatMap((room) => {
      const flatId = flats.find((flat) => flat.room === room)?.flatId
      return flatId ? [{ flatId, person: speakerFor(this.desk, this.bound, flatId) }] : []
    })
  }
}
