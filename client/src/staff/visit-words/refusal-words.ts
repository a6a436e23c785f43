import { consentRefusals } from '@chuanmen/types/refusals/consent'
import { planRefusals } from '@chuanmen/types/refusals/plans'
import { day, hour } from '@/lib/format'

/** Why a visit is refused, said by the page itself: of an answer that only names the code. */
const known: Record<string, string> = {
  ...planRefusals,
  ...consentRefusals,
  not_found: '没有找到这一户，请核对楼、单元和房号。',
  out_of_scope: '这一户不归您管。',
}

export const refusalWords = (code: string): string => known[code] ?? '这一条现在不能记。'

type Detail = Record<string, string | number | string[]>

const isDay = (moment: string) => /^\d{4}-\d{2}-\d{2}$/.test(moment)
const fromWords = (moment: string, now: number) =>
  isDay(moment) ? `${day(moment, now)}起` : `${day(moment, now)} ${hour(moment)}以后`

/** From when it may be done after all: 「11月30日 周一起可以去。」 Empty where nothing was said of that. */
export function fromWhen(detail: Detail | undefined, now: number): string {
  if (typeof detail?.from === 'string' && detail.from) return `${fromWords(detail.from, now)}可以去。`
  if (typeof detail?.until === 'string' && detail.until) return `到${day(detail.until, now)}为止。`
  return ''
}
