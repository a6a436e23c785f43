import { instantAt } from '@chuanmen/domain/works/instant-at'
import type { ClaimsGlance } from '@chuanmen/types/claim-actions'
import { claimAtNames, damageNames } from '@chuanmen/types/claim-names'
import { soonWords } from '@/components/stage-line/steps'

export type ClaimLine = { title: string; words: string; isMine: boolean }

const mine: Partial<Record<ClaimsGlance['at'], string>> = {
  offered: '给了办法，请您定',
  done: '办好了，请您确认',
  final: '调解结果出来了，请您定',
}

/** An open claim in two lines: 「赔付申请：约好明天下午2点上门」. */
export function claimLine({ at, visit, damage, open, hasNews }: ClaimsGlance, now: Date): ClaimLine {
  const isComing = visit !== null && instantAt(visit.on, visit.to) > now
  const said = mine[at] ?? (isComing ? `约好${soonWords(instantAt(visit.on, visit.from), now)}上门` : claimAtNames[at])
  const others = open > 1 ? `，还有 ${open - 1} 份在办` : ''
  return {
    title: `赔付申请：${said}`,
    words: `${damageNames[damage]}${hasNews && !mine[at] ? '，有新进展' : ''}${others}`,
    isMine: mine[at] !== undefined,
  }
}
