import type { ClaimDoc } from '../types/claim'
import { setClaimRules } from './claim-rules'
import { claimStories, isOfTheLeak } from './claim-stories'
import { type Doer, FILED_AT, type Known, type Shots, type Step, type Story } from './claim-story'
import { beijingMoment } from './days'
import type { Gateway, Person } from './gateway'
import type { Desk } from './office'
import type { Bound, Login } from './residents'
import { roomPhoto } from './room-photo'
import { sendPhoto } from './send-photo'
import type { WorksClock } from './works-clock'
import { speakerFor } from './works-house'

type Flat = { flatId: string; stairwellId: string }
type Filed = Flat & { claimId: string; filedWith: string[]; story: Story; household: Person }

const dayOf = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)

/** Claims of the demo, each where its story has come to by now: filed, looked at, judged, offered, mediated, mended, closed, and one that nobody looked at in time. */
export class HouseClaims {
  private readonly filed: Filed[] = []

  constructor(
    private readonly gateway: Gateway,
    private readonly clock: WorksClock,
    private readonly desk: Desk,
    private readonly bound: readonly Bound[],
    private readonly today: Date,
  ) {
    clock.plan(-14, '09:50', () => setClaimRules(desk))
    for (const story of claimStories) this.plan(story)
    clock.plan(-1, '10:30', () => this.joinLeak())
  }

  /** Whom one may log in as to see them. */
  loginList(): Login[] {
    return claimStories.flatMap((story) => {
      const { household, what = '' } = { ...this.filed.find((one) => one.story === story), ...story }
      if (!household || what === '') return []
      const { nickname, openid } = household
      return [{ nickname, openid, note: `业主，${story.building}${story.unit}${story.room}`, what }]
    })
  }

  /** What neither WeChat nor anybody has looked at yet of the days before today: the community worker has, in the meantime, but for one. */
  async lookThrough(): Promise<void> {
    const { community } = this.desk
    for (const { claimId, story } of this.filed) {
      if (story.filed === 0) continue
      const { entries, photos } = await community.call('claim.view', { claimId })
      // Words of joining speak of several homes: they stay with who handles them.
      const isLeft = ({ seq, act }: (typeof entries)[number]) =>
        // Words of joining speak of several homes: they stay with who handles them.
        act === 'join' || (story.isUnread && seq === 0)
      for (const entry of entries.filter(({ wordsState }) => wordsState === 'held' || wordsState === 'waiting'))
        if (!isLeft(entry)) await community.call('claim.showWords', { claimId, seq: entry.seq, show: true })
      for (const { photoId, check } of Object.values(photos))
        if (check !== 'shown') await community.call('photo.review', { photoId, show: true })
    }
  }

  private plan(story: Story): void {
    const fileAt = this.clock.notAfterNow(this.clock.moment(story.filed, FILED_AT))
    this.clock.planAt(fileAt, async () => {
      const filed = await this.file(story, fileAt)
      this.filed.push(filed)
      for (const step of story.steps) {
        const stepAt = this.clock.moment(step.days, step.at)
        this.clock.planAt(stepAt, () => this.take(filed, step, stepAt))
      }
    })
  }

  private async file(story: Story, at: Date): Promise<Filed> {
    const flat = await this.flatOf(story)
    const household = speakerFor(this.desk, this.bound, flat.flatId)
    const by = story.isByPhone ? this.desk.community : household
    // WeChat cannot say anything of its words: they wait for a person.
    const silence = { api: 'security.msgSecCheck', errcode: -1, openid: household.openid }
    if (story.isUnread) await this.gateway.json('/wx/faults', silence)
    const filedWith = await this.send(by, flat, story, story.shots, at)
    const { damagePlace, damage, words, fen } = story
    const want = story.want === 'money' ? { kind: story.want, fen: fen ?? 1 } : { kind: story.want }
    const { claimId } = await by.call(
      'claim.submit',
      {
        place: { of: 'flat', ...flat },
        ...{ damagePlace, damage, words, want, photoIds: filedWith, noticedOn: dayOf(at) },
        ...(story.isByPhone ? { onBehalf: { how: 'phone', photoId: null } } : {}),
      },
      `demo-claim-${flat.flatId}`,
    )
    return { ...flat, claimId, filedWith, story, household }
  }

  private async take(filed: Filed, { by, shots = [], move }: Step, at: Date): Promise<void> {
    const { claimId, filedWith, story } = filed
    const doer = this.doer(by, filed)
    const photoIds = await this.send(doer, filed, story, shots, at)
    const { stateSeq, baseline } = await doer.call('claim.view', { claimId })
    const before = baseline?.photos.find(({ surface }) => surface === 'wall')?.photoId ?? null
    const known: Known = { photoIds, filedWith, before, on: (days) => this.on(days) }
    await doer.call('claim.move', { claimId, stateSeq, move: move(known) })
  }

  private doer(by: Doer, { household }: Filed): Person {
    return by === 'household' ? household : this.desk[by]
  }

  private async joinLeak(): Promise<void> {
    const claimIds = this.filed.filter(({ story }) => isOfTheLeak(story)).map(({ claimId }) => claimId)
    const words = '502 厨房给水接头渗漏，顺着管洞往下走，三户一起查。'
    await this.desk.community.call('claim.join', { claimIds, join: true, words }, 'demo-claims-join')
  }

  private send(by: Person, { flatId, stairwellId }: Flat, { room }: Story, shots: Shots, at: Date): Promise<string[]> {
    const place = { of: 'flat' as const, flatId, stairwellId }
    return Promise.all(
      shots.map((harm, index) => {
        const bytes = roomPhoto('wall', Number(room) + index, harm)
        return sendPhoto(by, { use: 'claim', place, name: `照片${index + 1}.png`, bytes, at })
      }),
    )
  }

  private async flatOf({ building, unit, room }: Pick<ClaimDoc, 'building' | 'unit' | 'room'>): Promise<Flat> {
    const { stairwellId = '' } =
      this.desk.stairwells.find((one) => one.building === building && one.unit === unit) ?? {}
    const view = await this.desk.community.call('stairwell.view', { stairwellId })
    const flat = view.unchanged ? undefined : view.flats.find((one) => one.room === room)
    if (!flat) throw new Error(`no flat ${building}${unit}${room}`)
    return { flatId: flat.flatId, stairwellId }
  }

  private on(days: number): string {
    return dayOf(beijingMoment(this.today, days, 12))
  }
}
