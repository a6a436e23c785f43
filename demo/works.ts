import { beginBaseline, signBaseline, waiveBaseline } from './baselines'
import { beijingMoment } from './days'
import { DemoRefused, type Gateway } from './gateway'
import type { Desk } from './office'
import type { Bound, Login } from './residents'
import { WorksClock } from './works-clock'
import { askAbout, type Pipe, sayTimes, speakerFor, type View, viewOf } from './works-house'
import { planDone, planReports } from './works-reports'

/** Households of these stairwells answer in the round's first days, so that there is something to build by now. */
const early = ['5号楼 1门', '5号楼 3门', '6号楼 4门']
export const isEarly = ({ building, unit }: { building: string; unit: string }): boolean =>
  early.includes(`${building} ${unit}`)

const underway: Pipe = { building: '5号楼', unit: '3门', kind: 'kitchenWater', position: '01' }
const scheduled: Pipe = { building: '6号楼', unit: '4门', kind: 'kitchenWater', position: '02' }
/** Rebuilt in the round's second week: what was damaged there is claimed (`claim-stories.ts`). */
const finished: Pipe[] = [
  { building: '5号楼', unit: '3门', kind: 'kitchenWater', position: '02' },
  { building: '6号楼', unit: '4门', kind: 'kitchenWater', position: '01' },
]
const asking: Pipe = { building: '5号楼', unit: '1门', kind: 'kitchenDrain', position: '02' }

/** Of the works with dates: whoever has not yet answered whether they come. */
const hasNotSaid = (_: unknown, at: number): boolean => at % 3 === 2

/** A crew begins at eight; an hour and a half later there is something to see. */
const BEGUN_AT = '09:30'
const CREW = { crewId: 'crew-desheng-1', name: '德胜管道一队', phone: '138-0000-0600' }
const OTHER_CREW = { crewId: 'crew-desheng-2', name: '德胜管道二队', phone: '138-0000-0700' }
/** No lawful day, or a year whose holidays are not out: then these works are left out, and the rest of the demo stands. */
const NO_DAYS = ['calendar_unknown', 'works_days_invalid', 'noisy_hours_unlawful', 'works_overdue']

const isNoDay = (error: unknown): boolean => error instanceof DemoRefused && NO_DAYS.includes(error.code)
type HalfDay = View['starts'][number]['start']

/**
 * The works of the demo: two risers done, one rebuilt today, or on the last working day, one in two working days, one whose households are being asked.
 * All days come from the dates the server offers, so that it holds on weekends and holidays as well.
 */
export class HouseWorks {
  readonly clock: WorksClock
  private readonly logins: Login[] = []

  constructor(
    private readonly gateway: Gateway,
    private readonly desk: Desk,
    private readonly bound: readonly Bound[],
    private readonly today: Date,
    private readonly say: (words: string) => void,
    atOnce: number,
  ) {
    this.clock = new WorksClock(gateway, today, atOnce)
    this.clock.plan(-14, '10:20', () => this.setCalendar())
    this.clock.plan(-14, '10:30', async () => {
      for (const pipe of finished) await this.unlessNoDays(() => this.finish(pipe))
    })
    this.clock.plan(-13, '10:30', () => this.unlessNoDays(() => this.rebuild()))
    this.clock.plan(-8, '11:00', () => this.unlessNoDays(() => this.fix()))
    this.clock.plan(-2, '11:00', () => this.unlessNoDays(() => this.ask()))
  }

  /** Whom one may log in as to see them. */
  loginList(): Login[] {
    const { nickname, openid } = this.desk.crew
    return [{ nickname, openid, note: '施工队', what: '看今天的活，在现场记进度、拍照；受理赔付' }, ...this.logins]
  }

  private on(days: number): string {
    return new Date(beijingMoment(this.today, days, 12)).toISOString().slice(0, 10)
  }

  /** Two crews, and the examinations of the June to come. */
  private async setCalendar(): Promise<void> {
    const day = this.on(0)
    const year = Number(day.slice(0, 4)) + (day.slice(5) >= '06-01' ? 1 : 0)
    const exam = (name: string, from: string, until: string) => ({
      name,
      from: `${year}-${from}`,
      until: `${year}-${until}`,
    })
    await this.desk.community.call('calendar.set', {
      estateId: this.desk.estateId,
      rev: 0,
      crews: [CREW, OTHER_CREW],
      examDays: [exam('高考', '06-07', '06-10'), exam('中考', '06-24', '06-26')],
      years: [],
    })
  }

  /** Asked, scheduled for the first half-day that a crew has, and done step by step. */
  private async finish(pipe: Pipe): Promise<void> {
    const worksId = await askAbout(this.desk, pipe, { halfDays: 1, from: this.on(-13), until: this.on(-4) })
    const asked = await viewOf(this.desk, worksId)
    for (const { flatId } of asked.flats) await this.sayTimes(asked, flatId)
    await this.keepBaselines(asked, asked.flats, beijingMoment(this.today, -14, 10))
    const { starts, rev } = await viewOf(this.desk, worksId)
    for (const { start } of starts) {
      const dates = { worksId, rev, crewId: OTHER_CREW.crewId, start, approvalRef: '德胜供水〔2026〕118 号' }
      // Too soon for the notice of the stop, or taken: the next.
      if (!(await this.desk.community.ask('works.schedule', dates)).ok) continue
      return planDone(this.clock, this.desk, await viewOf(this.desk, worksId))
    }
  }

  /** Asked, scheduled and reported: the pipe that is open today. */
  private async rebuild(): Promise<void> {
    const worksId = await askAbout(this.desk, underway, { halfDays: 2, from: this.on(-12), until: this.on(12) })
    const asked = await viewOf(this.desk, worksId)
    for (const { flatId } of asked.flats) await this.sayTimes(asked, flatId)
    await this.keepBaselines(asked, asked.flats, beijingMoment(this.today, -13, 10))
    const { starts } = await viewOf(this.desk, worksId)
    const begun = starts.filter(
      ({ start }) => start.half === 'am' && new Date(`${start.on}T${BEGUN_AT}:00+08:00`) <= this.today,
    )
    this.clock.plan(-12, '10:00', () =>
      this.unlessNoDays(async () => {
        await this.scheduleLatest(
          worksId,
          begun.map(({ start }) => start),
        )
        const view = await viewOf(this.desk, worksId)
        planReports(this.clock, this.gateway, this.desk, view)
        this.letIn(view, '正在施工：看做到哪一步、几点来水')
      }),
    )
  }

  /** At the latest of these mornings whose later steps are still in a year with known holidays. */
  private async scheduleLatest(worksId: string, mornings: HalfDay[]): Promise<void> {
    for (const [tried, start] of mornings.reverse().entries()) {
      try {
        return await this.schedule(worksId, CREW.crewId, start, '德胜供水〔2026〕121 号')
      } catch (error) {
        if (!isNoDay(error) || tried === mornings.length - 1) throw error
      }
    }
  }

  /** Two working days from now; one household has said since that it cannot be there. */
  private async fix(): Promise<void> {
    const worksId = await askAbout(this.desk, scheduled, { halfDays: 1, from: this.on(-7), until: this.on(16) })
    const asked = await viewOf(this.desk, worksId)
    for (const [at, { flatId }] of asked.flats.entries())
      await this.sayTimes(asked, flatId, at === 2 ? { keyHolder: '楼上邻居' } : {})
    // The others have not thought of it yet, or are half way: their crew sees whom to ask before it may enter.
    const at = beijingMoment(this.today, -8, 10)
    await this.keepBaselines(asked, asked.flats.slice(0, 2), at)
    const last = asked.flats.at(-1)
    if (last) await beginBaseline(speakerFor(this.desk, this.bound, last.flatId), { ...last, ...asked, at })
    const { starts } = await viewOf(this.desk, worksId)
    const mornings = starts.filter(({ start }) => start.half === 'am' && start.on > this.on(0))
    const start = mornings[1]?.start
    if (!start) return
    this.clock.plan(-3, '15:00', () =>
      this.unlessNoDays(async () => {
        await this.schedule(worksId, OTHER_CREW.crewId, start, '德胜供水〔2026〕124 号')
        const view = await viewOf(this.desk, worksId)
        this.clock.plan(-2, '19:00', () => this.answerVisits(view))
        this.letIn(
          { ...view, flats: view.flats.filter(hasNotSaid) },
          '定好了日子：到时家里有没有人还没说，现状照片拍了一半',
        )
      }),
    )
  }

  /** Most households have said when somebody is at home; the one on top has not. */
  private async ask(): Promise<void> {
    const worksId = await askAbout(this.desk, asking, { halfDays: 2, from: this.on(1), until: this.on(18) })
    const asked = await viewOf(this.desk, worksId)
    const some = asked.flats.filter((_, at) => at === 0 || at % 2 === 1)
    for (const { flatId } of some) await this.sayTimes(asked, flatId, { isHome: ({ half }) => half === 'am' })
    const silent = asked.flats.filter((flat) => !some.includes(flat))
    this.letIn({ ...asked, flats: silent }, '在问什么时候家里有人：还没说')
  }

  private async sayTimes(view: View, flatId: string, says: Parameters<typeof sayTimes>[3] = {}): Promise<void> {
    await sayTimes(speakerFor(this.desk, this.bound, flatId), view, flatId, says)
  }

  /** The first household with a phone photographs its kitchen, the others do without. */
  private async keepBaselines({ stairwellId }: View, flats: View['flats'], at: Date): Promise<void> {
    const photographer = flats.find(({ flatId }) => speakerFor(this.desk, this.bound, flatId) !== this.desk.community)
    for (const { flatId, room } of flats) {
      const keep = flatId === photographer?.flatId ? signBaseline : waiveBaseline
      await keep(this.desk, speakerFor(this.desk, this.bound, flatId), { stairwellId, flatId, room, at })
    }
  }

  private async schedule(worksId: string, crewId: string, start: HalfDay, approvalRef: string): Promise<void> {
    const { rev } = await viewOf(this.desk, worksId)
    await this.desk.community.call('works.schedule', { worksId, rev, crewId, start, approvalRef })
  }

  /** The lowest household cannot; of the others most have said that they come. */
  private async answerVisits({ worksId, flats }: View): Promise<void> {
    for (const [at, flat] of flats.entries()) {
      if (hasNotSaid(flat, at)) continue
      const { flatId } = flat
      const canBeThere = at > 0
      const person = speakerFor(this.desk, this.bound, flatId)
      await person.call('works.answerVisit', { worksId, flatId, canBeThere })
    }
  }

  /** One of these households, the highest that is bound, for the list of log-ins. */
  private letIn({ flats, building, unit }: Pick<View, 'flats' | 'building' | 'unit'>, what: string): void {
    const home = [...flats].reverse().find(({ flatId }) => this.bound.some((one) => one.flatId === flatId))
    const person = home && speakerFor(this.desk, this.bound, home.flatId)
    if (home && person)
      this.logins.push({
        nickname: person.nickname,
        openid: person.openid,
        note: `业主，${building}${unit}${home.room}`,
        what,
      })
  }

  private async unlessNoDays(live: () => Promise<void>): Promise<void> {
    try {
      await live()
    } catch (error) {
      if (!isNoDay(error)) throw error
      this.say('节假日安排还没公布，少放一处施工 / the holidays are not out yet; some works are left out')
    }
  }
}
