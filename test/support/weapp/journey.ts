import { storyline } from '../storyline'
import { hostPhone } from './host-phone'
import { WeappPerson } from './weapp-person'

/** The stories of one test file in the mini-program build, a phone for each person. */
export const miniProgramJourney = (name: string, options: { areApart?: boolean } = {}) => {
  const line = storyline<WeappPerson>(name, options)
  const people: WeappPerson[] = []
  const allLeave = () => Promise.all(people.filter(({ hasLeft }) => !hasLeft).map((one) => one.leave()))
  afterAll(allLeave)
  return {
    /** Somebody whom WeChat knows, on the first page; `more` as the host's command line has it. */
    enter: async (entrance: { url: string; nickname: string }, more: string[] = []) => {
      const person = line.follow(new WeappPerson(entrance.nickname, await hostPhone(entrance, more)))
      people.push(person)
      return person
    },
    story: (title: string, run: () => Promise<void>) =>
      line.story(title, async () => {
        await run()
        if (options.areApart) await allLeave()
      }),
  }
}
