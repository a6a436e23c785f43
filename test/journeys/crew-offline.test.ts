import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '../support/local-cloud'
import { miniProgramJourney } from '../support/weapp/journey'
import type { WeappPerson } from '../support/weapp/weapp-person'
import { am, type WorksHouse, worksHouse } from '../support/works-house'

/** A crew in a cellar: what it noted and photographed there arrives once, whole and in order. Only WeChat keeps files on the phone. */
const { enter, story } = miniProgramJourney('crew-offline')
const PAGE = '/staff/report/index'
const JPEG = { name: 'pipe.jpg', base64: '/9j/4AAQSkZJRgABAQEAYABgAAD/2Q==' }
const MB = 1024 * 1024
/** A report can be taken back for some seconds before it is sent, and a lost network is tried again later and later. */
const SENT_WITHIN_MS = 90_000

let house: WorksHouse
let worksId: string
let crew: WeappPerson
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chuanmen-photos-'))
  house = await worksHouse()
  worksId = await house.ask('kitchenWater', '01')
  const scheduled = await house.schedule(worksId, am('2026-09-17'))
  if (!scheduled.ok) throw new Error(scheduled.code)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await house?.stop()
})

const photograph = async (file: typeof JPEG | string) => {
  await crew.phone.host('answer', { api: 'chooseMedia', files: [file] })
  await crew.tap('button', /拍照或选照片|再拍一张/)
}

story('a photo of 20 MB is refused in words before anything is sent, and breaks nothing', async () => {
  const huge = join(folder, 'huge.jpg')
  writeFileSync(huge, Buffer.alloc(20 * MB, 7))
  crew = await enter({ url: house.cloud.url, nickname: '施工队' })
  await crew.go(PAGE, { worksId })
  await crew.see('入户查看')
  await photograph(huge)
  await crew.see('这张照片有 20 MB，超过 8 MB 传不了。请把相机的照片尺寸调小，再拍一张。', '照片 0 / 9 张')
})

story(
  'without a network a step is noted with its photos, and an app killed over it loses neither (rule 15)',
  async () => {
    await crew.network(false)
    await photograph(JPEG)
    await crew.see('照片 1 / 9 张')
    await photograph(JPEG)
    await crew.see('照片 2 / 9 张')
    await crew.fill('说明', '管井口太窄')
    await crew.tap('button', '做完了')
    await crew.see('1 条等着送，有网了自己送', /照片 2 张/)
    await crew.startAt(PAGE, { worksId })
    await crew.see(/没有网络/, '1 条等着送，有网了自己送', '铺保护')
  },
)

story('with the network back both photos go up and the report arrives, once', async () => {
  await crew.network(true)
  await until('the report got through', async () => (await house.view(worksId)).reports.length > 0, SENT_WITHIN_MS)
  const { reports, stages } = await house.view(worksId)
  expect(reports).toMatchObject([{ kind: 'survey', state: 'done', words: '管井口太窄' }])
  expect(new Set(reports[0]?.photoIds).size).toBe(2)
  expect(await house.find('files', { purpose: 'works' })).toHaveLength(2)
  expect(stages[0]?.state).toBe('done')
  await crew.see('已经送到的')
  expect(await crew.text()).not.toContain('等着送')
})
