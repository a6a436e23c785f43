import type { PlanDesk } from './plan-desk'
import { DECORATOR } from './plan-people'
import { planTalk } from './plan-talk'

/** 资产锁定型 in the middle: asked, judged, talked about; the minutes wait for the household. */
export const tiles = (at: PlanDesk): void => {
  const { clock, desk } = at
  clock.plan(-16, '18:40', async () => {
    await at.interview(
      'tiles',
      at.contact,
      [-16, '18:30'],
      [
        { field: 'title', value: 'private', source: 'document', seenRev: 0 },
        { field: 'decoration', value: { standard: 'fine', month: at.monthAgo(14) }, source: 'seen', seenRev: 0 },
        {
          field: 'concerns',
          value: { reasons: ['decoration', 'repair'], words: '墙砖是定做的，怕配不到。' },
          source: 'household',
          seenRev: 0,
        },
        { field: 'occupants', value: [{ kind: 'adult', count: 2 }], source: 'household', seenRev: 0 },
      ],
    )
    await at.visit('tiles', at.contact, [-16, '18:30'], {
      ...{ purpose: 'file', met: 'owner', outcome: 'raises' },
      words: '墙砖是去年定做的，担心拆了配不上；愿意和施工单位当面谈。',
      next: { what: '约三方面谈', on: at.day(-12) },
    })
  })
  clock.plan(-15, '10:00', () => at.confirmKinds('tiles', ['assetLocked']))
  clock.plan(-14, '10:00', () => planTalk(at, 'tiles', DECORATOR, { heldOn: -8, isSigned: false }))
  clock.plan(-7, '19:10', () =>
    at.visit('tiles', at.contact, [-7, '19:00'], {
      ...{ how: 'call', purpose: 'talk', met: 'owner', outcome: 'willThink', words: '纪要在看，想再对一遍砖的型号。' },
      next: { what: '问问纪要看得怎样', on: at.day(1) },
    }),
  )
  clock.plan(-6, '19:00', async () => {
    const { stairwellId, flatId, person } = await at.home('tiles')
    if (person === desk.community) return
    await person.call('complaint.file', {
      ...{ stairwellId, flatId, what: 'tooOften', visitId: null },
      words: '晚饭时间来，孩子要写作业，请换个时间。',
    })
  })
}

/** 资产锁定型 near its end: signed by all three, agreed on a condition, and that said to be kept. */
export const cabinet = (at: PlanDesk): void => {
  const { clock, desk } = at
  clock.plan(-16, '19:10', () =>
    at.interview(
      'cabinet',
      desk.community,
      [-16, '19:00'],
      [
        {
          field: 'decoration',
          value: { standard: 'fine', month: at.monthAgo(9) },
          source: 'household',
          seenRev: 0,
        },
        {
          field: 'concerns',
          value: { reasons: ['decoration'], words: '整体橱柜，拆了怕装不回去。' },
          source: 'household',
          seenRev: 0,
        },
      ],
    ),
  )
  clock.plan(-15, '10:20', () => at.confirmKinds('cabinet', ['assetLocked']))
  clock.plan(-14, '10:30', () => planTalk(at, 'cabinet', DECORATOR, { heldOn: -9, isSigned: true }))
  clock.plan(-5, '19:00', () =>
    at.say('cabinet', 'conditional', '按纪要，先把橱柜背板的样板做出来看。', ['kitchenDrain']),
  )
  clock.plan(-5, '20:00', () => at.take('cabinet', '做一块橱柜背板样板，请您看过再动工', at.desk.community.nickname, 3))
  clock.plan(-1, '16:00', () =>
    at.promise('cabinet', desk.community, {
      ...{ kind: 'keep', photoIds: [] },
      words: '样板做好了，今天下午送到家里看过，颜色和板厚都一样。',
    }),
  )
}
