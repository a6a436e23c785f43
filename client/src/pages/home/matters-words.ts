import type { MattersGlance } from '@chuanmen/types/me'

/** 「我家的事」 in two lines: what is the household's turn first. */
export function mattersLine(matters: MattersGlance | null): { title: string; words: string; isMine: boolean } {
  const title = '我家的事'
  const mine = (words: string) => ({ title, words, isMine: true })
  if (!matters) return { title: '提意见', words: '上门的人来得不合适，跟社区、街道说', isMine: false }
  if (matters.toConfirm > 0) return mine('答应您的办好了，请您看看')
  if (matters.talk === 'sign') return mine('面谈纪要写好了，请您看看')
  if (matters.talk === 'slot') return mine('约三方面谈，请您挑个时间')
  if (matters.toAnswer > 0) return mine('有个方案，等您答复')
  return { title, words: `您提的 ${matters.open} 件在办`, isMine: false }
}
