import { type Clocks, DEFAULT_CLOCKS, type PriceItem } from '../types/claim-rules'
import type { Desk } from './office'

const priced = (code: string, name: string, unit: string, yuan: number): PriceItem => ({
  ...{ code, name, unit },
  unitFen: Math.round(yuan * 100),
})

/** What the mending of a kitchen or bathroom costs, as the street and the builders agreed for this estate. */
const prices: PriceItem[] = [
  priced('01', '墙砖 300×600（含铺贴）', '块', 85.5),
  priced('02', '地砖 600×600（含铺贴）', '块', 96),
  priced('03', '墙面铲除找平', '㎡', 42),
  priced('04', '墙面刷漆两遍', '㎡', 36.8),
  priced('05', '集成吊顶扣板', '㎡', 135),
  priced('06', '厨卫防水重做', '㎡', 78),
  priced('07', '橱柜门板', '扇', 260),
  priced('08', '台面修补', '米', 180),
  priced('09', '木地板更换', '㎡', 148),
  priced('10', '五金龙头更换', '个', 165),
  priced('11', '洁具拆装', '套', 220),
  priced('12', '瓦工人工', '工日', 420),
]

const CONTRACT = '施工合同附件三'
/** The contract is shorter than the default where water is still running. */
const clocks: Clocks = {
  ...DEFAULT_CLOCKS,
  inspect: { days: 2, source: CONTRACT },
  repair: { days: 7, source: CONTRACT },
  pay: { days: 5, source: CONTRACT },
}

/** Before anybody claims: what things cost, and how long each step may take. */
export const setClaimRules = async ({ community, estateId }: Desk): Promise<void> => {
  const { rev } = await community.call('claimRules.publishPrices', {
    ...{ estateId, rev: 0, items: prices },
    source: '新明胡同改造工程修复价目（2026 年，街道与施工方商定）',
  })
  await community.call('claimRules.setClocks', { estateId, rev, clocks })
}
