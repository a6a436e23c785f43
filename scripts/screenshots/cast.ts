import { demoFlats } from '../../demo/flats'
import { Gateway, type Person } from '../../demo/gateway'
import { type Storied, storied } from '../../demo/plan-homes'
import { settle } from '../../demo/settle'
import { type Estate, NOW } from './estate'

/** Ids the pages are opened with. */
export type Cast = Awaited<ReturnType<typeof castOf>>

const neighbour = { openid: 'demo-waiting', nickname: '韩梅', note: '等核验' }
export const stranger = { openid: 'demo-nobody', nickname: '新来的住户' }

/** Asks the running cloud for the ids, as clients would, and adds what the demo lacks: somebody who waits to be verified. */
/** Households of the demo's stories, with their talk and promise, and who lives there. */
const plansOf = async (community: Person, estateId: string) => {
  const estate = await community.call('estate.view', { estateId })
  const stairwells = estate.unchanged ? [] : estate.stairwells
  const household = async (name: Storied) => {
    const [building = '', unit = '', room = ''] = storied[name].split(' ')
    const stairwellId = stairwells.find((one) => one.building === building && one.unit === unit)?.stairwellId ?? ''
    const view = await community.call('stairwell.view', { stairwellId })
    const flatId = (view.unchanged ? [] : view.flats).find((flat) => flat.room === room)?.flatId ?? ''
    const { talk, promises } = await community.call('plan.view', { stairwellId, flatId })
    const owner = demoFlats().find((flat) => `${flat.building} ${flat.unit} ${flat.room}` === storied[name])
    const phone = owner?.phone.split('、')[0] ?? ''
    return {
      ...{ stairwellId, flatId, talkId: talk?.talkId ?? '', promiseId: promises[0]?.promiseId ?? '' },
      who: { openid: `demo-owner-${phone}`, nickname: owner?.owners.split('、')[0] ?? '' },
    }
  }
  return {
    tiles: await household('tiles'),
    cabinet: await household('cabinet'),
    recovering: await household('recovering'),
    warranty: await household('warranty'),
  }
}

export const castOf = async ({ url, logins }: Pick<Estate, 'url' | 'logins'>) => {
  const gateway = new Gateway(url)
  const as = (openid: string, nickname: string) => gateway.signIn({ openid, nickname })
  const community = await as('demo-community', '孙静')
  const { estates } = await community.call('estate.list', {})
  const estateId = estates[0]?.estateId ?? ''
  const estate = await community.call('estate.view', { estateId })
  if (estate.unchanged) throw new Error('nothing was known before')
  const idOf = (building: string, unit: string) =>
    estate.stairwells.find((one) => one.building === building && one.unit === unit)?.stairwellId ?? ''
  const stairwellId = idOf('6号楼', '2门')
  const stairwell = await community.call('stairwell.view', { stairwellId })
  if (stairwell.unchanged) throw new Error('nothing was known before')
  const flat = (room: string) => stairwell.flats.find((one) => one.room === room)?.flatId ?? ''

  const { notices } = await community.call('notice.list', { estateId })
  const { token: sticker } = await community.call('sticker.issue', { stairwellId })
  const waiting = await gateway.signIn(neighbour)
  await gateway.signIn(stranger)
  await waiting.call('binding.request', { token: sticker, flatId: flat('302'), role: 'owner', callName: '韩梅' })

  const noticeId = notices.find((one) => one.title.startsWith('白天停水'))?.noticeId ?? ''
  // Opened beforehand by whoever stands on its page, so that the counts do not depend on what was taken before.
  const son = await as('demo-family', '王磊')
  await son.call('notice.open', { noticeId, flatId: flat('403') })

  const roundId = estate.round?.roundId ?? ''
  const ma = await as('demo-ma-xiuying', '马秀英')
  const maFlat = (await ma.call('me.home', {})).home?.flatId ?? ''
  const [receipt] = (await ma.call('consent.view', { roundId, flatId: maFlat })).receipts
  if (!receipt) throw new Error('the demo answered for 马秀英')
  /** Whom the demo lets one log in as to see this, and the flat they live in. */
  const seer = async (what: string) => {
    const login = logins.find((one) => one.what.startsWith(what))
    if (!login) throw new Error(`the demo shows nobody who sees ${what}`)
    const { openid, nickname } = login
    const { home } = await (await as(openid, nickname)).call('me.home', {})
    return { who: { openid, nickname }, flatId: home?.flatId ?? '' }
  }
  /** The newest claim of whom the demo lets one log in as to see it. */
  const claimant = async (what: string) => {
    const { who, flatId } = await seer(`赔付：${what}`)
    const person = await as(who.openid, who.nickname)
    const { home } = await person.call('me.home', {})
    const [claim] = (await person.call('claim.mine', { flatId })).claims
    return { who, flatId, stairwellId: home?.stairwellId ?? '', claimId: claim?.claimId ?? '' }
  }
  const { works } = await community.call('works.list', { estateId })
  const worksIn = (state: (typeof works)[number]['state']) => works.find((one) => one.state === state)?.worksId ?? ''
  await gateway.setClock(NOW)
  const { planId } = await community.call('slots.propose', { estateId, freeWorksIds: [worksIn('scheduled')] })
  await settle(gateway)
  await gateway.setClock(NOW)
  const home = { flatId: flat('403'), stairwellId }
  const wang = await as('demo-wang-guilan', '王桂兰')
  const taken = (await wang.call('help.mine', home)).tasks.find(({ at }) => at === 'filled')
  const open = (await community.call('help.board', { estateId })).unmet.find(({ kind }) => kind === 'company')
  const { stations } = await community.call('station.list', { estateId, kind: null, on: null })
  const plans = await plansOf(community, estateId)
  const { certificates } = await community.call('certificate.list', { estateId })
  return {
    bindingId: (await wang.call('me.home', {})).home?.bindingId ?? '',
    /** Of a certificate that holds. */
    code: certificates.find(({ state }) => state === 'valid')?.code ?? '',
    plans,
    help: {
      takenTaskId: taken?.taskId ?? '',
      openTaskId: open?.taskId ?? '',
      stationId: stations[0]?.stationId ?? '',
    },
    works: {
      underway: { worksId: worksIn('underway'), ...(await seer('正在施工')) },
      scheduled: { worksId: worksIn('scheduled'), ...(await seer('定好了日子')) },
      asking: { worksId: worksIn('asking'), ...(await seer('在问什么时候')) },
      crew: (await seer('看今天的活')).who,
      planId,
    },
    claims: {
      visit: await claimant('约好明天上门'),
      offered: await claimant('给出办法'),
      mediating: await claimant('不同意数额'),
      judged: await claimant('责任认定'),
    },
    estateId,
    stairwellId,
    towerId: idOf('7号楼', '1门'),
    flat,
    noticeId,
    sticker,
    roundId,
    maFlat,
    receipt: { tally: receipt.tallyId, seq: String(receipt.seq) },
  }
}
