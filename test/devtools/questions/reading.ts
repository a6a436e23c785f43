import type Element from 'miniprogram-automator/out/Element'
import type { Device } from '../device'
import { forEach, outcome, type Questions } from '../question'

const on = async (device: Device, selector: string): Promise<Element> => {
  await device.open('/pages/words/words')
  return device.find(selector)
}
const TEXTS = ['.spaced', '.nested', '.beside', '.broken', '.entities', '.empty', '.partly', '.press', '.outer-frame']

/** What text, attributes, values and WXML of an element say. */
export const reading: Questions = {
  ...forEach(
    [...TEXTS, '.inner-frame', '.field', '.page'],
    (selector) => `the text of ${selector}`,
    async (device, selector) => (await on(device, selector)).text(),
  ),
  ...forEach(
    ['class', 'id', 'data-id', 'aria-label', 'hidden', 'style', 'title', 'nowhere'],
    (name) => `the attribute ${name} of .marked`,
    async (device, name) => (await on(device, '.marked')).attribute(name),
  ),
  ...forEach(
    ['placeholder', 'value', 'nowhere'],
    (name) => `the property ${name} of .field`,
    (device, name) => outcome(async () => (await on(device, '.field')).property(name)),
  ),
  ...forEach(
    ['.field', '.switch', '.marked'],
    (selector) => `the value of ${selector}`,
    (device, selector) => outcome(async () => (await on(device, selector)).value()),
  ),
  ...forEach(
    ['.spaced', '.nested', '.beside', '.entities', '.empty', '.marked', '.field', '.outer-frame'],
    (selector) => `outerWxml() of ${selector}`,
    async (device, selector) => (await on(device, selector)).outerWxml(),
  ),
  'wxml() of a component': async (device) => (await on(device, '.outer-frame')).wxml(),
  'whether outerWxml() of the page shows the inside of its components': async (device) => {
    const wxml = await (await on(device, '.page')).outerWxml()
    return { inside: wxml.includes('frame-title'), slotted: wxml.includes('framed') }
  },
  'whether outerWxml() shows what was typed': async (device) => {
    const field = (await on(device, '.field')) as Element & { input(value: string): Promise<void> }
    await field.input('by hand')
    return (await field.outerWxml()).includes('by hand')
  },
}
