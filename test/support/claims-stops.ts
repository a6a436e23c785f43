import type { Person } from '../../demo/gateway'
import { sendPhoto } from '../../demo/send-photo'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import type { Actions } from '../../types/contract'
import { bathroom } from './baselines'
import { buildHouse, type House } from './estate'
import { picture } from './pictures'
import type { Stop } from './stops'
import { hireCrews, ROSTER } from './works-house'

/** A house with damage in every state, and who may see it. */
export type Harm = Awaited<ReturnType<typeof buildHarm>>
type Submit = Actions['claim.submit']['input']
type Move = Actions['claim.move']['input']

const COVENANT = '小磕小碰大家一起担，谁家也不吃亏。'

/** Claims by room: 101 has an appointment, 201 an offer, 301 the mediator's letter, 302 one that is being mediated and one that was repaired. */
export const buildHarm = async (options: { staticDir?: string } = {}) => {
  const house = await buildHouse({ roster: ROSTER, kinds: ['kitchenDrain', 'bathroomDrain'], ...options })
  const { cloud, community, street, estateId, stairwellId, gateway } = house
  const crew = await hireCrews(house)
  const today = beijingDay(await cloud.clock.now())
  const placeOf = (room: string) => ({ of: 'flat' as const, stairwellId, flatId: house.flat(room).flatId })
  let shade = 90
  const photoOf = (by: Person, room: string): Promise<string> => {
    shade += 10
    const { name, bytes } = picture(`${room}.png`, shade)
    return sendPhoto(by, { use: 'claim', place: placeOf(room), name, bytes })
  }
  const file = async (room: string, more: Partial<Submit> = {}): Promise<string> => {
    const owner = await house.owner(room)
    const input = { place: placeOf(room), damagePlace: 'bathroom', damage: 'tile', noticedOn: today } as const
    const said = { words: '靠管子的墙砖裂了', want: { kind: 'repair' as const } }
    const photoIds = [await photoOf(owner, room)]
    return (await owner.call('claim.submit', { ...input, ...said, photoIds, ...more })).claimId
  }
  const move = async (by: Person, claimId: string, move: Move['move']): Promise<void> => {
    const { stateSeq } = await community.call('claim.view', { claimId })
    await by.call('claim.move', { claimId, stateSeq, move })
  }
  const visit = { on: dayAfter(today, 1), from: '14:00', to: '15:00' }
  const repair = { how: 'repair' as const, standard: '两块砖换同款，缝色一致', byOn: dayAfter(today, 14) }
  const look = async (room: string, more: Partial<Submit> = {}): Promise<string> => {
    const claimId = await file(room, more)
    await move(crew, claimId, { kind: 'acknowledge', words: '' })
    const photoIds = [await photoOf(crew, room)]
    await move(crew, claimId, { kind: 'inspect', words: '墙砖裂两块，裂缝从管孔起', photoIds })
    return claimId
  }
  const judge = async (claimId: string): Promise<void> => {
    const { photos, baseline } = await community.call('claim.view', { claimId })
    const before = baseline?.photos.find(({ surface }) => surface === 'wall')?.photoId ?? null
    const pairs = Object.keys(photos)
      .slice(0, 1)
      .map((after) => ({ before, after }))
    const liability = { shares: [{ who: 'contractor' as const, percent: 100 }], pairs }
    await move(community, claimId, { kind: 'judge', liability, words: '动工前的照片上墙砖完好' })
  }

  const signed = await record(house, '101', crew)
  await record(house, '102')
  const { rev } = await community.call('claimRules.view', { estateId })
  await community.call('claimRules.publishPrices', {
    estateId,
    rev,
    items: [{ code: 'tile', name: '墙砖', unit: '块', unitFen: 8_550 }],
    source: '建材市场询价',
  })

  const filed = await file('101', { damage: 'leak', damagePlace: 'kitchen', words: '' })
  const visited = await file('101')
  await move(crew, visited, { kind: 'acknowledge', words: '' })
  await move(crew, visited, { kind: 'setVisit', visit, words: '' })
  const inspected = await look('101', { damage: 'crack' })
  const offered = await look('201', { want: { kind: 'money', fen: 128_000 } })
  await judge(offered)
  const items = [
    { from: 'table' as const, code: 'tile', quantityCenti: 200 },
    { from: 'own' as const, name: '工钱', unit: '工', unitFen: 40_000, quantityCenti: 100, why: '表里没有' },
  ]
  await move(community, offered, { kind: 'offer', offer: { how: 'money', items }, words: '' })
  const object = async (claimId: string, room: string): Promise<void> => {
    await judge(claimId)
    await move(community, claimId, { kind: 'offer', offer: repair, words: '' })
    const words = '颜色对不上，要整面换'
    await move(await house.owner(room), claimId, { kind: 'object', about: 'amount', words, photoIds: [] })
    await move(street, claimId, { kind: 'mediate', words: '' })
  }
  const written = await look('301')
  await object(written, '301')
  await move(street, written, { kind: 'letter', words: '换两块砖，旁边两列重新勾缝', offer: repair })
  const mediated = await look('302')
  await object(mediated, '302')
  const repaired = await look('302', { damage: 'stain' })
  await judge(repaired)
  await move(community, repaired, { kind: 'offer', offer: repair, words: '' })
  await move(await house.owner('302'), repaired, { kind: 'accept', words: '' })
  const mended = [await photoOf(crew, '302')]
  await move(crew, repaired, { kind: 'fulfil', words: '换好了', photoIds: mended, receipt: null })

  await sharePool(house)
  for (const [room, nickname] of neighbours) await gateway.signIn({ openid: `owner-${room}-0`, nickname })
  return { house, signed, filed, visited, inspected, offered, written, mediated, repaired }
}

const neighbours = [
  ['101', '甲一'],
  ['102', '乙一'],
  ['201', '丙一'],
  ['202', '丁一'],
  ['301', '戊一'],
  ['302', '己一'],
] as const

/** A bathroom as it was before works, with something that was wrong already; signed by both when a crew is there. */
const record = async (house: House, room: string, crew?: Person): Promise<string> => {
  const where = { stairwellId: house.stairwellId, flatId: house.flat(room).flatId }
  const owner = await house.owner(room)
  const bath = await bathroom(house, owner, room, crew ? ['wall', 'floor', 'pipe'] : ['wall'])
  const [wall] = bath.surfaces
  const photoId = wall?.photoIds[0]
  if (wall && photoId) wall.defects = [{ photoId, kind: 'crack', x: 400, y: 500, r: 90, words: '原来就有一道' }]
  const { rev } = await owner.call('baseline.save', { ...where, rev: 0, rooms: [bath] })
  if (!crew) return where.flatId
  await owner.call('baseline.sign', { ...where, rev, as: 'household' })
  await crew.call('baseline.sign', { ...where, rev, as: 'contractor' })
  return where.flatId
}

/** Three households share small losses; one of them asks the others. */
const sharePool = async (house: House): Promise<void> => {
  const { lead, stairwellId, cloud } = house
  const said = { covenant: COVENANT, limitFen: 20_000, rule: 'even' as const, windowDays: 7, state: 'open' as const }
  const { rev } = await lead.call('pool.set', { stairwellId, rev: 0, ...said })
  for (const room of ['101', '201', '202'])
    await (await house.owner(room)).call('pool.join', {
      stairwellId,
      flatId: house.flat(room).flatId,
      rev,
      join: true,
    })
  const asks = { stairwellId, flatId: house.flat('101').flatId, what: '门厅的灯罩碎了', amountFen: 10_000 }
  const asker = await house.owner('101')
  const { caseId } = await asker.call('pool.ask', { ...asks, happenedOn: beijingDay(await cloud.clock.now()) })
  await lead.call('pool.showWords', { caseId, show: true })
}

/** Pages of households, by nickname. */
export const harmStops = (harm: Harm): [string, Stop[]][] => {
  const { house, filed, visited, offered, written, mediated, repaired } = harm
  const at = (room: string) => ({ flatId: house.flat(room).flatId, stairwellId: house.stairwellId })
  const claim = (name: string, claimId: string, shows: string | RegExp): Stop => ({
    name: `claim: ${name}`,
    path: '/claims/claim/index',
    query: { claim: claimId },
    shows,
  })
  return [
    [
      '甲一',
      [
        { name: 'claims', path: '/claims/list/index', query: at('101'), shows: '再申请一份' },
        claim('filed', filed, /等施工方受理/),
        claim('an appointment', visited, /明天.*上门看/),
        { name: 'claim: on paper', path: '/claims/print/index', query: { claim: visited }, shows: /连照片一起印/ },
        { name: 'baseline: signed', path: '/claims/baseline/index', query: at('101'), shows: '现状记录回执' },
        {
          name: 'baseline: on paper',
          path: '/claims/print/index',
          query: { baseline: at('101').flatId, stairwellId: house.stairwellId },
          shows: /连照片一起印/,
        },
        { name: 'pool: one’s own loss', path: '/claims/pool/index', query: at('101'), shows: '门厅的灯罩碎了' },
      ],
    ],
    [
      '乙一',
      [
        { name: 'claims: none', path: '/claims/list/index', query: at('102'), shows: '申请赔付' },
        { name: 'file', path: '/claims/file/index', query: at('102'), shows: /边填边存|草稿存在/ },
        { name: 'baseline: half done', path: '/claims/baseline/index', query: at('102'), shows: '卫生间' },
        { name: 'pool: not joined', path: '/claims/pool/index', query: at('102'), shows: COVENANT },
      ],
    ],
    ['丙一', [claim('an offer', offered, '给了办法，请您定')]],
    [
      '丁一',
      [
        { name: 'baseline: nothing yet', path: '/claims/baseline/index', query: at('202'), shows: /拍下来/ },
        { name: 'pool: asked', path: '/claims/pool/index', query: at('202'), shows: '门厅的灯罩碎了' },
      ],
    ],
    [
      '戊一',
      [
        claim('the letter', written, '调解结果出来了，请您定'),
        { name: 'letter: on paper', path: '/claims/print/index', query: { claim: written }, shows: '调解结果告知书' },
      ],
    ],
    ['己一', [claim('mediated', mediated, '调解员正在办'), claim('repaired', repaired, '修好了，请您验收')]],
  ]
}

/** Pages of the crew: 王工. */
export const harmCrewStops = ({ house, filed, visited }: Harm): Stop[] => [
  { name: 'claims: crew', path: '/staff/claims/index', query: { estateId: house.estateId }, shows: /等我办/ },
  { name: 'claim: crew', path: '/staff/claim/index', query: { claim: filed }, shows: '该施工方受理' },
  {
    name: 'claim: crew, an appointment',
    path: '/staff/claim/index',
    query: { claim: visited },
    shows: '记上门查看结果',
  },
  {
    name: 'baselines: crew',
    path: '/staff/baselines/index',
    query: { stairwellId: house.stairwellId },
    shows: /已有记录/,
  },
]

/** Pages of the street's officer, full and empty. */
export const harmStaffStops = (harm: Harm): Stop[] => {
  const { house, inspected, offered, written, mediated } = harm
  const { estateId, otherEstateId, stairwellId } = house
  const claim = (name: string, claimId: string, shows: string | RegExp): Stop => ({
    name: `claim: ${name}`,
    path: '/staff/claim/index',
    query: { claim: claimId },
    shows,
  })
  return [
    { name: 'claims', path: '/staff/claims/index', query: { estateId }, shows: /等我办/ },
    claim('looked at', inspected, '该社区认定责任'),
    claim('offered', offered, /¥571/),
    claim('mediated', mediated, /调解/),
    claim('the letter', written, /调解结果/),
    { name: 'claim-figures', path: '/staff/claim-figures/index', query: { estateId }, shows: '在谁手里' },
    { name: 'claim-rules', path: '/staff/claim-rules/index', query: { estateId }, shows: '墙砖' },
    { name: 'baselines', path: '/staff/baselines/index', query: { stairwellId }, shows: /已有记录/ },
    { name: 'pool: kept', path: '/claims/pool/index', query: { stairwellId }, shows: COVENANT },
    { name: 'claims: empty', path: '/staff/claims/index', query: { estateId: otherEstateId }, shows: /没有/ },
    {
      name: 'claim-figures: empty',
      path: '/staff/claim-figures/index',
      query: { estateId: otherEstateId },
      shows: '还没有赔付申请',
    },
    {
      name: 'claim-rules: empty',
      path: '/staff/claim-rules/index',
      query: { estateId: otherEstateId },
      shows: /价目/,
    },
    {
      name: 'baselines: none',
      path: '/staff/baselines/index',
      query: { stairwellId: house.otherStairwellId },
      shows: /现状记录/,
    },
  ]
}
