import { parseArgs } from 'node:util'
import { Album } from './screenshots/album'
import { launch } from './screenshots/camera'
import { castOf } from './screenshots/cast'
import { claimVisits } from './screenshots/claim-pages'
import { Darkroom } from './screenshots/darkroom'
import { doorVisits } from './screenshots/door-pages'
import { seededEstate } from './screenshots/estate'
import { helpVisits } from './screenshots/help-pages'
import { planVisits } from './screenshots/plan-pages'
import { residentVisits } from './screenshots/resident-pages'
import { staffVisits } from './screenshots/staff-pages'
import { walk } from './screenshots/walk'

const PORT = 7399
const KEPT = 'docs/screenshots'
const COMPARED = '.test-output/screenshots'

/**
 * `npm run screenshots [-- --compare] [--only NAME,NAME] [--out DIR] [--static DIR]`: pictures of every page of the demo estate, in
 * the web build. With `--compare` the kept pictures stay as they are; exit code 1 when the pages no longer look like them. Needs a build.
 */
export const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: {
      compare: { type: 'boolean', default: false },
      only: { type: 'string' },
      out: { type: 'string', default: KEPT },
      static: { type: 'string', default: 'dist/h5' },
    },
  })
  const only = values.only?.split(',')
  const estate = await seededEstate(PORT, values.static)
  const browser = await launch()
  try {
    const cast = await castOf(estate)
    const visits = [
      ...residentVisits(cast),
      ...claimVisits(cast),
      ...helpVisits(cast),
      ...planVisits(cast),
      ...doorVisits(cast),
      ...staffVisits(cast),
    ]
    const album = new Album(values.compare ? 'compare' : 'keep', values.out, COMPARED, await Darkroom.open(browser))
    const problems = await walk(browser, estate.url, visits, { only, failedFolder: COMPARED }, (picture) =>
      album.add(picture),
    )
    if (!only) album.close(visits, browser.version())
    return album.report(problems)
  } finally {
    await browser.close()
    await estate.stop()
  }
}
