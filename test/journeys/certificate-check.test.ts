import { H5_DIR, journey } from '../support/browser'
import { buildDoors, type Doors } from '../support/door-stops'
import { assemblePack } from '../support/pack'

/** Whoever is handed a certificate checks it in a browser that was never logged in. */
const { arrive, story } = journey('certificate-check', { areApart: true })
let doors: Doors

beforeAll(async () => {
  doors = await buildDoors({ staticDir: H5_DIR })
})
afterAll(() => doors?.house.stop())

const visitor = () => arrive({ url: doors.house.cloud.url, nickname: '没登录的人', now: doors.now })

story('the code on the paper opens the answer, without a log-in and without a name (rule 43)', async () => {
  const who = await visitor()
  await who.go('/open/check/index', { code: doors.code })
  await who.see('有效', '试验小区', '已成串')
  expect(await who.text()).not.toMatch(/[甲乙丙丁]一|401/)
  await who.go('/open/check/index', { code: doors.withdrawn })
  await who.see('已作废', /楼门名称写错了/)
  await who.go('/open/check/index', { code: '000000000000' })
  await who.see('没有这个编号')
})

story('the file that goes with it is compared on the reader’s own device', async () => {
  const { community, estateId, code, withdrawn } = doors
  const pack = await assemblePack(community, estateId, code)
  const choose = async (name: string, text: string) => {
    const who = await visitor()
    await who.go('/open/check/index', { code })
    await who.see('有效')
    await who.photograph('选文件', { name, bytes: Buffer.from(text) })
    return who
  }
  await (await choose('same.json', pack)).see('文件和登记的一样')
  await (await choose('edited.json', pack.replace('"agreed"', '"argeed"'))).see('文件改过')
  const other = await assemblePack(community, estateId, withdrawn)
  await (await choose('other.json', other)).see('这是另一份证明的文件')
})
