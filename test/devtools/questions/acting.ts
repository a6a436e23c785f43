import type Element from 'miniprogram-automator/out/Element'
import type { Device } from '../device'
import type { Questions } from '../question'

/** What the lab page noted, once it holds these words. */
const noted = (device: Device, words: string) =>
  device.wait(words, async () => {
    const log = await device.read('.log')
    return log.includes(words) ? log : undefined
  })
type Field = Element & { input(value: string): Promise<void> }

/** Taps and typing, and what follows from them. */
export const acting: Questions = {
  'which handlers a tap reaches': async (device) => {
    const page = await device.open('/pages/home/home')
    await (await device.find('.toggle')).tap()
    await device.find('.panel')
    return { last: await page.data('last'), outerTaps: await page.data('outerTaps') }
  },
  'a tap on a disabled button': async (device) => {
    const page = await device.open('/pages/home/home')
    await (await device.find('.off')).tap()
    return { isOpen: await page.data('isOpen'), outerTaps: await page.data('outerTaps') }
  },
  'a tap inside a component, by >>>': async (device) => {
    const page = await device.open('/pages/home/home')
    await (await device.find('.page >>> .counter-more')).tap()
    return device.wait('the event', async () => (await page.data('last')) || undefined)
  },
  'typing more than a field holds': async (device) => {
    await device.open('/pages/lab/lab')
    const field = (await device.find('.name')) as Field
    await field.input('Wang Xiaoming')
    return { value: await field.value(), events: (await noted(device, 'blur')).split(';') }
  },
  'a change sent to a picker': async (device) => {
    await device.open('/pages/lab/lab')
    await (await device.find('.picker')).trigger('change', { value: 1 })
    return noted(device, 'change')
  },
  'what confirmModal answers to showModal': async (device) => {
    const asked = device.client.evaluate(
      () => new Promise((resolve) => wx.showModal({ title: 'sure?', success: resolve, fail: resolve })),
    )
    await device.client.native().confirmModal()
    return asked
  },
}
