import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { H5_DIR } from '../support/browser'
import { everyBuild } from '../support/builds'
import { buildHouse, type House } from '../support/estate'
import { sdkFor, until } from '../support/local-cloud'
import type { Person } from '../support/person'
import { picture } from '../support/pictures'

const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号
1号楼,1门,101,50.00,甲一,13900000011
1号楼,1门,201,50.00,乙一,13900000021
`
const MB = 1024 * 1024
const TWENTY = Array.from({ length: 20 }, (_, nth) => picture(`${nth + 1}.png`, 40 + nth * 10))
/** Each photo that fails is tried again later and later. */
const SENT_WITHIN_MS = 120_000
/** What a browser itself says of a refused or broken upload. */
const UPLOAD_TROUBLE = /storage\/upload|ERR_|503/

/** A picture header that promises 60,000 by 60,000 pixels, in a few bytes. */
const bomb = () => {
  const { bytes } = picture('bomb.png', 0)
  const forged = Buffer.from(bytes)
  forged.writeUInt32BE(60_000, 16)
  forged.writeUInt32BE(60_000, 20)
  return { name: 'bomb.png', bytes: forged }
}
const HEIC = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)])

everyBuild('claim-photos', ({ build, enter, story }) => {
  let house: House
  let resident: Person
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chuanmen-photos-'))
    house = await buildHouse({ roster: ROSTER, kinds: ['bathroomDrain'], positions: ['01'], staticDir: H5_DIR })
    for (const [room, nickname] of [
      ['101', '甲一'],
      ['201', '乙一'],
    ] as const) {
      await house.owner(room)
      await house.cloud.account({ openid: `owner-${room}-0`, nickname })
    }
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await house?.stop()
  })

  const line = (faults: object | null) =>
    fetch(`${house.cloud.url}/storage/faults`, {
      method: faults ? 'POST' : 'DELETE',
      headers: { 'content-type': 'application/json' },
      ...(faults ? { body: JSON.stringify(faults) } : {}),
    })
  const asks = async (nickname: string, room: string) => {
    resident = await enter({ url: house.cloud.url, nickname })
    resident.expectTrouble(UPLOAD_TROUBLE)
    await resident.go('/claims/file/index', { flatId: house.flat(room).flatId, stairwellId: house.stairwellId })
    await resident.see('拍几张照片')
  }
  const received = async () => {
    const found = await sdkFor(house.cloud).database().collection('photos').where({ use: 'claim' }).limit(100).get()
    return (found.data as { received: object | null }[]).filter((photo) => photo.received !== null)
  }

  story('twenty photos over a line that loses every third upload all arrive, each once', async () => {
    await asks('甲一', '101')
    await line({ every: 3, how: 'lose' })
    await resident.photograph('拍照或选照片', ...TWENTY)
    await resident.see('20 / 20')
    await resident.tap('radio', '卫生间')
    await resident.tap('radio', '漏水、渗水')
    await resident.tap('radio', '今天')
    await resident.tap('radio', /^修好/)
    await until('all twenty are there', async () => (await received()).length === 20, SENT_WITHIN_MS)
    await line(null)
    await resident.tap('button', '再加照片')
    if (build === 'web') await resident.see(/一次最多 20 张照片/)
    await resident.tap('button', '看一遍，再提交')
    await resident.tap('button', '提交')
    await resident.see(/编号 PF-/)
    const owner = await house.owner('101')
    const { claims } = await owner.call('claim.mine', { flatId: house.flat('101').flatId })
    const { photos } = await owner.call('claim.view', { claimId: claims[0]?.claimId ?? '' })
    expect(claims).toHaveLength(1)
    expect(Object.keys(photos)).toHaveLength(20)
    expect(await received()).toHaveLength(20)
    expect(new Set(Object.values(photos).map(({ sha256 }) => sha256)).size).toBe(20)
    await resident.leave()
  })

  story('what is no photo is refused in words that say what to do, and costs nothing else', async () => {
    await asks('乙一', '201')
    const refuses = async (file: Parameters<Person['photograph']>[1], words: RegExp) => {
      await resident.photograph('拍照或选照片', file)
      await resident.see(words)
      await resident.tap('button', /^去掉第 1 张/)
    }
    await refuses({ name: 'note.jpg', bytes: Buffer.from('下午三点来修') }, /这不是一张能打开的照片/)
    await refuses({ name: 'IMG_1.jpg', bytes: HEIC }, /HEIC 格式/)
    await refuses(bomb(), /尺寸太大，打不开/)
    const huge = join(folder, 'huge.jpg')
    writeFileSync(huge, Buffer.alloc(50 * MB, 7))
    await refuses(huge, /太大了（上限 20 MB）/)
    await resident.photograph('拍照或选照片', picture('right.png', 99))
    await resident.see('已上传', '1 / 20')
    expect(await received()).toHaveLength(21)
  })
})
