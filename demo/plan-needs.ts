import type { PlanDesk } from './plan-desk'

/** 风险厌恶型: cleaning and company asked for, days kept quiet. */
export const recovering = (at: PlanDesk): void => {
  const { clock, desk } = at
  clock.plan(-13, '10:10', async () => {
    await at.interview(
      'recovering',
      desk.lead,
      [-13, '10:00'],
      [
        { field: 'occupants', value: [{ kind: 'elder', count: 2 }], source: 'household', seenRev: 0 },
        { field: 'needs', value: ['quiet', 'water', 'knockLong'], source: 'household', seenRev: 0 },
        {
          field: 'concerns',
          value: { reasons: ['noise', 'elderly'], words: '老伴要静养，上午别太吵。' },
          source: 'household',
          seenRev: 0,
        },
        {
          field: 'contacts',
          value: [{ name: '张磊', relation: 'child', phone: '13800000411' }],
          source: 'household',
          seenRev: 0,
        },
      ],
    )
    await at.visit('recovering', desk.lead, [-13, '10:00'], {
      ...{
        purpose: 'care',
        met: 'owner',
        outcome: 'comeBack',
        words: '老两口在家，说过一个月再谈，先把要照顾的事安排好。',
      },
      next: { what: '看看安排得怎样', on: at.day(0) },
    })
  })
  clock.plan(-12, '10:00', () => at.confirmKinds('recovering', ['riskAverse']))
  clock.plan(-11, '10:00', () =>
    at.move('recovering', desk.lead, ({ does }) => does === 'quiet', {
      ...{ kind: 'setQuiet', why: 'other', healthConsent: false },
      ...{ from: at.day(1), until: at.day(12) },
    }),
  )
  clock.plan(-1, '18:00', () =>
    at.move('recovering', desk.lead, ({ does, helpKind }) => does === 'help' && helpKind === 'cleaning', {
      ...{ kind: 'askHelp', callName: '张大爷', phone: null, words: '', healthConsent: true },
      window: { on: at.day(3), fromHour: 9, toHour: 12 },
    }),
  )
}

/** 成本敏感型: the owners rung, the law explained, something offered. */
export const letOut = (at: PlanDesk): void => {
  const { clock, desk } = at
  for (const [name, who] of [
    ['letOut', () => desk.lead],
    ['empty', () => at.contact],
  ] as const) {
    clock.plan(-13, '11:00', () => at.confirmKinds(name, ['costSensitive'], '房子租出去或空着，找的是房主'))
    clock.plan(-12, '11:00', () =>
      at.move(name, who(), ({ does }) => does === 'contactOwner', {
        ...{ kind: 'attempt', how: 'call', outcome: 'noAnswer', words: '', at: at.moment(-12, '10:50') },
      }),
    )
    clock.plan(-10, '19:10', () =>
      at.move(name, who(), ({ does }) => does === 'contactOwner', {
        ...{ kind: 'attempt', how: 'call', outcome: name === 'empty' ? 'agrees' : 'willThink' },
        ...{ words: name === 'empty' ? '周末过来签。' : '怕影响收租，想想再说。', at: at.moment(-10, '19:00') },
      }),
    )
  }
  clock.plan(-9, '10:00', () =>
    at.move('letOut', desk.lead, ({ does }) => does === 'upkeepNote', { kind: 'note', words: '发给房主看了' }),
  )
  clock.plan(-8, '10:00', () =>
    at.move('letOut', desk.lead, ({ does }) => does === 'offer', {
      kind: 'offer',
      offer: {
        kind: 'rent',
        fen: 30_000,
        from: at.day(5),
        until: at.day(12),
        words: '施工那几天的租金由房主减给租户，社区帮着写进补充约定。',
      },
    }),
  )
}

/** Refused, and nobody has judged yet why; one question answered, the other late. */
export const warranty = (at: PlanDesk): void => {
  const { clock, desk } = at
  clock.plan(-12, '19:00', () =>
    at.visit('warranty', desk.lead, [-12, '18:50'], {
      ...{ purpose: 'issue', met: 'owner', outcome: 'willThink' },
      words: '想先知道改完谁保修、保几年，要白纸黑字。',
      next: { what: '带保修条款来', on: at.day(-2) },
    }),
  )
  clock.plan(-10, '10:00', async () => {
    await at.move('warranty', desk.lead, ({ does }) => does === 'answer', {
      kind: 'reply',
      words: '管道和装修保修两年，卫生间防漏五年，由施工单位负责；保修单开工前给您。',
    })
  })
}

/** 风险厌恶型 to its end: the days of a mock examination kept quiet, a quiet room at the station, and a household that agrees. */
export const exam = (at: PlanDesk): void => {
  const { clock, desk } = at
  clock.plan(-15, '19:00', () =>
    at.interview(
      'exam',
      at.contact,
      [-15, '18:50'],
      [
        {
          field: 'occupants',
          value: [
            { kind: 'adult', count: 2 },
            { kind: 'examStudent', count: 1 },
          ],
          source: 'household',
          seenRev: 0,
        },
        { field: 'needs', value: ['quiet'], source: 'household', seenRev: 0 },
        {
          field: 'concerns',
          value: { reasons: ['exam'], words: '模拟考那几天别施工。' },
          source: 'household',
          seenRev: 0,
        },
      ],
    ),
  )
  clock.plan(-14, '09:00', () => at.confirmKinds('exam', ['riskAverse']))
  clock.plan(-13, '09:00', () =>
    at.move('exam', desk.community, ({ does }) => does === 'quiet', {
      ...{ kind: 'setQuiet', why: 'exam', healthConsent: false },
      ...{ from: at.day(-10), until: at.day(-6) },
    }),
  )
}

/** What was answered by now, and what turned out not to be wanted: an office that keeps at it. One thing is left for tomorrow, one for the day after. */
export const keepAtIt = (at: PlanDesk): void => {
  const { clock, desk } = at
  clock.plan(-7, '17:00', async () => {
    for (const name of ['tiles', 'cabinet', 'exam', 'empty', 'letOut', 'ceiling', 'greyTiles', 'handrail'] as const) {
      const { stairwellId, flatId } = await at.home(name)
      const view = await desk.community.call('plan.view', { stairwellId, flatId })
      const open = view.items.filter(({ state }) => state === 'open')
      for (const [nth, { itemId, rev, does }] of open.entries()) {
        const isAnswer = does === 'answer' || does === 'other'
        const isLeft = name === 'tiles' ? nth >= open.length - 2 : !isAnswer && does !== 'help'
        const move = isLeft
          ? ({ kind: 'assign', ownerId: view.contact?.personId ?? null, dueOn: at.day(nth % 2 === 0 ? 1 : 2) } as const)
          : isAnswer
            ? ({ kind: 'close', words: '当面说清楚了：谁负责、怎么恢复、保修几年，写在给您的单子上。' } as const)
            : ({ kind: 'drop', words: '住户说现在不用，需要时再说。' } as const)
        await desk.community.call('plan.move', { stairwellId, flatId, itemId, rev, move })
      }
    }
  })
}
