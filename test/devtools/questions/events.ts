import type { Device } from '../device'
import type { Questions } from '../question'

type Heard = Record<string, unknown>

/** The event that holds these words, without what differs from run to run. */
const heard = (device: Device, list: Heard[], words: string) =>
  device.wait(words, async () => list.find((one) => JSON.stringify(one).includes(words)))
const described = ({ name, message, ...more }: Heard) => ({
  name,
  message: String(message).split('\n')[0],
  more: Object.entries(more).map(([key, value]) => `${key}: ${typeof value}`),
})

/** What is told of exceptions and of the console. */
export const events: Questions = {
  'the exception of a handler': async (device) => {
    await device.open('/pages/lab/lab')
    await (await device.find('.break')).tap()
    return described(await heard(device, device.exceptions, 'broken on purpose'))
  },
  'the exception of a timer': async (device) => {
    await device.client.evaluate(() => {
      setTimeout(() => {
        throw new TypeError('broken later')
      }, 1)
    })
    return described(await heard(device, device.exceptions, 'broken later'))
  },
  'the exception of a promise that nobody caught': async (device) => {
    await device.client.evaluate(() => {
      Promise.reject(new Error('nobody caught'))
    })
    return described(await heard(device, device.exceptions, 'nobody caught'))
  },
  'console.warn of a text, an object and nothing': async (device) => {
    await device.client.evaluate(() => console.warn('warned', { a: [1] }, undefined, null))
    return heard(device, device.lines, 'warned')
  },
  'console.error of an error': async (device) => {
    await device.client.evaluate(() => console.error(new Error('an error said')))
    const { type, args, ...more } = await heard(device, device.lines, 'an error said')
    const [first] = args as unknown[]
    return { type, kind: typeof first, begins: String(first).split('\n')[0], more: Object.keys(more) }
  },
}
