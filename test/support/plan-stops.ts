import type { Person } from '../../demo/gateway'
import { paperPhoto } from '../../demo/paper-photo'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { mondayOf } from '../../domain/help-matching/problem'
import { answerOf, buildHouse } from './estate'
import type { Stop } from './stops'

/** A house on its way from "no" to "yes", with something on each page, and who may see it. */
export type Ways = Awaited<ReturnType<typeof buildWays>>

const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号
1号楼,1门,101,50.00,甲一,13900000011
1号楼,1门,201,50.00,乙一,13900000021
1号楼,1门,301,50.00,丙一,13900000031
1号楼,1门,401,50.00,丁一,13900000041
1号楼,1门,501,50.00,戊一,13900000051
1号楼,1门,601,50.00,己一,13900000061
`
const CONTACT = '马凤英'
/** Whatever day the suite runs: the Tuesday after, in Beijing. */
const MONDAY = dayAfter(mondayOf(beijingDay(new Date())), 7)
const TUESDAY = dayAfter(MONDAY, 1)
const moment = (on: string, time: string) => new Date(`${on}T${time}:00+08:00`)

/** An estate with a lead, a party contact and a crew, on a Monday morning, and nothing answered yet. */
export const planHouse = async (options: { staticDir?: string } = {}) => {
  const house = await buildHouse({ roster: ROSTER, kinds: ['bathroomDrain'], positions: ['01'], ...options })
  await house.cloud.clock.set(moment(MONDAY, '10:00'))
  const contact = await house.gateway.signIn({ openid: 'contact', nickname: CONTACT })
  const grant = { role: 'partyContact' as const, estateId: house.estateId }
  const { token } = await house.community.call('staff.invite', { name: CONTACT, grant })
  await contact.call('staff.accept', { token })
  const crew = await house.contractor()
  const home = (room: string) => ({ flatId: house.flat(room).flatId, stairwellId: house.stairwellId })
  const people = async () => (await house.community.call('portfolio.organisation', { estateId: house.estateId })).people
  return {
    house,
    contact,
    crew,
    home,
    monday: MONDAY,
    tuesday: TUESDAY,
    moment,
    /** Puts households into somebody's portfolio. */
    async assign(who: Person, ...rooms: string[]) {
      const { personId } = await who.call('me.home', {})
      await house.community.call('portfolio.assign', { estateId: house.estateId, personId, flats: rooms.map(home) })
      return personId
    },
    people,
    async plan(room: string, who: Person = house.community) {
      return who.call('plan.view', home(room))
    },
    /** Somebody answers on the one item. */
    async say(
      room: string,
      state: 'agreed' | 'conditional' | 'deferred' | 'refused',
      words = '',
      reasons: string[] = [],
    ) {
      const person = await house.owner(room)
      const input = house.input(room, state)
      const [item] = house.items
      const answer = { ...answerOf(item ?? 'bathroomDrain', state), words: state === 'agreed' ? '' : words }
      await person.call('consent.answer', {
        ...input,
        answers: [
          {
            ...answer,
            reasons: reasons as typeof answer.reasons,
            askAgainOn: state === 'deferred' ? dayAfter(MONDAY, 20) : null,
          },
        ],
      })
      return person
    },
    async paper(room: string, state: 'agreed' | 'refused', signedOn: string, who: Person = house.community) {
      const photo = await house.gateway.upload(who, house.estateId, 'evidence', '签字.png', paperPhoto(1))
      const { answers, ...subject } = house.input(room, state)
      return who.call('consent.recordPaper', {
        ...subject,
        answers,
        signerId: house.flat(room).owners[0]?.signerId ?? '',
        ...{ signedOn, witness: '邻居老李', photoIds: [photo], roomOnPaper: room },
      })
    },
  }
}
export type PlanHouse = Awaited<ReturnType<typeof planHouse>>

const NEIGHBOURS = ['甲一', '乙一', '丙一', '丁一', '戊一', '己一']

/**
 * By room: 101 said no on the phone and yes on paper; 201 is decorated, its talk written down and not signed by the household; 301 has a promise to confirm; 401 said not now and complained;
 * 501 has a condition that nobody took on; 601 agrees.
 */
export const buildWays = async (options: { staticDir?: string } = {}) => {
  const plans = await planHouse(options)
  const { house, contact, crew, home, monday, tuesday } = plans
  const { community, street, lead, estateId } = house
  const contactId = await plans.assign(contact, '201', '301', '401')
  await plans.assign(lead, '101')

  await plans.say('201', 'refused', '刚装修一年，不同意拆。', ['decoration', 'repair'])
  await plans.say('301', 'conditional', '吊顶拆了要恢复原样。', ['repair'])
  await plans.say('401', 'deferred', '家里老人要静养，过一阵再说。', ['elderly', 'noise'])
  await plans.say('501', 'conditional', '先说清楚以后不会再另外收钱。', ['cost'])
  await plans.say('601', 'agreed')
  await plans.say('101', 'refused', '不清楚改完谁保修。', ['doubt'])
  await plans.paper('101', 'agreed', monday)

  await contact.call('household.save', {
    ...home('201'),
    ...{ how: 'interview', askedAt: moment(monday, '09:30').toISOString(), healthConsent: true },
    fields: [
      { field: 'title', value: 'private', source: 'document', seenRev: 0 },
      { field: 'decoration', value: { standard: 'fine', month: '2026-01' }, source: 'seen', seenRev: 0 },
      { field: 'occupants', value: [{ kind: 'adult', count: 2 }], source: 'household', seenRev: 0 },
      {
        field: 'contacts',
        value: [{ name: '乙二', relation: 'child', phone: '13900000022' }],
        source: 'household',
        seenRev: 0,
      },
    ],
  })
  await contact.call('visit.log', {
    ...home('201'),
    ...{
      how: 'door',
      purpose: 'file',
      met: 'owner',
      outcome: 'raises',
      words: '担心墙砖配不上。',
      witness: null,
      with: [],
    },
    next: { what: '约三方面谈', on: tuesday },
    at: moment(monday, '09:30').toISOString(),
  })
  await community.call('plan.confirmKinds', {
    ...home('201'),
    ...{ rev: (await plans.plan('201')).rev, kinds: ['assetLocked'], why: '' },
  })
  const talkId = await talkOf(plans)

  const [promise] = (await plans.plan('301')).promises
  const promiseId = promise?.promiseId ?? ''
  await community.call('promise.move', {
    ...{ promiseId, rev: promise?.rev ?? 0 },
    move: { kind: 'take', text: '吊顶由施工队两天内装好', keeperId: contactId, dueOn: tuesday },
  })
  const { rev } = await contact.call('promise.view', { promiseId })
  await contact.call('promise.move', {
    ...{ promiseId, rev },
    move: { kind: 'keep', words: '装好了，和原来一样。', photoIds: [] },
  })

  const complaining = await house.owner('401')
  await complaining.call('complaint.file', {
    ...home('401'),
    ...{ what: 'tooOften', words: '晚饭时间来，不方便。', visitId: null },
  })
  for (const [at, nickname] of NEIGHBOURS.entries())
    await house.gateway.signIn({ openid: `owner-${at + 1}01-0`, nickname })
  await house.gateway.signIn({ openid: 'lead', nickname: '许文斌' })
  return {
    house,
    plans,
    street,
    community,
    lead,
    contact,
    crew,
    contactId,
    talkId,
    promiseId,
    estateId,
    now: moment(monday, '10:30'),
  }
}

/** Invited, a time settled on, written down; crew and decorator have signed. */
const talkOf = async ({ house, crew, home, plan, tuesday }: PlanHouse): Promise<string> => {
  const { community, estateId } = house
  const { items } = await plan('201')
  const item = items.find(({ does }) => does === 'talk')
  const { talkId } = await community.call('talk.invite', {
    ...home('201'),
    ...{ itemId: item?.itemId ?? '', where: '社区议事室', decorator: { name: '刘师傅', phone: '13900000099' } },
    slots: [{ slotId: 's1', on: tuesday, from: '18:30', until: '19:30' }],
  })
  const move = async (who: Person, one: Parameters<typeof who.call<'talk.move'>>[1]['move']) => {
    const { rev } = await who.call('talk.view', { talkId })
    await who.call('talk.move', { talkId, rev, move: one })
  }
  await move(await house.owner('201'), { kind: 'can', as: 'resident', slotIds: ['s1'] })
  await move(community, { kind: 'fix', slotId: 's1' })
  await move(community, {
    kind: 'write',
    minutes: {
      words: '拆管前先拍照，墙砖由施工单位提前备好。',
      surfaces: [{ room: 'kitchen', surface: 'wall', standard: '换同规格同颜色的墙砖', liable: 'contractor' }],
      ceilingFen: 600_000,
    },
  })
  const { minutesHash } = await crew.call('talk.view', { talkId })
  await move(crew, { kind: 'sign', as: 'contractor', hash: minutesHash ?? '' })
  const fileId = await house.gateway.upload(community, estateId, 'evidence', '纪要.png', paperPhoto(2))
  await move(community, {
    ...{ kind: 'sign', as: 'decorator', hash: minutesHash ?? '' },
    paper: { name: '刘师傅', fileId, room: '201' },
  })
  return talkId
}

const page = (name: string, path: string, query: Record<string, string>, shows: string | RegExp): Stop => ({
  ...{ name, path: `/${path}/index`, query, shows },
})

/** Pages of households, by nickname. */
export const waysStops = ({ plans: { home }, talkId, promiseId }: Ways): [string, Stop[]][] => [
  [
    '乙一',
    [
      page('matters: a talk', 'matters/list', home('201'), '您提的'),
      page('talk', 'matters/talk', { talkId }, /拆管前先拍照/),
      page('file, as its household sees it', 'matters/file', home('201'), '装修'),
      page('complain', 'matters/complain', home('201'), '走访的事，您有什么要说'),
    ],
  ],
  [
    '丙一',
    [
      page('matters: a promise', 'matters/list', home('301'), /请您看看/),
      page('promise', 'matters/promise', { promiseId }, '办到了'),
    ],
  ],
  ['丁一', [page('matters: a complaint', 'matters/list', home('401'), '您提的意见')]],
  ['己一', [page('matters: nothing', 'matters/list', home('601'), '还没有要办的事')]],
]

/** Pages of community staff. */
export const waysStaffStops = ({ plans: { home }, talkId, estateId }: Ways): Stop[] => {
  const stop = (name: string, path: string, query: Record<string, string>, shows: string | RegExp) =>
    page(name, `staff/${path}`, query, shows)
  return [
    stop('household', 'household', home('201'), '问题清单'),
    stop('household: a promise', 'household', home('301'), '问题清单'),
    stop('household: nothing', 'household', home('601'), /1门 ?601/),
    stop('interview', 'interview', home('401'), /入户登记/),
    stop('visit', 'visit', home('401'), /走访/),
    stop('talk, for staff', 'talk', { talkId }, /纪要/),
    stop('promises', 'promises', { estateId }, /吊顶/),
    stop('portfolio: in nobody’s', 'portfolio', { estateId, of: 'nobody' }, /501/),
    stop('organisation', 'organisation', { estateId }, CONTACT),
    stop('papers', 'papers', { estateId }, /101/),
    stop('complaints', 'complaints', { estateId }, /晚饭时间/),
    stop('plan templates', 'plan-templates', { estateId }, /资产锁定型/),
    stop('today, with plans', 'today', { estateId }, '今天要办'),
  ]
}

/** Pages of an estate where nothing was raised; the street has two estates. */
export const emptyWaysStops = ({ house }: Ways): Stop[] => {
  const other = { estateId: house.otherEstateId }
  return [
    page('promises: none', 'staff/promises', other, /没有/),
    page('papers: none', 'staff/papers', other, /没有/),
    page('complaints: none', 'staff/complaints', other, /没有/),
  ]
}

/** Pages of the party contact. */
export const CONTACT_NICKNAME = CONTACT
export const contactStops = ({ plans: { home }, estateId }: Ways): Stop[] => [
  page('today: a contact', 'staff/today', { estateId }, '今天要办'),
  page('portfolio', 'staff/portfolio', { estateId }, /201/),
  page('household: a contact', 'staff/household', home('201'), '问题清单'),
]
