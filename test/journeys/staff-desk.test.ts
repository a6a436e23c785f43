import * as XLSX from '@e965/xlsx'
import { H5_DIR, journey, type Visitor } from '../support/browser'
import { buildHouse, type House } from '../support/estate'

const { enter, story } = journey('staff-desk')
let house: House
let worker: Visitor

beforeAll(async () => {
  house = await buildHouse({ staticDir: H5_DIR })
  worker = await enter({ url: house.cloud.url, nickname: 'community', screen: 'desktop' })
})
afterAll(() => house?.stop())

const flatFile = (room: string) =>
  house.community.call('flat.view', { stairwellId: house.stairwellId, flatId: house.flat(room).flatId })
const at = (page: string, room: string) =>
  worker.go(`/staff/${page}/index`, {
    estateId: house.estateId,
    stairwellId: house.stairwellId,
    flatId: house.flat(room).flatId,
  })
/** The smallest picture there is: one pixel. */
const photo = {
  name: '签字.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
}
const choose = async (who: Visitor, button: string, file: typeof photo) => {
  const [chooser] = await Promise.all([who.page.waitForEvent('filechooser'), who.tap('button', button)])
  await chooser.setFiles(file)
}
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)

story(
  'an answer on paper counts once its photo, day and witness are there, and the photo is seen with a reason',
  async () => {
    await at('paper', '302')
    await worker.see('1号楼1门 302 纸质答复')
    await worker.tap('radio', /^同意/, '厨房排水立管，纸上选的是')
    await worker.tap('button', '下面几项都一样')
    await worker.tap('checkbox', '这一条纸上已打勾')
    await worker.here.getByLabel(/^签字日期，/).fill(today())
    await worker.fill('纸上写的房号', '301')
    await worker.fill('在场见证人', '楼门长老李')
    await worker.tap('button', '记下这份答复')
    await worker.see('您选的是 302，纸上写的不是这一户，请核对')
    await worker.fill('纸上写的房号', '302室')
    await worker.tap('button', '记下这份答复')
    await worker.see('请拍下签字的纸质答复')
    await choose(worker, '拍照或选照片', photo)
    await worker.see('1 / 6 张', '已传好')
    await worker.tap('button', '记下这份答复')
    await worker.see('302 的纸质答复记好了')
    expect((await flatFile('302')).answers).toMatchObject([{ kind: 'paper', photoIds: [expect.any(String)] }])

    await worker.tap('button', '回楼门图')
    await worker.tap('link', '看照片（1 张）')
    await worker.tap('radio', '核对签字')
    await worker.tap('button', /^看照片$/)
    const picture = worker.here.getByRole('img', { name: '第 1 张，共 1 张' })
    await picture.waitFor()
    expect(await picture.evaluate((image) => (image as HTMLImageElement).decode().then(() => true))).toBe(true)
  },
)

story('one flat is corrected with what was wrong, what is right and why', async () => {
  await at('stairwell', '202')
  await worker.tap('button', '更正这户')
  await worker.fill('建筑面积（㎡）', '59.10')
  await worker.see('60.00 ㎡', '59.10 ㎡')
  await worker.tap('button', '保存更正')
  await worker.see('请写明依据，例如「看了房本」')
  await worker.fill('依据', '看了房本')
  await worker.tap('button', '保存更正')
  await worker.see(/^59\.10 ㎡ · /)
  expect((await flatFile('202')).flat.areaCentiSqm).toBe(5910)
})

story('a relative with a recorded power signs for the owner, and the flat has agreed (rule 30)', async () => {
  await house.occupant('202', 'family')
  await house.cloud.account({ openid: 'family-202', nickname: '丁家儿子' })
  await at('stairwell', '202')
  await worker.tap('link', '登记授权书')
  await worker.see('谁授权给谁')
  await worker.tap('button', /^登记$/)
  await worker.see('请拍下签了字的授权书')
  await choose(worker, '拍照或选照片', photo)
  await worker.see('已上传：签字.png')
  await worker.tap('button', /^登记$/)
  await worker.see('有授权书')

  const son = await enter({ url: house.cloud.url, nickname: '丁家儿子' })
  await son.tap('button', '去签')
  await son.tap('button', '看过了，开始答')
  await son.tap('radio', /^同意，/)
  await son.tap('button', '其余 1 项也这样答')
  await son.tap('checkbox', /^我看过/)
  await son.tap('button', '下一步')
  await son.tap('button', '确认提交')
  await son.see('您的意见已收到')
  expect((await flatFile('202')).answers[0]).toMatchObject({ kind: 'agent' })
  expect((await house.tally()).flats.find(({ room }) => room === '202')?.state).toBe('agreed')
  await son.leave()
})

story('a column that was taken for another is set right by hand before anything is written', async () => {
  const rows = ['楼号,单元,房号,面积,实测,产权人', '1号楼,3门,101,41.00,52.50,庚一', '1号楼,3门,102,43.00,54.50,辛一']
  await worker.go('/staff/roster/index', { estateId: house.estateId })
  await choose(worker, '选文件', { name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
  await worker.here.getByRole('combobox', { name: 'E 列「实测」是' }).selectOption('建筑面积')
  await worker.see('一项只能对一列：D 列「面积」改成了不导入', '每一列都对好了')
  await worker.tap('button', '看问题')
  await worker.see('52.50', '可以导入 2 户')
  await worker.tap('button', '导入 2 户')
  await worker.see('名册导入好了')
  const estate = await house.community.call('estate.view', { estateId: house.estateId })
  const added = estate.unchanged ? undefined : estate.stairwells.find(({ unit }) => unit === '3门')
  const view = await house.community.call('stairwell.view', { stairwellId: added?.stairwellId ?? '' })
  expect(view.unchanged ? [] : view.flats.map(({ areaCentiSqm }) => areaCentiSqm).sort()).toEqual([5250, 5450])
})

story('the empty roster downloads as a spreadsheet with the columns that are known', async () => {
  await worker.tap('button', '再导一份')
  const [download] = await Promise.all([worker.page.waitForEvent('download'), worker.tap('link', '下载空白模板')])
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/)
  const { Sheets, SheetNames } = XLSX.readFile(await download.path())
  const [headers] = XLSX.utils.sheet_to_json<string[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 })
  expect(headers).toEqual(expect.arrayContaining(['楼号', '单元', '房号', '建筑面积', '产权人', '手机号']))
})
