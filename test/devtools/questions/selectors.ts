import { forEach, type Questions } from '../question'

const HOME = '/pages/home/home'

/** Where a query stops, and which selectors are read at all. */
export const selectors: Questions = {
  ...forEach(
    [
      '.row',
      'view.row',
      '.page .row',
      '.page > .row',
      '#title',
      '.title, .row',
      '.toggle.row',
      '.nowhere',
      'counter',
      '.counter-value',
      '.first-counter .counter-value',
      '.page >>> .counter-value',
      '.first-counter >>> .counter-value',
      'counter >>> text',
      '.slotted',
      '.first-counter .slotted',
      '.page >>> .slotted',
      '.framed',
      '.page >>> .frame-title',
      '[data-id]',
      '.row:first-child',
      '*',
    ],
    (selector) => `how many page.$$('${selector}') finds`,
    async (device, selector) => (await (await device.open(HOME)).$$(selector)).length,
  ),
  ...forEach(
    ['.frame-title', '.page >>> .frame-title', '.outer-frame >>> .framed', '.inner-frame'],
    (selector) => `how many page.$$('${selector}') finds among nested components`,
    async (device, selector) => (await (await device.open('/pages/words/words')).$$(selector)).length,
  ),
  ...forEach(
    ['.counter-value', '.slotted', '.counter', '.first-counter'],
    (selector) => `how many component.$$('${selector}') finds`,
    async (device, selector) => {
      await device.open(HOME)
      return (await (await device.find('.first-counter')).$$(selector)).length
    },
  ),
  ...forEach(
    ['.row', '.page', '.counter-value', '.page >>> .counter-value'],
    (selector) => `how many $$('${selector}') of the outermost view finds`,
    async (device, selector) => {
      await device.open(HOME)
      return (await (await device.find('.page')).$$(selector)).length
    },
  ),
  'what page.$ answers when there is nothing': async (device) => (await device.open(HOME)).$('.nowhere'),
  'as what a component is found': async (device) => {
    await device.open(HOME)
    const { tagName, constructor } = await device.find('.first-counter')
    return { tagName, kind: constructor.name }
  },
}
