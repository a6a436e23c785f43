import { type Beliefs, doorChance } from '@chuanmen/domain/planner/chance'
import { type Obstacle, obstacles, obstacleWords } from '@chuanmen/types/door-words'
import { CASE_DAYS, CASES_MIN, CASES_PRIOR, FRESH_DAYS } from '@chuanmen/types/limits'
import type { Calibrated } from '@chuanmen/types/planner'
import { type Factor, factors, type TableForm } from './table-form'

/** What each factor means, and the unit of its field. */
export const factorWords: Record<Factor, { name: string; note: string }> = {
  tired: { name: '每多去过一趟', note: '下一趟的把握，是上一趟的百分之几' },
  fresh: { name: '刚去过，又去', note: `离上一趟不到 ${FRESH_DAYS} 天，这一趟的把握只剩百分之几` },
  refused: { name: '说过不同意', note: '把握是没说过的百分之几' },
}

/** What the estate's own outcomes say of one line: 「24 例里成了 9 例，估 28%～48%」. Below `CASES_MIN` cases it is not known, and said so. */
export function historyWords({ cases, won, isKnown, low, high }: Calibrated): string {
  if (cases === 0) return '还没有例子，还不知道'
  if (!isKnown) return `例子太少（${cases} 例），还不知道`
  return `${cases} 例里成了 ${won} 例，估 ${low}%～${high}%`
}

/** Whether what was believed came true: 「原来估会成 7 例」. Empty without cases. */
export const believedWords = ({ cases, believed }: Calibrated): string =>
  cases === 0 ? '' : `当时估会成 ${tenths(believed / 100)} 例`

/** Which chance the planner takes now. */
export const usedWords = ({ isKnown, chance }: Calibrated): string =>
  isKnown ? `现在按 ${chance}% 算` : `现在按表里的 ${chance}% 算`

const tenths = (number: number) => String(Math.round(number * 10) / 10)

/** What all planned visits come to, for a household that was never visited: 「2 趟一共约 54%」. */
export function togetherWords(obstacle: Obstacle, beliefs: Beliefs): string {
  const { visits } = beliefs.table.byObstacle[obstacle]
  const fresh = { obstacle, attempts: 0, lastVisitOn: null, state: 'pending' as const }
  const percent = Math.round(doorChance(fresh, beliefs, visits) * 100)
  return visits === 0 ? `不占趟数，约 ${percent}% 会签` : `没去过的，${visits} 趟一共约 ${percent}%`
}

/** How each number is used, a line each. */
export const howWords = [
  '趟数：一户大概还要去几趟才谈得成。定下计划以后去过的不再算，最少算 1 趟；只差签字的算 0 趟。某一户不一样，在「算一算」里单改那一户。',
  `把握：去一趟，${CASE_DAYS} 天里同意的可能。一户去几趟的把握合起来算，一根管的把握是它等的各户乘起来。`,
  `例子：去过、又等够了 ${CASE_DAYS} 天的走访。同意了，算在同意前最后那一趟上，之前的算没成。`,
  `满 ${CASES_MIN} 例，就按本小区自己的结果算；表里的数也算进去，当作 ${CASES_PRIOR} 例。不满 ${CASES_MIN} 例，按表里的算，准不准还不知道。`,
  '估的范围：十回里有八回，真正的把握在这个范围里。',
  '这些数只给工作人员算先敲谁的门，不给住户看，也不算谁的成绩。',
]

/** What differs between what a colleague saved and what is typed: 「怕拆坏装修：现在是 2 趟、30%」. */
export const differences = (saved: TableForm, form: TableForm): string[] => [
  ...obstacles
    .filter((one) => JSON.stringify(saved.byObstacle[one]) !== JSON.stringify(form.byObstacle[one]))
    .map((one) => `${obstacleWords[one]}：现在是 ${saved.byObstacle[one].visits} 趟、${saved.byObstacle[one].chance}%`),
  ...factors.filter((one) => saved[one] !== form[one]).map((one) => `${factorWords[one].name}：现在是 ${saved[one]}%`),
]
