import type { Actions } from '../types/contract'
import { answersFor, fates } from './answers'
import { beijingMoment, OPENED_DAYS_AGO } from './days'
import { type DemoFlat, demoFlats } from './flats'
import type { Gateway, Person } from './gateway'
import { inParallel } from './in-parallel'
import type { Desk, Stairwell } from './office'
import { paperPhoto } from './paper-photo'
import { isStoried } from './plan-homes'

export type Login = { nickname: string; note: string; openid: string; what: string }
export type Bound = { person: Person; flatId: string; stairwellId: string }
export type Residents = { logins: Login[]; bound: Bound[] }

/** How the weeks go by: `bound` is filled as people come in, and `liveUntil` lives what else happened, in the order of time: timers run by the same clock. */
type Course = {
  bound: Bound[]
  atOnce?: number
  isEarly?: (stairwell: Stairwell) => boolean
  liveUntil?: (until: Date) => Promise<void>
}

/** Calls at once: a stairwell's signers meet and retry, as they would in life. */
export const AT_ONCE = 6
/** Every how many-th household answers on paper. */
const PAPER_EVERY = 3

/** In how many days the households of an early stairwell have all answered. */
const EARLY_DAYS = 4

type Home = {
  flat: DemoFlat
  key: string
  stairwell: Stairwell
  flatId: string
  items: Actions['round.create']['input']['items']
}

/** People who may be logged in as; their flats are part of the story. */
const logins: Record<string, { openid: string; note: string; what: string }> = {
  王桂兰: { openid: 'demo-wang-guilan', note: '业主，6号楼2门403', what: '还没答复：去签，3 根管就成串' },
  马秀英: { openid: 'demo-ma-xiuying', note: '共有人，7号楼1门402', what: '已同意，等马强' },
  马强: { openid: 'demo-ma-qiang', note: '共有人，7号楼1门402', what: '签了这一户才算同意' },
}

/** Binds residents and lets them answer, day by day since the round opened. */
export const residents = async (
  gateway: Gateway,
  desk: Desk,
  today: Date,
  say: (words: string) => void,
  { bound, atOnce = AT_ONCE, isEarly = () => false, liveUntil }: Course,
): Promise<Residents> => {
  const homes = await homesOf(desk)
  for (let day = -OPENED_DAYS_AGO; day < 0; day++) {
    await liveUntil?.(beijingMoment(today, day, 10))
    await gateway.setClock(beijingMoment(today, day, 10))
    const ofToday = homes.filter((home, index) => {
      if (isStoried(home.key)) return day === -OPENED_DAYS_AGO
      const days = isEarly(home.stairwell) ? EARLY_DAYS : OPENED_DAYS_AGO
      return (index * 7) % days === day + OPENED_DAYS_AGO
    })
    await inParallel(atOnce, ofToday, async (home) => {
      bound.push(...(await live(gateway, desk, home, beijingMoment(today, day, 10))))
    })
    await liveUntil?.(beijingMoment(today, day, 22))
    if (day % 6 === 0) say(`住户答复 / residents answer: ${OPENED_DAYS_AGO + day + 1}/${OPENED_DAYS_AGO}`)
  }
  const family = await bindFamily(gateway, desk, homes)
  bound.push(...family)
  return { bound, logins: loginList(desk, family) }
}

const homesOf = async (desk: Desk): Promise<Home[]> => {
  const views = await Promise.all(
    desk.stairwells.map((one) => desk.community.call('stairwell.view', { stairwellId: one.stairwellId })),
  )
  const flats = new Map(demoFlats().map((flat) => [`${flat.building} ${flat.unit} ${flat.room}`, flat]))
  return views.flatMap((view, index) => {
    const stairwell = desk.stairwells[index]
    if (view.unchanged || !stairwell) return []
    return view.flats.flatMap(({ flatId, room, joinedTo, items }) => {
      const key = `${stairwell.building} ${stairwell.unit} ${room}`
      const flat = flats.get(key)
      return flat && joinedTo === null
        ? [{ flat, key, stairwell, flatId, items: Object.keys(items) as Home['items'] }]
        : []
    })
  })
}

/** What one household does on its day. */
const live = async (gateway: Gateway, desk: Desk, home: Home, now: Date): Promise<Bound[]> => {
  const fate = fates[home.key]
  const names = home.flat.owners.split('、')
  const phones = home.flat.phone.split('、')
  if (fate?.kind === 'tenantOnly') return tenant(gateway, desk, home, fate.words)
  const isNamed = names.some((name) => name in logins) || isStoried(home.key)
  const onPaper = home.flat.ownership === '直管公房' || (!isNamed && Number(phones[0]?.slice(-3)) % PAPER_EVERY === 0)
  if (onPaper && fate?.kind !== 'silent') {
    await paper(gateway, desk, home, now)
    return []
  }
  const bound: Bound[] = []
  for (const [index, name] of names.entries()) {
    if (fate?.kind === 'silent' && !isNamed) continue
    const person = await owner(gateway, home, name, phones[index] ?? '')
    bound.push({ person, flatId: home.flatId, stairwellId: home.stairwell.stairwellId })
    if (fate?.kind === 'silent' || (fate?.kind === 'firstOwnerOnly' && index > 0)) continue
    await person.call('consent.answer', {
      ...subject(desk, home),
      answers: answersFor(fate, home.items, now),
      clausesRead: ['liability'],
    })
  }
  return bound
}

const subject = (desk: Desk, home: Home) => ({
  roundId: desk.roundId,
  stairwellId: home.stairwell.stairwellId,
  flatId: home.flatId,
  textHash: desk.textHash,
})

/** An owner scans the sticker and is confirmed by the roster's phone number. */
const owner = async (gateway: Gateway, home: Home, name: string, phone: string): Promise<Person> => {
  const login = logins[name]
  const person = await gateway.signIn({
    openid: login?.openid ?? `demo-owner-${phone}`,
    nickname: name,
    note: login?.note ?? `业主，${home.key}`,
    phone,
  })
  const { bindingId } = await person.call('binding.request', {
    token: home.stairwell.sticker,
    flatId: home.flatId,
    role: 'owner',
  })
  await person.call('binding.confirmByPhone', { bindingId, phoneCode: await person.phoneCode() })
  return person
}

/** A tenant is confirmed with a code handed over at the door, and can only say when the works may enter. */
const tenant = async (gateway: Gateway, desk: Desk, home: Home, words: string): Promise<Bound[]> => {
  const person = await gateway.signIn({
    openid: 'demo-tenant',
    nickname: '周明',
    note: `租户，${home.key}`,
    phone: '13800000888',
  })
  const { stairwellId } = home.stairwell
  const { bindingId } = await person.call('binding.request', {
    token: home.stairwell.sticker,
    flatId: home.flatId,
    role: 'tenant',
    callName: '周明',
  })
  const { code } = await desk.lead.call('binding.issueDoorCode', { stairwellId, flatId: home.flatId, role: 'tenant' })
  await person.call('binding.confirmByCode', { bindingId, code })
  await person.call('consent.recordAccess', {
    roundId: desk.roundId,
    stairwellId,
    flatId: home.flatId,
    canEnter: true,
    words,
  })
  return [{ person, flatId: home.flatId, stairwellId }]
}

/** Staff record a paper answer for every owner of the flat. */
const paper = async (gateway: Gateway, desk: Desk, home: Home, now: Date): Promise<void> => {
  const { stairwellId } = home.stairwell
  const { owners } = await desk.community.call('flat.view', { stairwellId, flatId: home.flatId })
  const photo = await gateway.upload(
    desk.community,
    desk.estateId,
    'evidence',
    '签字表.png',
    paperPhoto(Number(home.flat.phone.slice(-3))),
  )
  for (const { signerId } of owners) {
    await desk.community.call('consent.recordPaper', {
      ...subject(desk, home),
      signerId,
      answers: answersFor(fates[home.key], home.items, now),
      clausesRead: ['liability'],
      signedOn: new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10),
      witness: '许文斌',
      photoIds: [photo],
      roomOnPaper: home.flat.room,
    })
  }
}

/** Wang Guilan's son reads and prepares for her; staff know him. */
const bindFamily = async (gateway: Gateway, desk: Desk, homes: Home[]): Promise<Bound[]> => {
  const home = homes.find((one) => one.key === '6号楼 2门 403')
  if (!home) return []
  const person = await gateway.signIn({
    openid: 'demo-family',
    nickname: '王磊',
    note: '家人，6号楼2门403',
    phone: '13800000999',
  })
  const { bindingId } = await person.call('binding.request', {
    token: home.stairwell.sticker,
    flatId: home.flatId,
    role: 'family',
    callName: '王磊（儿子）',
  })
  await desk.community.call('binding.approve', { bindingId, level: 2, sawTitlePapers: false })
  return [{ person, flatId: home.flatId, stairwellId: home.stairwell.stairwellId }]
}

const loginList = (desk: Desk, family: Bound[]): Login[] => [
  {
    nickname: desk.street.nickname,
    openid: desk.street.openid,
    note: '街道专员',
    what: '看同意率和成串率，建小区，邀请同事，调解赔付',
  },
  {
    nickname: desk.community.nickname,
    openid: desk.community.openid,
    note: '社区专员',
    what: '导入名册、发通知、记纸质答复、锁定立管、办赔付',
  },
  {
    nickname: desk.lead.nickname,
    openid: desk.lead.openid,
    note: '楼门长',
    what: '看自己楼门，发上门验证码，记已告知',
  },
  ...Object.entries(logins).map(([nickname, { openid, note, what }]) => ({ nickname, openid, note, what })),
  {
    nickname: '周明',
    openid: 'demo-tenant',
    note: '租户，6号楼2门502',
    what: '登记进户时间；邻里分担一笔小损失，还没答复',
  },
  ...family.map(({ person }) => ({
    nickname: person.nickname,
    openid: person.openid,
    note: '家人代填，6号楼2门403',
    what: '替母亲准备好，由她本人确认',
  })),
  { nickname: desk.administrator.nickname, openid: desk.administrator.openid, note: '管理员', what: '开通、邀请' },
]
