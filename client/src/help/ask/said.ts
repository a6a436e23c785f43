import { helpCountWords, helpKindWords, knowWords } from '@chuanmen/types/help-words'
import { yuan } from '@/lib/format'
import { dayHourWords, windowWords } from '../words/when'
import { type Asking, type Form, isHealth, kindCounts, type Question, windowOf } from './form'

export const toldWords = { present: '当面说的', phone: '电话里说的' } as const

/** 「送水到家，2 桶」 */
export const askingTitle = ({ kind, count }: Asking) =>
  kindCounts(kind) ? `${helpKindWords[kind]}，${count} ${helpCountWords[kind]}` : helpKindWords[kind]

/** 「免费」「¥5.00」 */
export const priceWords = (fen: number) => (fen === 0 ? '不收钱' : yuan(fen))

const whoWords = ({ station }: Asking, on: string, now: number) =>
  station && station.hour !== null
    ? `${station.station} · ${station.service} · ${priceWords(station.priceFen)}，${dayHourWords(on, station.hour, now)}${station.isAtStation ? '，到驿站去' : '，到家里来'}`
    : '先问邻居志愿者，不收钱'

/** Everything once more, each with the question it answers. */
export function saidOf(form: Form, place: string, now: number): { question: Question; name: string; words: string }[] {
  const phone = form.phone.trim()
  return [
    ...(form.told ? [{ question: 'told' as const, name: '替谁提', words: `${place}，${toldWords[form.told]}` }] : []),
    ...form.tasks.flatMap((task): { question: Question; name: string; words: string }[] => {
      const window = windowOf(form, task)
      const name = askingTitle(task)
      return [
        { question: `when:${task.kind}`, name, words: window ? windowWords(window, now) : '' },
        ...(task.station
          ? [
              {
                question: `by:${task.kind}` as const,
                name: `${name}，谁来办`,
                words: whoWords(task, window?.on ?? '', now),
              },
            ]
          : []),
      ]
    }),
    { question: 'contact', name: '怎么称呼', words: form.callName.trim() + (phone ? `，电话 ${phone}` : '，没留电话') },
    {
      question: 'know',
      name: '到门口要知道的',
      words: [...form.know.map((chip) => knowWords[chip]), form.words.trim()].filter(Boolean).join('；') || '没写',
    },
    ...(isHealth(form) ? [{ question: 'consent' as const, name: '单独同意', words: '同意了' }] : []),
  ]
}
