import { closeHosts, type Opened, openHost, until } from './support/host'

afterEach(closeHosts)

let app: Opened
beforeEach(async () => {
  app = await openHost({ launch: { path: 'pages/lab/lab' } })
})

const log = () => app.text('.log')
const logged = (words: string) => until(async () => (await log()).includes(words), words)
type Field = { input(value: string): Promise<void>; value(): Promise<unknown> }

describe('an input', () => {
  it('shows what the page sets and what a person types, as long as the field allows', async () => {
    const name = (await app.$('.name')) as unknown as Field
    await until(async () => (await name.value()) === 'Li')
    await name.input('Wang Xiaoming')
    expect(await name.value()).toBe('Wang ')
    await until(async () => (await (await app.page()).data('name')) === 'Wang ')
    await logged('focus {"value":"Li","height":0}')
    await logged('blur {"value":"Wang ","cursor":5}')
  })

  it('keeps what was typed when the page does not control it', async () => {
    const story = (await app.$('.story')) as unknown as Field & { outerWxml(): Promise<string> }
    await story.input('a long story')
    expect(await story.value()).toBe('a long story')
    expect(await story.outerWxml()).toContain('value="a long story"')
  })
})

it('turns a switch, slides a slider, ticks and chooses', async () => {
  await (await app.$('.switch')).tap()
  await logged('change {"value":true}')
  const slider = (await app.$('.slider')) as unknown as { slideTo(value: number): Promise<void> }
  await slider.slideTo(40)
  await logged('change {"value":40}')
  await (await app.$('.apple-label')).tap()
  await logged('change {"value":["apple","pear"]}')
  await (await app.$('.large')).tap()
  await logged('change {"value":"L"}')
})

it('sends a form with the values a person sees', async () => {
  await until(async () => (await app.$('.name')).attribute('value').then((value) => value === 'Li'))
  await (await app.$('.switch')).tap()
  await (await app.$('.apple')).tap()
  await (await app.$('.small')).tap()
  await (await app.$('.send')).tap()
  await until(async () => (await log()).startsWith('{'))
  expect(JSON.parse(await log())).toEqual({
    name: 'Li',
    story: '',
    isOn: true,
    amount: '',
    fruits: ['apple', 'pear'],
    size: 'S',
    town: '',
  })
})

it('sends the events that a test makes up', async () => {
  await (await app.$('.picker')).trigger('change', { value: 1 })
  await logged('change {"value":1}')
  await (await app.$('.scroll')).longpress()
  await logged('touchstart')
  const scroll = (await app.$('.scroll')) as unknown as {
    scrollTo(x: number, y: number): Promise<void>
    property(name: string): Promise<unknown>
  }
  await scroll.scrollTo(0, 120)
  expect(await scroll.property('scrollTop')).toBe(120)
})

it('raises what a handler throws, and tells App.onError', async () => {
  await (await app.$('.break')).tap()
  await until(async () => app.exceptions.some(({ message }) => message === 'broken on purpose'))
  expect(await app.seen()).toContain('error Error: broken on purpose')
})

it('hands out a prepared phone number code, or a refusal', async () => {
  await app.send('Host.answer', { api: 'getPhoneNumber', result: { code: 'C1' } })
  await (await app.$('.phone')).tap()
  await logged('getphonenumber {"errMsg":"getPhoneNumber:ok","code":"C1"}')
  await app.send('Host.answer', { api: 'getPhoneNumber', fail: 'user deny' })
  await (await app.$('.phone')).tap()
  await logged('getphonenumber {"errMsg":"getPhoneNumber:fail user deny"}')
})

describe('the subscription prompt', () => {
  it.each(['.subscribe', '.subscribe-chained'])('opens inside a tap (%s)', async (button) => {
    await app.send('Host.answer', { api: 'requestSubscribeMessage', result: { T0: 'accept' } })
    await (await app.$(button)).tap()
    await logged('"T0":"accept"')
    expect(app.exceptions).toEqual([])
  })

  it('refuses after the tap, and with too many templates, and records the breach', async () => {
    await (await app.$('.subscribe-late')).tap()
    await logged('can only be invoked by user TAP gesture')
    await (await app.$('.subscribe-many')).tap()
    await logged('"errCode":20003')
    const { breaches } = await app.send<{ breaches: { limit: string }[] }>('Host.getReport')
    expect(breaches.map(({ limit }) => limit)).toEqual(['tap', 'subscribeTemplates'])
    expect(app.exceptions.map(({ name }) => name)).toEqual(['PlatformLimit', 'PlatformLimit'])
  })

  it('fails by name when the test prepared no answer', async () => {
    await (await app.$('.subscribe')).tap()
    await until(async () => app.exceptions.some(({ message }) => message.includes('Host.answer')))
  })
})

it('tells nothing of sizes and styles, by name', async () => {
  const button = await app.$('.send')
  await expect(button.size()).rejects.toThrow('nothing is laid out')
  await expect(button.offset()).rejects.toThrow('nothing is laid out')
  await expect(button.style('color')).rejects.toThrow('nothing is styled')
  await expect((await app.page()).scrollTop()).rejects.toThrow('nothing is laid out')
  await expect(app.mp.screenshot()).rejects.toThrow('App.captureScreenshot is not supported by the headless host')
})
