import { type Sharer, sharesOf } from '@chuanmen/domain/pool/shares'
import type { PoolRule } from '@chuanmen/types/pool'
import { area, yuan } from '@/lib/format'

/** Six homes of an old house, so that a rule can be seen at work before anybody has joined. */
const homes: readonly Sharer[] = [4_520, 4_520, 5_836, 5_836, 7_210, 8_810].map((areaCentiSqm, at) => ({
  flatId: String(at),
  areaCentiSqm,
}))

/** What a loss as large as the limit would cost six homes, computed by the rule that computes the real ones. */
export function exampleOf(rule: PoolRule, limitFen: number): string[] {
  const shares = sharesOf(limitFen, rule, homes)
  const first = `例如：损失 ${yuan(limitFen)}，连受损的一家共 ${homes.length} 户`
  if (rule === 'even') {
    const each = [...new Set(Object.values(shares))].sort((one, other) => other - one)
    return [
      `${first}，每户 ${each.map(yuan).join(' 或 ')}。`,
      ...(each.length > 1 ? ['除不尽的几分钱，摊给其中几户，合起来正好。'] : []),
    ]
  }
  const bySize = new Map(homes.map(({ flatId, areaCentiSqm }) => [areaCentiSqm, shares[flatId] ?? 0]))
  return [
    `${first}：`,
    ...[...bySize].map(([size, fen]) => `${area(size)}的一家 ${yuan(fen)}`),
    '合起来正好，一分不差。',
  ]
}
