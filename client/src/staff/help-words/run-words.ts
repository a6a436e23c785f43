import type { Output } from '@/api/call'
import { agoWords } from './task-words'

type Run = Output<'help.board'>['run']

/** The last run of the matching: how many tasks have somebody to ask, and how far from the best that may be. The gap is rounded up, never down. */
export function runWords(run: Run, now: number): string {
  if (!run) return '还没有算过，有要找人的就会自己算'
  const when = `${agoWords(run.at, now)}算过`
  if (run.tasks === 0) return `${when}：没有要找人的`
  const asked = run.tasks - run.unserved
  const best = run.isProven ? '保证最优' : `离最优最多差 ${(Math.ceil(run.gap * 1000 - 1e-6) / 10).toFixed(1)}%`
  return `${when}：${run.tasks} 件里 ${asked} 件有人可问，${best}`
}
