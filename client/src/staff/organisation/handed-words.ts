import type { Output } from '@/api/call'

/** What went along: 「60 户从李秀兰交给了赵志远，带着 23 件要办的事、4 条承诺。」 */
export const handedWords = (
  { moved, items, promises }: Output<'portfolio.handOver'>,
  from: string,
  to: string,
): string => {
  const along = [items > 0 ? `${items} 件要办的事` : '', promises > 0 ? `${promises} 条承诺` : ''].filter(Boolean)
  return `${moved} 户从${from}交给了${to}${along.length > 0 ? `，带着 ${along.join('、')}` : '，没有没办完的事'}。`
}
