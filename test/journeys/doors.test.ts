import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { H5_DIR } from '../support/browser'
import { everyBuild } from '../support/builds'
import { type DoorHouse, doorHouse } from '../support/door-stops'
import { until } from '../support/local-cloud'
import { assemblePack } from '../support/pack'
import type { Person } from '../support/person'

const OFFICER = '孙静'
const PASSER_BY = '过路的人'

/** Which doors to knock on next, a plan that follows what happens at them, and results that anybody can verify. */
everyBuild('doors', ({ enter, story }) => {
  let doors: DoorHouse
  let officer: Person
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'pack-'))
    doors = await doorHouse({ staticDir: H5_DIR })
    await doors.again('community', OFFICER)
    await doors.again('stranger', PASSER_BY)
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await doors?.house.stop()
  })

  const at = (nickname: string) => enter({ url: doors.house.cloud.url, nickname, now: doors.now })
  const planner = () => officer.go('/staff/planner/index', { estateId: doors.estateId })
  const kept = async () => (await doors.community.call('planner.open', { estateId: doors.estateId })).plan
  const roomsOf = async () => {
    const { doors: all } = await doors.doors()
    const plan = await kept()
    return (plan?.doors ?? []).map(({ flatId }) => all.find((door) => door.flatId === flatId)?.room ?? '').sort()
  }

  story('an officer says how many visits there are and reads which doors they are worth', async () => {
    officer = await at(OFFICER)
    await planner()
    await officer.see(/都谈成能多成/)
    await officer.fill('一共能跑', '1')
    await officer.see('这点趟数，一串也打不通', /最少要 2 趟/)
    await officer.fill('一共能跑', '2')
    await officer.see('先敲 1 户的门（2 趟），都谈成能多成 2 串', '401', /怕拆坏装修/)
    await officer.fill('一共能跑', '-1')
    await officer.see(/不能比 0 少/)
    await officer.fill('一共能跑', '5')
    await officer.see('先敲 3 户的门（5 趟），都谈成能多成 4 串')
  })

  story('she keeps the plan, and everybody of the office works by it', async () => {
    await officer.tap('button', '就按这份去敲')
    await officer.see('正按这份在敲')
    await until('it is kept', async () => (await kept()) !== null)
    expect(await roomsOf()).toEqual(['202', '401', '502'])
  })

  story('a visit is written down from the list, and what it takes changes', async () => {
    await officer.tap('button', /202/)
    await officer.tap('button', /^记一次走访/)
    await officer.tap('radio', '业主')
    await officer.tap('radio', '征求意见')
    await officer.tap('radio', '再想想')
    await officer.tap('button', '记下这次走访')
    await until('it is written down', async () => {
      const { doors: all } = await doors.doors()
      return all.find(({ room }) => room === '202')?.attempts === 1
    })
    await planner()
    await officer.see(/去过 1 次/, /按定下的计划跑了 1 趟/)
  })

  story('the household agrees: its door leaves the list with a word of why', async () => {
    await doors.house.answer(await doors.house.owner('202'), '202')
    await officer.killAndReopen()
    await officer.see(/1号楼1门 202/, /已经同意/)
  })

  story('residents are told nothing of it', async () => {
    const owner = await doors.house.owner('401')
    expect(await owner.ask('planner.open', { estateId: doors.estateId })).toMatchObject({ code: 'not_allowed' })
    expect(JSON.stringify(await owner.call('me.home', {}))).not.toMatch(/chance|obstacle|forecast|planner/)
  })

  story('the round ends, and its results are printed with a code', async () => {
    const { house, roundId, estateId } = doors
    const staff = await doors.again('community', OFFICER)
    for (let done = false; !done; ) ({ done } = await staff.call('round.close', { roundId }))
    await officer.go('/staff/certificates/index', { estateId })
    await officer.tap('button', /出(一份|第一份)?证明/)
    await officer.tap('button', '出证明')
    const codeOf = async () =>
      (await staff.call('certificate.list', { estateId })).certificates.find(({ state }) => state === 'valid')?.code
    await until('it is made', async () => (await codeOf()) !== undefined)
    const code = (await codeOf()) ?? ''
    await officer.go('/staff/certificate/index', { estateId, code })
    await officer.see('101', '601', house.flat('203').room)
  })

  story('whoever has the code reads in a fresh browser that it holds, and nobody’s name', async () => {
    const { estateId } = doors
    const staff = await doors.again('community', OFFICER)
    const [{ code } = { code: '' }] = (await staff.call('certificate.list', { estateId })).certificates
    const stranger = await at(PASSER_BY)
    await stranger.go('/open/check/index')
    await stranger.fill('证明编号', code.toLowerCase())
    await stranger.tap('button', '核对')
    await stranger.see('有效', '试验小区')
    expect(await stranger.text()).not.toMatch(/401|[甲乙丙丁]一/)

    const file = path.join(folder, 'pack.json')
    writeFileSync(file, await assemblePack(staff, estateId, code))
    const { stdout } = await promisify(execFile)(process.execPath, ['verifier/verify-pack.mjs', file])
    expect(stdout).toContain('核对无误')
    await staff.call('certificate.withdraw', { estateId, code, why: '写错了日期' })
    await stranger.killAndReopen()
    await stranger.go('/open/check/index', { code })
    await stranger.see('已作废', /写错了日期/)
  })
})
