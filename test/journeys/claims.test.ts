import { H5_DIR } from '../support/browser'
import { everyBuild } from '../support/builds'
import { buildHouse, type House } from '../support/estate'
import { until } from '../support/local-cloud'
import type { Person } from '../support/person'
import { picture } from '../support/pictures'
import { hireCrews } from '../support/works-house'

const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号
1号楼,1门,101,50.00,甲一,13900000011
1号楼,1门,201,50.00,乙一,13900000021
1号楼,1门,301,50.00,丙一,13900000031
`
const DAY_MS = 86_400_000
const dayIn = (days: number): string => new Date(Date.now() + 8 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10)

/** One flat's damage, from what it was like before to the household's last word: every hand it goes through, and one objection. */
everyBuild('claims', ({ build, enter, story }) => {
  let house: House
  let resident: Person
  let crew: Person
  let officer: Person
  let mediator: Person
  let contractor: Awaited<ReturnType<typeof hireCrews>>
  let claimId: string

  beforeAll(async () => {
    house = await buildHouse({ roster: ROSTER, kinds: ['bathroomDrain'], positions: ['01'], staticDir: H5_DIR })
    await house.owner('301')
    contractor = await hireCrews(house)
    for (const [openid, nickname] of [
      ['owner-301-0', '丙一'],
      ['contractor', '王工'],
      ['community', '孙静'],
      ['street', '赵刚'],
    ] as const)
      await house.cloud.account({ openid, nickname })
  })
  afterAll(() => house?.stop())

  const at = (nickname: string) => enter({ url: house.cloud.url, nickname })
  const flat = () => ({ flatId: house.flat('301').flatId, stairwellId: house.stairwellId })
  const claim = () => house.street.call('claim.view', { claimId })
  const isAt = (status: string) => until(`the claim is ${status}`, async () => (await claim()).status.at === status)
  /** As somebody comes to it from the list: what others did since is there, told by `sees`. */
  const opens = async (who: Person, ...sees: (string | RegExp)[]) => {
    await who.go('/staff/claims/index', { estateId: house.estateId })
    await who.see('申请一到就开始计时；逾期自动交上一级')
    await who.go('/staff/claim/index', { claim: claimId })
    await who.see(...sees)
  }
  const reads = async () => {
    await resident.go('/claims/list/index', flat())
    await resident.see('照好施工前的样子，赔付时有得比')
    await resident.go('/claims/claim/index', { claim: claimId })
  }

  story('a bathroom is recorded before works, surface by surface, on its household’s own phone', async () => {
    resident = await at('丙一')
    await resident.go('/claims/baseline/index', flat())
    await resident.see('动工前，把家里原来的样子拍下来')
    // There is no kitchen in this flat.
    await resident.tap('button', /^厨房，/)
    await resident.tap('button', '去掉这一间')
    await resident.tap('button', '去掉', '去掉厨房？')
    await resident.tap('button', /^卫生间，/)
    await resident.tap('button', /^墙面/)
    for (const [nth, surface] of ['墙面', '地面', '管道'].entries()) {
      await resident.see(`卫生间 · ${surface}`)
      await resident.photograph('从相册选', picture(`${surface}.png`, 200 - nth * 30))
      await resident.meet('img', `卫生间 · ${surface}，第 1 张`)
      await resident.tap('button', /^下一处：/)
    }
    await resident.tap('button', '回这一间')
    await resident.tap('button', '这一间拍好了')
    await resident.see('拍齐了，共 3 张')
    await resident.tap('button', '拍好了，看一遍')
    await resident.tap('button', '我是住户，我签')
    await resident.tap('button', '确认签字')
    await resident.see('您家这边好了。施工队进门前会看一遍再签，不用您做什么。')
  })

  story('the crew sees the photos once WeChat, or on the web a person, has looked at them (rule 12)', async () => {
    crew = await at('王工')
    await crew.go('/claims/baseline/index', flat())
    await crew.tap('button', /看一遍，签字|拍好了，看一遍/)
    await crew.see('等工作人员看过才能看')
    if (build === 'mini-program') await house.cloud.runTimer('notifications')
    else {
      const { photos } = await house.community.call('baseline.view', flat())
      for (const photoId of Object.keys(photos)) await house.community.call('photo.review', { photoId, show: true })
    }
    await until('the photos are shown', async () => {
      const { photos } = await contractor.call('baseline.view', flat())
      return Object.values(photos).every(({ check }) => check === 'shown')
    })
  })

  story('the crew signs the same record at its own phone, and from then on nobody changes it (rule 38)', async () => {
    await crew.go('/staff/claims/index', { estateId: house.estateId })
    await crew.see('申请一到就开始计时；逾期自动交上一级')
    await crew.go('/claims/baseline/index', flat())
    await crew.tap('button', /看一遍，签字|拍好了，看一遍/)
    await crew.tap('button', '我代表施工方签')
    await crew.tap('button', '确认签字')
    await crew.see('现状记录回执', '已存档')
    const view = await house.community.call('baseline.view', flat())
    expect(view).toMatchObject({ state: 'signed', abilities: { edit: false } })
    expect(Object.values(view.photos)).toHaveLength(3)
  })

  story('damage is claimed in a minute; a killed app keeps what was filled in (rule 15)', async () => {
    await resident.go('/claims/file/index', flat())
    await resident.tap('radio', '卫生间')
    await resident.tap('radio', '瓷砖、地面坏了')
    await resident.tap('radio', '今天')
    await resident.photograph('拍照或选照片', picture('crack.png', 90), picture('close.png', 60))
    await resident.tap('radio', /^赔钱/)
    await resident.fill('要多少钱（元）', '1,280')
    await resident.see('就是 ¥1,280.00')
    await resident.fill('怎么坏的', '换管的时候，靠管子的墙砖裂了')
    await resident.see('草稿存在这台手机里，提交以后才算数。')
    await resident.killAndReopen()
    await resident.meetChosen('radio', '瓷砖、地面坏了')
    expect(await resident.valueOf('怎么坏的')).toBe('换管的时候，靠管子的墙砖裂了')
    await resident.tap('button', '看一遍，再提交')
    await resident.tap('button', '提交')
    await resident.see(/编号 PF-/, '现在谁负责')
    const { claims } = await house.owner('301').then((owner) => owner.call('claim.mine', { flatId: flat().flatId }))
    claimId = claims[0]?.claimId ?? ''
    expect(claims).toHaveLength(1)
    await until('both photos are there', async () => Object.keys((await claim()).photos).length === 2)
    expect(await claim()).toMatchObject({ want: { kind: 'money', fen: 128_000 }, status: { at: 'submitted' } })
  })

  story('the crew takes it on, comes when it said, and writes what it saw', async () => {
    await opens(crew, '该施工方受理')
    await crew.tap('button', '受理')
    await crew.tap('button', '受理', '受理')
    await isAt('acknowledged')
    const { stateSeq } = await claim()
    const visit = { on: dayIn(1), from: '14:00', to: '15:00' }
    await contractor.call('claim.move', { claimId, stateSeq, move: { kind: 'setVisit', visit } })
    await reads()
    await resident.see(/明天.*上门看/, '请家里留人')
    await opens(crew, /约好上门：明天/)
    await crew.tap('button', '记上门查看结果')
    await crew.photograph('拍照或选照片', picture('seen.png', 40))
    await crew.see('已上传')
    await crew.fill('看到了什么', '墙砖裂两块，裂缝从管孔起')
    await crew.tap('button', '记上门查看结果', '记上门查看结果')
    await isAt('inspected')
  })

  story('the community finds who answers for it, beside what the wall was like before', async () => {
    officer = await at('孙静')
    await opens(officer, '该社区认定责任')
    await officer.tap('button', '认定责任')
    await officer.tap('radio', '全是施工方')
    await officer.see('正好 100%')
    await officer.tap('button', '把这一对放进认定里')
    await officer.fill('理由', '动工前的照片上墙砖完好')
    await officer.tap('button', '认定责任', '认定责任')
    await isAt('judged')
    const { status } = await claim()
    if (!('liability' in status)) throw new Error('nothing was found')
    expect(status.liability.pairs).toHaveLength(1)
    expect(status.liability.pairs[0]?.before).not.toBeNull()
  })

  story('an offer says every line and its sum; the household does not agree and says why', async () => {
    await opens(officer, '该社区给出办法')
    await officer.tap('button', '给出办法')
    await officer.tap('radio', /^赔钱/)
    await officer.tap('button', '加一项表里没有的')
    await officer.fill('是什么', '墙砖')
    await officer.fill('单价（元）', '85.50')
    await officer.fill('单位', '块')
    await officer.fill('数量', '2')
    await officer.fill('为什么是这个价', '同款市价')
    await officer.see('¥171.00')
    await officer.tap('button', '给出办法', '给出办法')
    await isAt('offered')
    await reads()
    await resident.see('请您定', '¥171.00', '动工前的照片上墙砖完好')
    await resident.tap('button', '不同意')
    await resident.tap('radio', '修法或数额不对')
    await resident.fill('为什么', '还要算工钱，我宁可修好')
    await resident.tap('button', '提出异议')
    await isAt('objected')
  })

  story('somebody who never acted in it mediates, looks again and offers another way', async () => {
    const handled = await house.community.ask('claim.move', {
      claimId,
      stateSeq: (await claim()).stateSeq,
      move: { kind: 'mediate' },
    })
    expect(handled).toMatchObject({ ok: false, code: 'mediator_acted' })
    mediator = await at('赵刚')
    await opens(mediator, '等没经手过的同事来调解')
    await mediator.tap('button', '由我来调解')
    await mediator.tap('button', '由我来调解', '由我来调解')
    await isAt('mediating')
    const standard = '两块砖换同款，缝色一致'
    const offer = { how: 'repair' as const, standard, byOn: dayIn(14) }
    const { stateSeq } = await claim()
    await house.street.call('claim.move', { claimId, stateSeq, move: { kind: 'offer', offer } })
    await reads()
    await resident.see('请您定', /两块砖换同款，缝色一致/)
    await resident.tap('button', '同意')
    await resident.tap('button', '同意', '同意这个办法？')
    await isAt('accepted')
  })

  story('it is repaired, shown, and closed by the household’s own word', async () => {
    await opens(crew, '该施工方修好')
    await crew.tap('button', '记修好了')
    await crew.photograph('拍照或选照片', picture('mended.png', 210))
    await crew.see('已上传')
    await crew.tap('button', '记修好了', '记修好了')
    await isAt('done')
    await reads()
    await resident.see('请您验收')
    await resident.tap('button', '修好了')
    await resident.tap('radio', '4 颗星，满意')
    await resident.tap('button', '修好了', '确认修好了？')
    // The question itself says 「办结了」 already.
    await isAt('closed')
    await resident.see('办结了', '保修期里又坏了')
    const closed = await claim()
    expect(closed).toMatchObject({ status: { at: 'closed', how: 'repaired' }, stars: 4, clock: null })
    // On a slow line photos join the claim a moment after it: that is an entry of its own.
    const acts = closed.entries.map(({ act }) => act).filter((act) => act !== 'add')
    expect(acts).toEqual(
      'submit acknowledge setVisit inspect judge offer object mediate offer accept fulfil confirm'.split(' '),
    )
  })

  story('neighbours see nothing of it, on any page or by any link', async () => {
    const neighbour = await house.owner('201')
    expect(await neighbour.ask('claim.view', { claimId })).toMatchObject({ ok: false })
    const [photoId = ''] = Object.keys((await claim()).photos)
    expect(await neighbour.ask('photo.link', { photoId })).toMatchObject({ ok: false, code: 'not_found' })
    const { claims, building } = await neighbour.call('claim.mine', { flatId: house.flat('201').flatId })
    expect({ claims, building }).toEqual({ claims: [], building: null })
  })
})
