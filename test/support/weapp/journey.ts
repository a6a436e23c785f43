import { storyline } from '../storyline'
import { hostPhone } from './host-phone'
import type { Phone } from './phone'
import { SharedWindow } from './shared-window'
import { WeappPerson } from './weapp-person'

/** A window that is there already, WeChat's DevTools above all: everybody uses it. Otherwise each gets a phone of their own. */
const WINDOW_URL = process.env.WEAPP_WS
type Entrance = { url: string; nickname: string; now?: Date }

/** The stories of one test file in the mini-program build. */
export const miniProgramJourney = (name: string, options: { areApart?: boolean } = {}) => {
  const line = storyline<WeappPerson>(name, options)
  const people: WeappPerson[] = []
  let window: SharedWindow | undefined
  const allLeave = () => Promise.all(people.filter(({ hasLeft }) => !hasLeft).map((one) => one.leave()))
  afterAll(async () => {
    await allLeave()
    await window?.close()
  })
  const meet = (nickname: string, phone: Phone) => {
    const person = line.follow(new WeappPerson(nickname, phone))
    people.push(person)
    return person
  }
  const enterWindow = async (wsEndpoint: string, { nickname }: Entrance) => {
    window ??= await SharedWindow.open(wsEndpoint)
    return meet(nickname, window.phone()).logIn()
  }
  return {
    /** Somebody whom WeChat knows, on the first page; `more` as the host's command line has it. */
    enter: async ({ now, ...entrance }: Entrance, options: string[] = []) => {
      const more = [...options, ...(now ? ['--clock', now.toISOString()] : [])]
      if (!WINDOW_URL) return meet(entrance.nickname, await hostPhone(entrance, more))
      if (more.length > 0) throw new Error(`A window that is there already cannot be started with ${more.join(' ')}`)
      return enterWindow(WINDOW_URL, entrance)
    },
    story: (title: string, run: () => Promise<void>) =>
      line.story(title, async () => {
        await run()
        if (options.areApart) await allLeave()
      }),
  }
}
