import type { Gateway } from './gateway'
import type { Desk } from './office'
import { cabinet, tiles } from './plan-assets'
import { PlanDesk } from './plan-desk'
import type { Storied } from './plan-homes'
import { exam, keepAtIt, letOut, recovering, warranty } from './plan-needs'
import { CONTACT, organise } from './plan-people'
import { papers, promises } from './plan-promises'
import type { Bound, Login } from './residents'
import type { WorksClock } from './works-clock'

/** From "no" to "yes": households' files, plans, promises, talks and visits, each of the three kinds in every stage. */
export class HousePlans {
  private readonly at: PlanDesk

  constructor(
    private readonly gateway: Gateway,
    clock: WorksClock,
    private readonly desk: Desk,
    bound: readonly Bound[],
    today: Date,
  ) {
    this.at = new PlanDesk(gateway, clock, desk, bound, today)
    clock.plan(-17, '09:00', () => this.giveOut())
    for (const tell of [tiles, cabinet, promises, warranty, recovering, exam, letOut, keepAtIt, papers]) tell(this.at)
  }

  loginList(): Login[] {
    const { nickname, openid } = CONTACT
    return [{ nickname, openid, note: '党员联系户', what: '今天该上谁家、说好的事办得怎样' }]
  }

  /** Call-backs of papers recorded in the first days, and words to be looked at: as of now. */
  async lookThrough(): Promise<void> {
    const { street, estateId } = this.desk
    const { papers } = await street.call('paper.list', { estateId, show: 'open' })
    const toCall = papers.filter(({ at }) => at === 'toCall')
    // The newest few are left for whoever looks at the queue.
    for (const { paperId, rev } of toCall.slice(0, -3)) {
      await street.call('paper.call', {
        paperId,
        rev,
        outcome: 'confirmed',
        words: '',
        at: this.at.moment(-1, '15:00'),
      })
    }
  }

  private async giveOut(): Promise<void> {
    this.at.contact = await organise(this.gateway, this.desk)
    const { community, estateId, lead } = this.desk
    const give = async (personName: string, names: Storied[]) => {
      const personId = await this.at.personIdOf(personName)
      const flats = await Promise.all(names.map((name) => this.at.home(name)))
      await community.call('portfolio.assign', {
        ...{ estateId, personId },
        flats: flats.map(({ stairwellId, flatId }) => ({ stairwellId, flatId })),
      })
    }
    await give(CONTACT.nickname, ['tiles', 'greyTiles', 'handrail', 'ceiling', 'empty', 'bill', 'exam'])
    await give(lead.nickname, ['warranty', 'recovering', 'letOut'])
  }
}
