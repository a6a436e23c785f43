import { journey } from './browser'
import type { Person } from './person'
import { miniProgramJourney } from './weapp/journey'

/** `now`: what time the device shows as somebody enters; it goes on from there. */
export type Entrance = { url: string; nickname: string; now?: Date }
type Stage = {
  build: Build
  /** Somebody known to the cloud by this nickname, at a screen of their own, on the first page. */
  enter: (entrance: Entrance) => Promise<Person>
  story: (title: string, run: () => Promise<void>) => void
}

const stages = {
  web: (name: string): Omit<Stage, 'build'> => journey(name),
  'mini-program': (name: string): Omit<Stage, 'build'> => miniProgramJourney(name),
}
export type Build = keyof typeof stages
const builds = Object.keys(stages) as Build[]

/** BUILD=web or BUILD=mini-program tells the stories on one only. */
const wanted = process.env.BUILD as Build | undefined
if (wanted && !builds.includes(wanted))
  throw new Error(`There is no build "${wanted}"; there are ${builds.join(', ')}.`)

/** The same stories in the web build and in the mini-program build, each with people and a cloud of its own. */
export const everyBuild = (name: string, tell: (stage: Stage) => void): void => {
  for (const build of wanted ? [wanted] : builds)
    describe(build, () => tell({ build, ...stages[build](`${name}-${build}`) }))
}
