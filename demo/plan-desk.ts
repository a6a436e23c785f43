import type { Actions } from '../types/contract'
import type { answersFor } from './answers'
import { beijingMoment } from './days'
import type { Gateway, Person } from './gateway'
import type { Desk } from './office'
import { type Storied, storied } from './plan-homes'
import type { Bound } from './residents'
import type { WorksClock } from './works-clock'
import { speakerFor } from './works-house'

type Visit = Pick<Actions['visit.log']['input'], 'purpose' | 'met' | 'outcome' | 'words'> &
  Partial<Pick<Actions['visit.log']['input'], 'how' | 'next' | 'witness'>>
type Fields = Actions['household.save']['input']['fields']
type Item = Actions['plan.view']['output']['items'][number]
type Move = Actions['plan.move']['input']['move']
type PromiseMove = Actions['promise.move']['input']['move']
export type PlanHome = { stairwellId: string; flatId: string; person: Person }

/** What staff do at one household, by its name in the story. */
export class PlanDesk {
  private partyContact: Person | undefined

  constructor(
    private readonly gateway: Gateway,
    readonly clock: WorksClock,
    readonly desk: Desk,
    private readonly bound: readonly Bound[],
    private readonly today: Date,
  ) {}

  /** The party contact, once she has come. */
  get contact(): Person {
    if (!this.partyContact) throw new Error('the contact has not come yet')
    return this.partyContact
  }
  set contact(person: Person) {
    this.partyContact = person
  }

  /** The Beijing day so many days from today. */
  day(days: number): string {
    return beijingMoment(this.today, days, 12).toISOString().slice(0, 10)
  }

  moment(days: number, clock: string): string {
    return this.clock.moment(days, clock).toISOString()
  }

  async home(name: Storied): Promise<PlanHome> {
    const [building = '', unit = '', room = ''] = storied[name].split(' ')
    const stairwellId =
      this.desk.stairwells.find((one) => one.building === building && one.unit === unit)?.stairwellId ?? ''
    const view = await this.desk.community.call('stairwell.view', { stairwellId })
    const flatId = (view.unchanged ? [] : view.flats).find((flat) => flat.room === room)?.flatId
    if (!flatId) throw new Error(`no flat ${storied[name]}`)
    return { stairwellId, flatId, person: speakerFor(this.desk, this.bound, flatId) }
  }

  async visit(name: Storied, who: Person, [days, clock]: [number, string], visit: Visit): Promise<void> {
    const { stairwellId, flatId } = await this.home(name)
    await who.call('visit.log', {
      ...{ stairwellId, flatId, how: 'door', next: null, witness: null, with: [] },
      ...visit,
      at: this.moment(days, clock),
    })
  }

  /** What was asked at the door. */
  async interview(name: Storied, who: Person, [days, clock]: [number, string], fields: Fields): Promise<void> {
    const { stairwellId, flatId } = await this.home(name)
    await who.call('household.save', {
      ...{ stairwellId, flatId, fields, how: 'interview', healthConsent: true },
      askedAt: this.moment(days, clock),
    })
  }

  async confirmKinds(name: Storied, kinds: Actions['plan.confirmKinds']['input']['kinds'], why = ''): Promise<void> {
    const { stairwellId, flatId } = await this.home(name)
    const { rev } = await this.desk.community.call('plan.view', { stairwellId, flatId })
    await this.desk.community.call('plan.confirmKinds', { stairwellId, flatId, rev, kinds, why })
  }

  /** Moves the first live item of which `which` is true. */
  async move(name: Storied, who: Person, which: (item: Item) => boolean, move: Move): Promise<void> {
    const { stairwellId, flatId } = await this.home(name)
    const { items } = await who.call('plan.view', { stairwellId, flatId })
    const item = items.find((one) => (one.state === 'open' || one.state === 'waiting') && which(one))
    if (!item) throw new Error(`no item for ${move.kind} at ${storied[name]}`)
    await who.call('plan.move', { stairwellId, flatId, itemId: item.itemId, rev: item.rev, move })
  }

  /** The household's newest promise, moved. */
  async promise(name: Storied, who: Person, move: PromiseMove): Promise<void> {
    const { promiseId, rev } = await this.promiseOf(name)
    await who.call('promise.move', { promiseId, rev, move })
  }

  async promiseOf(name: Storied) {
    const { stairwellId, flatId } = await this.home(name)
    const { promises } = await this.desk.community.call('plan.view', { stairwellId, flatId })
    const promise = promises[0]
    if (!promise) throw new Error(`no promise at ${storied[name]}`)
    return promise
  }

  /** A photo of something signed. */
  uploadPaper(bytes: Buffer): Promise<string> {
    return this.gateway.upload(this.desk.community, this.desk.estateId, 'evidence', '签字表.png', bytes)
  }

  async personIdOf(name: string): Promise<string> {
    const { people } = await this.desk.community.call('portfolio.organisation', { estateId: this.desk.estateId })
    const person = people.find((one) => one.name === name)
    if (!person) throw new Error(`nobody is called ${name}`)
    return person.personId
  }

  /** The household answers anew, on all its items or on some. */
  async say(name: Storied, state: 'conditional' | 'deferred', words: string, only?: string[]): Promise<void> {
    const { stairwellId, flatId, person } = await this.home(name)
    const { roundId, textHash, community } = this.desk
    if (person === community) return
    const view = await community.call('stairwell.view', { stairwellId })
    const flat = view.unchanged ? undefined : view.flats.find((one) => one.flatId === flatId)
    const items = (Object.keys(flat?.items ?? {}) as Parameters<typeof answersFor>[1]).filter(
      (item) => !only || only.includes(item),
    )
    const askAgainOn = state === 'deferred' ? this.day(20) : null
    await person.call('consent.answer', {
      ...{ roundId, textHash, stairwellId, flatId, clausesRead: ['liability'] },
      answers: items.map((item) => ({ item, state, reasons: [], words, askAgainOn })),
    })
  }

  async take(name: Storied, text: string, keeper: string, dueIn: number): Promise<void> {
    const keeperId = await this.personIdOf(keeper)
    await this.promise(name, this.desk.community, { kind: 'take', text, keeperId, dueOn: this.day(dueIn) })
  }

  /** The month so many months before today. */
  monthAgo(months: number): string {
    return this.day(-months * 30).slice(0, 7)
  }
}
