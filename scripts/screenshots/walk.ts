import path from 'node:path'
import type { Browser } from 'playwright-core'
import { Camera, type Picture } from './camera'
import type { Stop, Visit } from './visit'

/** Visits at once: one person's looks follow each other, for the server remembers 长辈版 for the person. */
const AT_ONCE = 3

type Options = {
  /** Names of pages, without their looks; everything when left out. */
  only: string[] | undefined
  /** Where a page that was not reached is shown. */
  failedFolder: string
}

/** Takes every stop in every look; answers what could not be taken. A page that cannot be reached does not hold up the others. */
export const walk = async (
  browser: Browser,
  url: string,
  visits: Visit[],
  { only, failedFolder }: Options,
  add: (picture: Picture) => Promise<void>,
): Promise<string[]> => {
  const problems: string[] = []
  const isAsked = ({ name }: Stop) => only?.includes(name) ?? true

  const go = async ({ who, looks, stops }: Visit): Promise<void> => {
    for (const look of looks) {
      const camera = await Camera.enter(browser, url, look, who)
      for (const stop of stops.filter((_, at) => stepsFrom(stops, at).some(isAsked))) {
        try {
          const picture = await camera.take(stop)
          if (isAsked(stop)) await add(picture)
        } catch (error) {
          const name = stop.name + look.suffix
          problems.push(`${name}: ${(error as Error).message.split('\n')[0]}`)
          await camera.keep(path.join(failedFolder, `${name}.failed.png`))
        }
      }
      await camera.leave()
    }
  }
  // The longest first, so that none is left for the end.
  const queue = visits
    .filter(({ stops }) => stops.some(isAsked))
    .sort((one, other) => other.stops.length * other.looks.length - one.stops.length * one.looks.length)
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await go(next)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return problems
}

/** A stop and the steps taken further on its page: each needs the ones before it. */
const stepsFrom = (stops: Stop[], at: number): Stop[] => {
  const next = stops.findIndex(({ path }, index) => index > at && path !== undefined)
  return stops.slice(at, next < 0 ? undefined : next)
}
