import { resolve } from 'node:path'
import type { Person } from './person'

/** What people saw when a story failed. */
export const KEPT = resolve(__dirname, '../../.test-output/journeys')
/** A story may take this long on a machine with much else to do. */
const STORY_MS_MAX = 600_000

/**
 * The stories of one test file. They follow each other: once one fails, the rest are not tried, unless `areApart`. A story
 * also fails on any error that one of its people did not mean; what they saw then is kept in `.test-output/journeys`.
 */
export const storyline = <P extends Person>(name: string, { areApart = false } = {}) => {
  let failed: string | undefined
  const people: P[] = []
  const troubles = () => people.flatMap((one) => one.takeTroubles().map((said) => `${one.nickname}: ${said}`))

  const tell = async (title: string, run: () => Promise<void>) => {
    if (failed && !areApart) throw new Error(`Not tried: 「${failed}」 failed before it.`)
    try {
      await run()
      const said = troubles()
      if (said.length > 0) throw new Error(`The app complained:\n${said.join('\n')}`)
    } catch (error) {
      failed = title
      const here = people.filter(({ hasLeft }) => !hasLeft)
      const kept = await Promise.all(here.map((one, at) => one.keep(`${name}-${at}-${one.nickname}`)))
      const lines = [(error as Error).message, 'What people saw:', ...kept, ...troubles()]
      throw new Error(lines.join('\n'), { cause: error })
    }
  }
  return {
    follow: (person: P): P => {
      people.push(person)
      return person
    },
    story: (title: string, run: () => Promise<void>) => test(title, () => tell(title, run), STORY_MS_MAX),
  }
}
