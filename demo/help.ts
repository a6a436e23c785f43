import type { HelpMove } from '../types/help-actions'
import { helpKindRules } from '../types/help-words'
import { answersFor } from './answers'
import { beijingMoment } from './days'
import type { Gateway, Person } from './gateway'
import { type DemoVolunteer, demoNeeds, demoStation, demoVolunteers, KEEPER, profileOf } from './help-people'
import { type HelpStep, type HelpStory, helpStories } from './help-stories'
import type { Desk } from './office'
import type { Bound, Login } from './residents'
import type { WorksClock } from './works-clock'
import { speakerFor } from './works-house'

const JUST_NOW_MS = 10 * 60_000

type Home = { stairwellId: string; flatId: string; person: Person; isOffice: boolean }

/** Neighbours who help, the station, and what households asked of them, in every state. */
export class HouseHelp {
  private readonly volunteers = new Map<string, { person: Person; volunteerId: string }>()
  private keeper: Person | undefined
  private stationId = ''

  constructor(
    private readonly gateway: Gateway,
    private readonly clock: WorksClock,
    private readonly desk: Desk,
    private readonly bound: readonly Bound[],
    private readonly today: Date,
  ) {
    clock.plan(-8, '17:00', () => this.open())
    clock.plan(-2, '17:00', () => this.sayNeeds())
    const hour = new Date(today.getTime() + 8 * 3_600_000).getUTCHours()
    for (const story of helpStories(hour)) {
      if (story.asked === 'justNow') clock.planAt(new Date(today.getTime() - JUST_NOW_MS), () => this.ask(story))
      else clock.plan(...story.asked, () => this.ask(story))
    }
  }

  /** Staff read what was written and let it through, and the matching looks at what is open as of now. */
  async lookThrough(): Promise<void> {
    await this.gateway.json('/timers/run', { function: 'matching' })
    const { community, estateId } = this.desk
    const { wordsToReview } = await community.call('help.board', { estateId })
    for (const { taskId, what } of wordsToReview) {
      const { rev } = await community.call('help.task', { taskId })
      await community.call('help.move', { taskId, rev, move: { kind: 'showWords', what, show: true } })
    }
    await community.call('help.match', { estateId })
  }

  loginList(): Login[] {
    const whats: Record<string, string> = {
      李晓燕: '今天帮谁：接下的、推荐的；时长证明',
      赵志远: '和人一起挪家具，还差一位',
      周强: '报了名，等社区核实',
    }
    const helpers = demoVolunteers.flatMap(({ name, openid, at }) =>
      whats[name] ? [{ nickname: name, openid, note: `志愿者，${at}`, what: whats[name] ?? '' }] : [],
    )
    const { openid, nickname } = KEEPER
    return [...helpers, { nickname, openid, note: '养老驿站', what: '接单、改时间，看一周约了多少' }]
  }

  private async open(): Promise<void> {
    for (const one of demoVolunteers) await this.enrol(one)
    const { community, estateId } = this.desk
    const saved = await community.call(
      'station.save',
      { stationId: null, rev: 0, estateIds: [estateId], station: demoStation },
      'demo-station',
    )
    this.stationId = saved.stationId
    const { token } = await community.call('staff.invite', {
      name: KEEPER.nickname,
      grant: { role: 'stationKeeper', estateIds: [estateId], stationId: saved.stationId },
    })
    this.keeper = await this.gateway.signIn({ ...KEEPER, note: `${demoStation.name}的管理员` })
    await this.keeper.call('staff.accept', { token })
  }

  private async enrol(one: DemoVolunteer): Promise<void> {
    const { name, openid, phone, at, state } = one
    const stairwell = this.desk.stairwells.find(({ building, unit }) => `${building} ${unit}` === at)
    if (!stairwell) throw new Error(`no stairwell ${at}`)
    const person = await this.gateway.signIn({ openid, nickname: name, note: `志愿者，${at}`, phone })
    const { volunteerId } = await person.call('volunteer.enrol', {
      estate: { by: 'sticker', token: stairwell.sticker },
      name,
      phone,
      profile: profileOf(one, stairwell.stairwellId),
    })
    this.volunteers.set(name, { person, volunteerId })
    if (state === 'waiting') return
    const set = {
      volunteerId,
      identityHow: 'idCard' as const,
      trained: one.trained ?? [],
      insuredUntil: one.isInsured ? this.day(200) : null,
      agreementOn: one.hasAgreement ? this.day(-40) : null,
    }
    const { rev } = await this.desk.community.call('volunteer.set', { ...set, rev: 1, state: 'active', why: '' })
    if (state === 'suspended')
      await this.desk.community.call('volunteer.set', { ...set, rev, state, why: '两次没到，先停一个月' })
  }

  private async sayNeeds(): Promise<void> {
    for (const { home, needs, count, callName } of demoNeeds) {
      const { person, isOffice, ...at } = await this.homeAt(home)
      if (isOffice) continue
      const isChild = needs.includes('quiet')
      await person.call('help.setNeeds', {
        ...at,
        rev: 0,
        isRefused: needs.length === 0,
        needs: needs.map((kind) => ({ kind, count: kind === 'company' ? null : (count ?? null) })),
        know: needs.includes('water') ? ['knock', 'wait'] : [],
        healthConsent: needs.some((kind) => helpKindRules[kind].isHealth),
        ...{ isForChild: isChild, guardianConsent: isChild, unblock: [] },
        contact: needs.length === 0 ? null : { callName, phone: null },
      })
    }
  }

  private async ask(story: HelpStory): Promise<void> {
    const { person, isOffice, ...home } = await this.homeAt(story.home)
    const { kind, count = null, minutes = null, station, words = '' } = story
    const [fromHour, toHour] = story.hours
    const order = station ? { stationId: this.stationId, serviceId: station.serviceId, hour: station.hour } : null
    const { taskIds } = await person.call(
      'help.ask',
      {
        ...home,
        tasks: [{ kind, count, minutes, window: { on: this.day(story.on), fromHour, toHour }, station: order }],
        contact: { callName: '住户', phone: '13900000216' },
        know: ['ring'],
        words,
        payUpToFen: station?.payUpToFen ?? 0,
        healthConsent: helpKindRules[kind].isHealth,
        ...{ isForChild: kind === 'quiet', guardianConsent: kind === 'quiet' },
        ...(isOffice ? { onBehalf: { how: 'phone' as const } } : {}),
      },
      `demo-help-${story.home.replace(/\D+/g, '')}-${kind}-${story.on}`,
    )
    const taskId = taskIds[0] ?? ''
    for (const step of story.after ?? []) {
      if (step.on === 'justNow') await this.live(taskId, story, step)
      else this.clock.plan(step.on, step.at, () => this.live(taskId, story, step))
    }
  }

  private async live(taskId: string, story: HelpStory, step: HelpStep): Promise<void> {
    const home = await this.homeAt(story.home)
    if (step.do === 'answerYes') return this.answerYes(home, beijingMoment(this.today, step.on, 18))
    // What only a household says nobody says for it.
    if (home.isOffice && ['thank', 'complain', 'acceptCounter'].includes(step.do)) return
    // No household without a telephone of its own reads out a code: the office vouches.
    const isVouched = step.do === 'in' && home.isOffice
    const who = isVouched ? this.desk.community : this.whoDoes(step, home.person)
    const { rev } = await who.call('help.task', { taskId })
    await who.call('help.move', {
      taskId,
      rev,
      move: isVouched ? { kind: 'vouch', place: 0 } : await this.moveOf(step, taskId, home),
    })
  }

  private whoDoes(step: HelpStep, household: Person): Person {
    if ('by' in step) return this.volunteer(step.by).person
    if (step.do === 'urgent') return this.desk.community
    const isKeepers = step.do === 'confirmOrder' || step.do === 'keeperOut' || step.do === 'counter'
    return isKeepers ? (this.keeper ?? this.desk.community) : household
  }

  private async moveOf(step: HelpStep, taskId: string, { person }: Home): Promise<HelpMove> {
    const at = (step.on === 'justNow' ? this.today : this.clock.moment(step.on, step.at)).toISOString()
    switch (step.do) {
      case 'take': {
        const { volunteerId } = this.volunteer(step.by)
        return { kind: 'accept', as: { as: 'volunteer', volunteerId }, fromHour: step.hour }
      }
      case 'release':
        return { kind: 'release', why: step.why, words: '' }
      case 'in': {
        const { code } = await person.call('help.task', { taskId })
        return { kind: 'checkIn', at, proof: { how: 'code', code: code ?? '' } }
      }
      case 'out':
        return { kind: 'checkOut', at, outcome: step.outcome }
      case 'keeperOut':
        return { kind: 'checkOut', at, outcome: 'done' }
      case 'counter':
        return { kind: 'counterOrder', hour: step.hour, words: '上午人手不够，下午两点可以。' }
      case 'thank':
        return { kind: 'confirm', stars: step.stars, words: step.words }
      case 'complain':
        return { kind: 'complain', place: 0, words: step.words }
      case 'urgent':
        return { kind: 'urgent', on: true }
      case 'cancel':
        return { kind: 'cancel', words: '儿子回来了，不用送了。' }
      default:
        return { kind: 'confirmOrder' }
    }
  }

  /** Somebody who had said no thinks again, as anybody may until the works are locked. */
  private async answerYes({ person, isOffice, stairwellId, flatId }: Home, now: Date): Promise<void> {
    const view = await this.desk.community.call('stairwell.view', { stairwellId })
    const flat = view.unchanged ? undefined : view.flats.find((one) => one.flatId === flatId)
    if (!flat || isOffice) return
    const items = Object.keys(flat.items) as (keyof typeof flat.items)[]
    const { roundId, textHash } = this.desk
    const answers = answersFor(undefined, items, now)
    await person.call('consent.answer', { roundId, textHash, stairwellId, flatId, answers, clausesRead: ['liability'] })
  }

  private volunteer(name: string) {
    const found = this.volunteers.get(name)
    if (!found) throw new Error(`nobody is called ${name}`)
    return found
  }

  /** 「6号楼 2门 403」 */
  private async homeAt(home: string): Promise<Home> {
    const [building = '', unit = '', room = ''] = home.split(' ')
    const stairwellId =
      this.desk.stairwells.find((one) => one.building === building && one.unit === unit)?.stairwellId ?? ''
    const view = await this.desk.community.call('stairwell.view', { stairwellId })
    const flatId = (view.unchanged ? [] : view.flats).find((flat) => flat.room === room)?.flatId
    if (!flatId) throw new Error(`no flat ${home}`)
    const person = speakerFor(this.desk, this.bound, flatId)
    return { stairwellId, flatId, person, isOffice: person === this.desk.community }
  }

  /** The Beijing day so many days from today. */
  private day(days: number): string {
    return beijingMoment(this.today, days, 12).toISOString().slice(0, 10)
  }
}
