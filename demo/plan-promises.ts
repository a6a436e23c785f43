import { answersFor } from './answers'
import { paperPhoto } from './paper-photo'
import type { PlanDesk } from './plan-desk'
import { CONTACT } from './plan-people'

/** Promises: one late, one in time, one confirmed. */
export const promises = (at: PlanDesk): void => {
  const { clock, desk } = at
  clock.plan(-15, '15:00', () =>
    at.take('greyTiles', '补一样的浅灰 30×60 墙砖，先拿样砖来比', desk.community.nickname, -4),
  )
  clock.plan(-14, '15:00', () => at.take('ceiling', '吊顶拆开后由施工队恢复原样，两天内装好', CONTACT.nickname, 6))
  clock.plan(-14, '15:30', () => at.take('handrail', '由残联给卫生间装坐便扶手', CONTACT.nickname, -2))
  clock.plan(-9, '10:00', async () => {
    await at.promise('handrail', at.contact, {
      ...{ kind: 'keep', photoIds: [] },
      words: '扶手装好了，老人试过，站得稳。',
    })
  })
  clock.plan(-8, '19:00', async () => {
    const { person } = await at.home('handrail')
    if (person === desk.community) return
    const { promiseId } = await at.promiseOf('handrail')
    const { rev, textHash, clauses } = await person.call('promise.view', { promiseId })
    const clausesRead = clauses.map(({ clauseId }) => clauseId)
    await person.call('promise.confirm', { promiseId, rev, textHash, clausesRead })
  })
}

/** On one day a phone says not now, and a paper signed at the door says yes. */
export const papers = (at: PlanDesk): void => {
  const { clock, desk } = at
  clock.plan(-2, '11:00', () => at.say('twoAnswers', 'deferred', '等孩子回来商量。'))
  clock.plan(-2, '17:00', async () => {
    const { stairwellId, flatId } = await at.home('twoAnswers')
    const { owners } = await desk.community.call('flat.view', { stairwellId, flatId })
    const view = await desk.community.call('stairwell.view', { stairwellId })
    const flat = view.unchanged ? undefined : view.flats.find((one) => one.flatId === flatId)
    const { roundId, textHash } = desk
    const photo = await at.uploadPaper(paperPhoto(201))
    const items = Object.keys(flat?.items ?? {}) as Parameters<typeof answersFor>[1]
    await desk.community.call('consent.recordPaper', {
      ...{ roundId, textHash, stairwellId, flatId, roomOnPaper: flat?.room ?? '', photoIds: [photo] },
      signerId: owners[0]?.signerId ?? '',
      answers: answersFor(undefined, items, clock.moment(-2, '17:00')),
      ...{ clausesRead: ['liability'], signedOn: at.day(-2), witness: '邻居李桂琴' },
    })
  })
}
