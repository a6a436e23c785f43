import { randomBytes } from 'node:crypto'
import { Gateway, type Person } from '../../demo/gateway'
import { roundText } from '../../demo/texts'
import type { Actions } from '../../types/contract'
import { type MessageTemplate, messageKinds } from '../../types/message'
import type { Item } from '../../types/riser'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from './local-cloud'

/** A subscription template of the installations under test. */
export const TEMPLATE_ID = 'template-water-stop-and-visit'

/** It serves every kind. */
export const TEMPLATE: MessageTemplate = {
  id: TEMPLATE_ID,
  kinds: [...messageKinds],
  fields: { thing1: 'title', time2: 'when', thing3: 'place', phone_number4: 'contactPhone' },
}

/** Secrets as an operator would set them, new for each cloud. */
export const functionEnv = () => ({
  FIELD_KEYS: JSON.stringify({ k1: randomBytes(32).toString('base64') }),
  FIELD_KEY_ID: 'k1',
  INDEX_SECRET: randomBytes(32).toString('base64'),
  FIRST_ADMIN_CODE: 'CLAIM-2026-TEST',
  NOTICE_TEMPLATES: JSON.stringify([TEMPLATE]),
})

export type Flat = { flatId: string; room: string; owners: { signerId: string }[] }
export type House = {
  cloud: LocalCloud
  gateway: Gateway
  administrator: Person
  street: Person
  community: Person
  lead: Person
  /** Community worker of another estate of the same street. */
  outsider: Person
  estateId: string
  otherEstateId: string
  stairwellId: string
  otherStairwellId: string
  sticker: string
  roundId: string
  textHash: string
  items: Item[]
  flat(room: string): Flat
  /** The `nth` owner of a flat, bound by the roster's phone the first time. */
  owner(room: string, nth?: number): Promise<Person>
  /** A tenant or family member, approved by staff. */
  occupant(room: string, role: 'tenant' | 'family', openid?: string, callName?: string): Promise<Person>
  /** A crew of this estate. */
  contractor(): Promise<Person>
  answer(
    person: Person,
    room: string,
    state?: Answer['state'],
    more?: Partial<Actions['consent.answer']['input']>,
  ): Promise<Actions['consent.answer']['output']>
  /** Input of an answer, for tests that bend it. */
  input(room: string, state?: Answer['state']): Actions['consent.answer']['input']
  tally(): Promise<Actions['stairwell.view']['output'] & { unchanged: false }>
  stop(): Promise<unknown>
}
type Answer = Actions['consent.answer']['input']['answers'][number]

/** 3 floors × 2 flats: 101 owned jointly, 201 by shares, 301 unsold public housing, the rest by one person each. */
const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号,产权性质,份额
1号楼,1门,101,50.00,甲一、甲二,13900000011、13900000012,共同共有
1号楼,1门,102,60.00,乙一,13900000021,商品房
1号楼,1门,201,50.00,丙一、丙二、丙三,13900000031、13900000032、13900000033,按份共有,1/3、1/3、1/3
1号楼,1门,202,60.00,丁一,13900000041,商品房
1号楼,1门,301,50.00,新明房管所,13900000051,直管公房
1号楼,1门,302,60.00,戊一,13900000061,商品房
1号楼,2门,101,50.00,己一,13900000071,商品房
`
const KINDS = ['kitchenDrain', 'bathroomDrain'] as const

export const answerOf = (item: Item, state: Answer['state'] = 'agreed'): Answer => ({
  item,
  state,
  reasons: state === 'agreed' ? [] : ['noise'],
  words: state === 'agreed' ? '' : '要先说清楚',
  askAgainOn: state === 'deferred' ? new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10) : null,
})

/** A local cloud with our functions and database; `more` as every local cloud takes it. */
export const startOurCloud = (more: LocalCloudOptions = {}): Promise<LocalCloud> =>
  startLocalCloud({
    functionsDir: 'dist/cloudfunctions',
    databaseFile: 'cloudfunctions/database.json',
    functionEnv: functionEnv(),
    ...more,
  })

/** A small estate in a cloud of its own, made through the public API, with a round open at proof level 2. */
export const buildHouse = async (
  options: {
    roster?: string
    positions?: string[]
    kinds?: readonly Item[]
    staticDir?: string
    /** How long the round's window stays open from now. */
    openDays?: number
  } = {},
): Promise<House> => {
  const roster = options.roster ?? ROSTER
  const kinds = options.kinds ?? KINDS
  const cloud = await startOurCloud({
    // Set when the build under test knows one address only; then one file runs after the other.
    port: Number(process.env.CLOUD_PORT ?? 0),
    ...(options.staticDir ? { staticDir: options.staticDir } : {}),
  })
  const gateway = new Gateway(cloud.url)
  const [administrator, street, community, lead, outsider] = (await Promise.all(
    ['administrator', 'street', 'community', 'lead', 'outsider'].map((openid) =>
      gateway.signIn({ openid, nickname: openid }),
    ),
  )) as [Person, Person, Person, Person, Person]
  await administrator.call('staff.claim', { code: 'CLAIM-2026-TEST', name: '管理员' })
  const hire = async (by: Person, who: Person, grant: Actions['staff.invite']['input']['grant']) => {
    const { token } = await by.call('staff.invite', { name: who.nickname, grant })
    await who.call('staff.accept', { token })
  }
  await hire(administrator, street, { role: 'street', street: '试验街道' })
  const { estateId } = await street.call('estate.create', {
    name: '试验小区',
    street: '试验街道',
    phone: '010-12345678',
  })
  const { estateId: otherEstateId } = await street.call('estate.create', {
    name: '别的小区',
    street: '试验街道',
    phone: '010-12345678',
  })
  await hire(street, community, { role: 'community', estateIds: [estateId] })
  await hire(street, outsider, { role: 'community', estateIds: [otherEstateId] })

  await gateway.importRoster(community, estateId, '名册.csv', Buffer.from(roster))
  const estate = await community.call('estate.view', { estateId })
  if (estate.unchanged) throw new Error('unchanged')
  const [first, second] = estate.stairwells
  if (!first) throw new Error('the roster has no stairwell')
  await hire(community, lead, { role: 'stairwellLead', estateId, stairwellIds: [first.stairwellId] })
  const positions = options.positions ?? ['01', '02']
  await community.call('stairwell.setRisers', {
    stairwellIds: [first.stairwellId],
    pattern: {
      pipes: positions.flatMap((position) =>
        kinds.map((kind) => ({ kind, positions: [position], fromFloor: 1, exceptFlatIds: [] })),
      ),
    },
  })
  const { token: sticker } = await community.call('sticker.issue', { stairwellId: first.stairwellId })
  const { roundId } = await community.call('round.create', {
    estateId,
    text: roundText,
    items: [...kinds],
    stairwellIds: [first.stairwellId],
    opensAt: new Date(Date.now() - 86_400_000).toISOString(),
    closesAt: new Date(Date.now() + (options.openDays ?? 14) * 86_400_000).toISOString(),
    proofLevel: 2,
  })
  for (let done = false; !done; ) ({ done } = await community.call('round.open', { roundId }))
  const { textHash } = await community.call('round.view', { roundId })

  const owned = new Map<string, Person>()
  const house: House = {
    cloud,
    gateway,
    administrator,
    street,
    community,
    lead,
    outsider,
    estateId,
    otherEstateId,
    sticker,
    roundId,
    textHash,
    stairwellId: first.stairwellId,
    otherStairwellId: second?.stairwellId ?? '',
    items: [...kinds],
    flat: () => {
      throw new Error('replaced below')
    },
    async owner(room, nth = 0) {
      const known = owned.get(`${room}-${nth}`)
      if (known) return known
      const { flatId } = house.flat(room)
      const phone = phoneOf(roster, room, nth)
      const person = await gateway.signIn({ openid: `owner-${room}-${nth}`, nickname: `业主${room}`, phone })
      const { bindingId } = await person.call('binding.request', { token: house.sticker, flatId, role: 'owner' })
      await person.call('binding.confirmByPhone', { bindingId, phoneCode: await person.phoneCode() })
      owned.set(`${room}-${nth}`, person)
      return person
    },
    async occupant(room, role, openid = `${role}-${room}`, callName) {
      const person = await gateway.signIn({ openid, nickname: openid })
      const { bindingId } = await person.call('binding.request', {
        token: house.sticker,
        flatId: house.flat(room).flatId,
        role,
        ...(callName ? { callName } : {}),
      })
      await community.call('binding.approve', { bindingId, level: 2, sawTitlePapers: false })
      return person
    },
    async contractor() {
      const person = await gateway.signIn({ openid: 'contractor', nickname: '施工队' })
      await hire(community, person, { role: 'contractor', estateIds: [estateId] })
      return person
    },
    input: (room, state = 'agreed') => ({
      roundId,
      stairwellId: first.stairwellId,
      flatId: house.flat(room).flatId,
      textHash,
      answers: kinds.map((kind) => answerOf(kind, state)),
      clausesRead: ['liability'],
    }),
    answer: (person, room, state = 'agreed', more = {}) =>
      person.call('consent.answer', { ...house.input(room, state), ...more }),
    async tally() {
      const view = await community.call('stairwell.view', { stairwellId: first.stairwellId })
      if (view.unchanged) throw new Error('unchanged')
      return view
    },
    stop: () => cloud.stop(),
  }
  const { flats } = await house.tally()
  const owners = new Map(
    await Promise.all(
      flats.map(
        async (flat) =>
          [
            flat.room,
            (await community.call('flat.view', { stairwellId: first.stairwellId, flatId: flat.flatId })).owners,
          ] as const,
      ),
    ),
  )
  house.flat = (room) => {
    const flat = flats.find((one) => one.room === room)
    if (!flat) throw new Error(`no flat ${room}`)
    return { flatId: flat.flatId, room, owners: owners.get(room) ?? [] }
  }
  return house
}

const phoneOf = (roster: string, room: string, nth: number): string => {
  const row = roster.split('\n').find((line) => line.split(',')[2] === room)
  return row?.split(',')[5]?.split('、')[nth] ?? ''
}
