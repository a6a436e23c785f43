import type { Output } from '@/api/call'
import { csv } from '../csv'
import { nextStep } from '../help-words/next-step'
import { atWords, titleOf, windowWords } from '../help-words/task-words'
import { placeWords } from '../place-words'

/** The board as a file for Excel: what is not taken and what is. No name and no telephone number of a household is in it. */
export const boardSheet = ({ unmet, taken }: Output<'help.board'>, now: number): string =>
  csv([
    ['什么事', '哪里', '什么时候', '办到哪步', '还剩几小时', '谁来帮', '下一步'],
    ...unmet.map((row) => [
      titleOf(row),
      placeWords(row),
      windowWords(row),
      atWords(row),
      Math.max(0, Math.floor(row.hoursLeft)),
      row.places.map(({ name }) => name).join('、'),
      nextStep(row, now).words,
    ]),
    ...taken.map((row) => [
      titleOf(row),
      placeWords(row),
      windowWords(row),
      atWords(row),
      '',
      row.places.map(({ name }) => name).join('、'),
      '',
    ]),
  ])
