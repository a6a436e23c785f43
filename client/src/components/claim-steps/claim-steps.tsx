import type { ClaimView } from '@chuanmen/types/claim-actions'
import type { Clocks } from '@chuanmen/types/claim-rules'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Tag } from '@/components/tag/tag'
import { Timeline } from '@/components/timeline/timeline'
import { aria } from '@/lib/aria'
import { standingTag } from './standing'
import { type AddWorkingDays, type SteppedClaim, stepsOf } from './steps-of'

type Props = {
  claim: SteppedClaim
  now: number
  /** How long steps may take (`claimRules.view`); without them later steps carry no day. */
  clocks?: Clocks | undefined
  addWorkingDays?: AddWorkingDays
  /** Whose eyes: 「等您定」 or 「等住户定」. */
  side?: ClaimView['side']
}

/** 办到哪一步: done filled, what is on an amber ring with its deadline, later hollow with 「最晚」 a day. */
export function ClaimSteps({ claim, now, clocks, addWorkingDays, side = 'household' }: Props) {
  const tag = standingTag(claim, now, side)
  const steps = stepsOf(claim, now, { clocks, addWorkingDays })
  return (
    <Card>
      <View className="stack">
        <View className="row row-wrap">
          <View className="t-lead grow" {...aria({ role: 'heading', level: 2 })}>
            办到哪一步
          </View>
          <Tag tone={tag.tone} icon={tag.icon}>
            {tag.words}
          </Tag>
        </View>
        <Timeline steps={side === 'household' ? steps : steps.map(fromTheirSide)} />
      </View>
    </Card>
  )
}

/** Who handles a claim reads of the household what the household reads of itself. */
const fromTheirSide = <T extends { title: string; note?: string }>(step: T): T => ({
  ...step,
  title: step.title.replace('您', '住户'),
  ...(step.note === undefined ? {} : { note: step.note.replace('等您，不催', '等住户答复').replace('您', '住户') }),
})
