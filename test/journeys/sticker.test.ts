import jsQR from 'jsqr'
import { STICKER_TOKEN_MAX } from '../../types/limits'
import { H5_DIR, journey, type Visitor } from '../support/browser'
import { buildHouse, type House } from '../support/estate'

const { enter, story } = journey('sticker')
let house: House
let worker: Visitor
let first: string

beforeAll(async () => {
  house = await buildHouse({ staticDir: H5_DIR })
  worker = await enter({ url: house.cloud.url, nickname: 'community' })
})
afterAll(() => house?.stop())

const makeOne = async () => {
  await worker.go('/staff/sticker/index', { estateId: house.estateId, stairwellId: house.stairwellId })
  await worker.page.reload()
  await worker.tap('button', '换一张新贴码')
  await worker.tap('button', '换新的')
  await worker.meet('img', '贴码的二维码')
}

/** What a camera reads off the screen: the picture's pixels through a decoder that knows nothing of ours. */
const scanned = async () => {
  const shot = await worker.find('img', '贴码的二维码').screenshot()
  const { pixels, width, height } = await worker.page.evaluate(async (png) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
    const paper = new OffscreenCanvas(picture.width, picture.height).getContext(
      '2d',
    ) as OffscreenCanvasRenderingContext2D
    paper.drawImage(picture, 0, 0)
    const { data, width, height } = paper.getImageData(0, 0, picture.width, picture.height)
    // As one text: a list of a million numbers takes minutes to cross.
    return { pixels: btoa(Array.from(data, (part) => String.fromCharCode(part)).join('')), width, height }
  }, shot.toString('base64'))
  return jsQR(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height)?.data ?? ''
}

story('the printed code is an address that leads to the stairwell, and carries no flat number (rule 9)', async () => {
  await makeOne()
  first = await scanned()
  const printed = (await worker.words(/^[0-9A-Z]{4}( [0-9A-Z]{4}){3}$/).textContent()) ?? ''
  const token = printed.replaceAll(' ', '-')
  expect(first).toBe(`${house.cloud.url}/#/pages/bind/index?scene=${token}`)
  expect(token.length).toBeLessThanOrEqual(STICKER_TOKEN_MAX)
})

story(
  'who scans it names the flat and asks to be bound; as typed it reads in either case, with or without dashes',
  async () => {
    await house.cloud.account({ openid: 'newcomer', nickname: '新来的人' })
    const newcomer = await enter({ url: house.cloud.url, nickname: '新来的人' })
    await newcomer.page.goto(first)
    await newcomer.see('1号楼1门，哪一户？')
    await newcomer.tap('button', '换个楼门')
    await newcomer.fill('输入贴码', (first.split('=')[1] ?? '').toLowerCase().replaceAll('-', ' '))
    await newcomer.tap('button', '下一步')
    await newcomer.see('1号楼1门，哪一户？')
    await newcomer.tap('radio', '102', '1 层的房号')
    await newcomer.tap('button', '下一步')
    await newcomer.tap('radio', /^业主，/)
    await newcomer.tap('button', '提交申请')
    await newcomer.see('等核验')
    await newcomer.leave()
  },
)

story('a new sticker puts an end to the one before (rule 9)', async () => {
  await makeOne()
  expect(await scanned()).not.toBe(first)
  const late = await enter({ url: house.cloud.url, nickname: '新来的人' })
  await late.page.goto(first)
  await late.see('这张楼门贴码已失效，请扫楼门口最新的贴码，或联系居委会。')
})
