import type { Look } from './looks'
import type { Visit } from './visit'

/** Side by side in the index, in CSS pixels. */
const PHONE_WIDTH = 240
const DESKTOP_WIDTH = 480

/** The list of all pictures. Generated: change the pages' lists in `scripts/screenshots/` instead. */
export const indexPage = (visits: Visit[], browserVersion: string): string => {
  const pages = new Map<string, { who: Visit['who']; looks: Look[] }>()
  for (const { who, looks, stops } of visits)
    for (const { name } of stops) pages.set(name, { who, looks: [...(pages.get(name)?.looks ?? []), ...looks] })
  const sections = [...pages].map(([name, { who, looks }]) =>
    [
      `## ${name}`,
      who ? `As ${who.nickname}.` : 'Nobody logged in.',
      looks.map((look) => cell(name, look)).join('\n'),
    ].join('\n\n'),
  )
  return `${[
    '# Every page',
    `Taken by \`npm run screenshots\` from the demo estate on the afternoon of 2026-11-23, on Linux with Noto CJK in Chromium ${browserVersion.split('.')[0]}. A page longer than the screen is shown less than two screens long. How to compare: [docs/how-to/compare-pictures.md](../how-to/compare-pictures.md).`,
    ...sections,
  ].join('\n\n')}\n`
}

const cell = (name: string, { suffix, title, isTouch }: Look) =>
  `<img src="${name}${suffix}.webp" alt="${name}, ${title}" title="${title}" width="${isTouch ? PHONE_WIDTH : DESKTOP_WIDTH}">`
