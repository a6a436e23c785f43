import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { mondayOf } from '../../domain/help-matching/problem'
import type { HelpTaskView } from '../../types/help-actions'
import type { VolunteerProfile } from '../../types/volunteer'
import { H5_DIR } from '../support/browser'
import { everyBuild } from '../support/builds'
import { buildHouse, type House } from '../support/estate'
import { until } from '../support/local-cloud'
import type { Person } from '../support/person'

const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号
1号楼,1门,101,50.00,甲一,13900000011
1号楼,1门,201,50.00,乙一,13900000021
1号楼,1门,301,50.00,丙一,13900000031
1号楼,1门,401,50.00,丁一,13900000041
`
/** Whatever day the suite runs: the Monday after, in Beijing. Water stops on its Wednesday at noon. */
const MONDAY = dayAfter(mondayOf(beijingDay(new Date())), 7)
const WEDNESDAY = dayAfter(MONDAY, 2)
/** Dates are looked at every ten minutes. */
const RAISE_AGAIN_MS = 11 * 60_000
/** What is kept is sent again a little later each time. */
const SENT_WITHIN_MS = 90_000
const moment = (on: string, time: string) => new Date(`${on}T${time}:00+08:00`)

/** Free on every day, from eight to six. */
const PROFILE: VolunteerProfile = {
  kinds: ['water', 'company', 'errand'],
  floorsMax: 6,
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 8, toHour: 18 })),
  away: [],
  perDayMax: 3,
  homeStairwellId: null,
  goesBeyond: false,
}

/** Water stops: who needs it gets it from a neighbour, and whoever asked hears how it went. */
everyBuild('help', ({ enter, story }) => {
  let house: House
  let now = moment(MONDAY, '09:00')
  let resident: Person
  let helper: Person
  let officer: Person

  beforeAll(async () => {
    house = await buildHouse({ roster: ROSTER, kinds: ['bathroomDrain'], positions: ['01'], staticDir: H5_DIR })
    for (const room of ['101', '201', '301', '401']) await house.owner(room)
    for (const [openid, nickname] of [
      ['owner-201-0', '乙一'],
      ['owner-301-0', '丙一'],
      ['owner-401-0', '丁一'],
      ['community', '孙静'],
    ] as const)
      await house.cloud.account({ openid, nickname })
    await house.cloud.clock.set(now)
  })
  afterAll(() => house?.stop())

  const at = (nickname: string) => enter({ url: house.cloud.url, nickname, now })
  const home = (room: string) => ({ flatId: house.flat(room).flatId, stairwellId: house.stairwellId })
  /** Nobody stays logged in while days go by. */
  const later = async (on: string, time: string, ...people: Person[]) => {
    await Promise.all(people.map((one) => one.leave()))
    now = moment(on, time)
    await house.cloud.clock.set(now)
    await house.cloud.runTimer('matching')
  }
  const tasksOf = async (room: string): Promise<HelpTaskView[]> =>
    (await (await house.owner(room)).call('help.mine', home(room))).tasks
  const maybe = async (room: string, kind: HelpTaskView['kind']): Promise<HelpTaskView | undefined> =>
    (await tasksOf(room)).find((task) => task.kind === kind)
  const taskOf = async (room: string, kind: HelpTaskView['kind']): Promise<HelpTaskView> => {
    const found = await maybe(room, kind)
    if (!found) throw new Error(`no task ${kind} of ${room}`)
    return found
  }
  /** The matching asks whoever lives there. */
  const isProposed = async (room: string, kind: HelpTaskView['kind']) => {
    const owner = await house.owner(room)
    await until(`${kind} is proposed to ${room}`, async () => {
      const { proposed } = await owner.call('volunteer.today', { from: MONDAY })
      return proposed.some((task) => task.kind === kind)
    })
  }
  const isAt = (room: string, kind: HelpTaskView['kind'], at: HelpTaskView['at']) =>
    until(`${kind} of ${room} is ${at}`, async () => (await maybe(room, kind))?.at === at)

  story('a household says once what it needs when water stops', async () => {
    resident = await at('丁一')
    await resident.go('/help/list/index', home('401'))
    await resident.see('停水、施工时的需要')
    await resident.go('/help/needs/index', home('401'))
    await resident.see('先说好，到时有人来')
    await resident.tap('checkbox', '送水到家')
    await resident.tap('button', '多一桶')
    await resident.see('2 桶')
    await resident.tap('checkbox', '门铃坏了，请敲门')
    await resident.fill('称呼', '丁奶奶')
    await resident.fill('电话', '13900000041')
    await resident.tap('button', '记下来')
    await until('it is said', async () => {
      const owner = await house.owner('401')
      return (await owner.call('help.needs', home('401'))).needs.length === 1
    })
  })

  story('a neighbour offers to help, and staff see who that is before anything is proposed (rule 41)', async () => {
    helper = await at('乙一')
    await helper.go('/volunteer/profile/index')
    await helper.see('给邻居搭把手')
    await helper.fill('名字', '李晓燕')
    await helper.tap('checkbox', '送水到家')
    await helper.tap('checkbox', '陪着等施工师傅')
    await helper.tap('button', '工作日白天')
    await helper.fill('电话', '13900000021')
    await helper.tap('checkbox', '看过了，我愿意')
    await helper.tap('button', '报名')
    await helper.see(/等.*核实/)

    officer = await at('孙静')
    await officer.go('/staff/volunteers/index', { estateId: house.estateId })
    await officer.tap('button', '核实李晓燕')
    await officer.tap('radio', /看过身份证/, '核实李晓燕')
    await officer.tap('radio', /可以接单/, '核实李晓燕')
    await officer.tap('button', '存好', '核实李晓燕')
    await until('she is known', async () => {
      const { volunteers } = await house.community.call('volunteer.list', { estateId: house.estateId })
      return volunteers.some(({ name, state }) => name === '李晓燕' && state === 'active')
    })
  })

  story('a water stop of five hours raises the task by itself, and the matching asks whoever suits', async () => {
    const { noticeId } = await house.community.call('notice.save', {
      estateId: house.estateId,
      target: { scope: 'stairwells', stairwellIds: [house.stairwellId] },
      content: {
        kind: 'waterStop',
        title: '周三停水换管',
        where: '1号楼1门',
        why: '换下水管',
        todo: '请提前存水',
        contactName: '孙静',
        contactPhone: '010-66001234',
        body: '',
        startsAt: moment(WEDNESDAY, '12:00').toISOString(),
        endsAt: moment(WEDNESDAY, '17:00').toISOString(),
      },
    })
    await house.community.call('notice.publish', { noticeId })
    await house.cloud.clock.advance(RAISE_AGAIN_MS)
    for (let run = 0; run < 3; run++) await house.cloud.runTimer('matching')
    await isProposed('201', 'water')
    expect(await tasksOf('401')).toMatchObject([{ kind: 'water', at: 'open', count: 2, on: WEDNESDAY }])
    await helper.go('/volunteer/today/index')
    await helper.see('正好适合您', '送水到家，2 桶', '接单后才显示门牌')
    const before = await helper.text()
    expect(before).not.toContain('401')
    expect(before).not.toContain('丁奶奶')
  })

  story('she takes it, and only then reads where it is and whom to ring', async () => {
    await helper.tap('button', /^接单，送水到家/)
    await isAt('401', 'water', 'filled')
    const { taskId } = await taskOf('401', 'water')
    await helper.go('/volunteer/task/index', { task: taskId })
    await helper.see(/1门 ?401/, '丁奶奶', '门铃坏了，请敲门')
    await resident.go('/help/list/index', home('401'))
    await resident.see('李晓燕会来')
    await later(WEDNESDAY, '08:40', helper, resident, officer)
  })

  story('at the door a wrong code is refused, and the four digits of the household let her in', async () => {
    const { taskId, code } = await taskOf('401', 'water')
    resident = await at('丁一')
    await resident.go('/help/task/index', { task: taskId })
    await resident.see('签到码', '来的人到了门口')
    await resident.meet('img', `签到码 ${[...(code ?? '')].join(' ')}`)

    helper = await at('乙一')
    await helper.go('/volunteer/task/index', { task: taskId })
    await helper.tap('button', '到了，签到')
    await helper.fill('签到码', code === '0000' ? '1111' : '0000')
    await helper.tap('button', '签到', '到了，签到')
    await helper.see('签到码不对')
    await helper.fill('签到码', code ?? '')
    await helper.tap('button', '签到', '到了，签到')
    await isAt('401', 'water', 'underway')
    await helper.see('做完了，签退')
  })

  story(
    'without a network she checks out all the same: the door is gone at once, and it is sent by itself',
    async () => {
      helper.expectTrouble(/ERR_INTERNET_DISCONNECTED|request:fail/)
      await helper.network(false)
      await helper.tap('button', '做完了，签退')
      await helper.tap('radio', '都做好了', '做完了，签退')
      await helper.tap('button', '签退', '做完了，签退')
      await helper.see(/没有网，已记下/)
      expect(await helper.text()).not.toMatch(/401|丁奶奶/)
      expect((await taskOf('401', 'water')).at).toBe('underway')
      await helper.network(true)
      await until('it has arrived', async () => (await taskOf('401', 'water')).at === 'done', SENT_WITHIN_MS)
    },
  )

  story('checked out, she reads nothing of whom she helped, and the household says how it was', async () => {
    const { taskId } = await taskOf('401', 'water')
    await helper.go('/volunteer/hours/index')
    await helper.see('送水到家')
    await helper.go('/volunteer/task/index', { task: taskId })
    await helper.see('送水到家')
    expect(await helper.text()).not.toMatch(/401|丁奶奶|13900000041|139 0000 0041/)

    await resident.go('/help/list/index', home('401'))
    await resident.see('帮完了，请您看看')
    await resident.go('/help/task/index', { task: taskId })
    await resident.tap('button', '确认办完了')
    await resident.tap('radio', /^5 颗星/)
    await resident.fill('谢一句', '水送得正是时候')
    await resident.tap('button', '办完了', '办完了，好不好？')
    await isAt('401', 'water', 'confirmed')
  })

  story('what staff ask for at a door is given back by one neighbour and taken by the next at once', async () => {
    const other = await house.owner('101')
    const { volunteerId } = await other.call('volunteer.enrol', {
      estate: { by: 'home', estateId: house.estateId },
      name: '王建国',
      phone: '13900000011',
      profile: { ...PROFILE, homeStairwellId: house.stairwellId },
    })
    officer = await at('孙静')
    await officer.go('/help/ask/index', { ...home('301'), behalf: '1' })
    await officer.tap('radio', '当面')
    await officer.tap('checkbox', '陪着等施工师傅')
    await officer.tap('radio', /^后天/)
    await officer.tap('radio', '上午')
    await officer.fill('称呼', '丙阿姨')
    await officer.tap('radio', '不是')
    await officer.tap('button', '看一遍，再提交')
    await officer.tap('button', '提交')
    await until('it is asked for', async () => (await tasksOf('301')).length === 1)
    await house.cloud.runTimer('matching')
    await isProposed('201', 'company')

    await helper.go('/volunteer/hours/index')
    await helper.see('送水到家')
    await helper.go('/volunteer/today/index')
    await helper.tap('button', /^接单，陪着等施工师傅/)
    await isAt('301', 'company', 'filled')

    const known = { identityHow: 'idCard' as const, trained: [], insuredUntil: null, agreementOn: null }
    await house.community.call('volunteer.set', { volunteerId, rev: 1, state: 'active', ...known })
    const { taskId } = await taskOf('301', 'company')
    await helper.go('/volunteer/task/index', { task: taskId })
    await helper.tap('button', /转给别人|去不了/)
    await helper.tap('radio', '家里有事', '转给别人')
    await helper.tap('button', '转出去', '转给别人')
    await isAt('301', 'company', 'open')
    await until('somebody else is asked', async () => {
      const { proposed } = await other.call('volunteer.today', { from: WEDNESDAY })
      return proposed.some((task) => task.taskId === taskId)
    })
    const view = await other.call('help.task', { taskId })
    const hour = view.proposal?.fromHour ?? 0
    await other.call('help.move', {
      taskId,
      rev: view.rev,
      move: { kind: 'accept', as: { as: 'volunteer', volunteerId }, fromHour: hour },
    })
    await isAt('301', 'company', 'filled')
    await officer.go('/staff/help-task/index', { task: taskId })
    await officer.killAndReopen()
    await officer.see('王建国')
  })

  story('a full hour of the station is said, another is taken, and its keeper confirms it', async () => {
    const stationId = await station()
    const on = dayAfter(WEDNESDAY, 1)
    const taken = { stationId, serviceId: 'meal', hour: 11 }
    await (await house.owner('101')).call('help.ask', {
      ...home('101'),
      tasks: [{ kind: 'meal', window: { on, fromHour: 8, toHour: 12 }, station: taken }],
      contact: { callName: '甲叔', phone: null },
    })
    await resident.go('/help/ask/index', home('401'))
    await resident.tap('checkbox', '送饭')
    await resident.tap('radio', /^明天/)
    await resident.tap('radio', '上午')
    await resident.tap('radio', /^新明养老驿站/)
    await resident.see('约满了', '当天还有')
    await resident.tap('radio', /^中午12点/)
    await resident.fill('称呼', '丁奶奶')
    await resident.tap('button', '看一遍，再提交')
    await resident.tap('button', '提交')
    await isAt('401', 'meal', 'asked')

    const keeper = await at('赵姨')
    await keeper.go('/staff/orders/index')
    await keeper.tap('button', /^确认送饭/)
    await until('one of the two is confirmed', async () => {
      const meals = [...(await tasksOf('401')), ...(await tasksOf('101'))].filter(({ kind }) => kind === 'meal')
      return meals.some((task) => task.at === 'filled')
    })
    await keeper.tap('button', /^确认送饭/)
    await isAt('401', 'meal', 'filled')
    await resident.go('/help/list/index', home('401'))
    await resident.see('新明养老驿站约好了')
  })

  /** One that brings one meal an hour. */
  const station = async (): Promise<string> => {
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 11, toHour: 14 }))
    const service = { serviceId: 'meal', kind: 'meal', name: '午饭', priceFen: 0, slots: 1, capacity: 1 } as const
    const { stationId } = await house.community.call('station.save', {
      stationId: null,
      rev: 0,
      estateIds: [house.estateId],
      station: {
        ...{ name: '新明养老驿站', where: '1号楼底商', phone: '010-66005678', hours, closedDays: [], isOpen: true },
        services: [{ ...service, isAtStation: false, isOn: true }],
      },
    })
    const keeper = await house.gateway.signIn({ openid: 'keeper', nickname: '赵姨' })
    const grant = { role: 'stationKeeper' as const, estateIds: [house.estateId], stationId }
    const { token } = await house.community.call('staff.invite', { name: '赵姨', grant })
    await keeper.call('staff.accept', { token })
    return stationId
  }
})
