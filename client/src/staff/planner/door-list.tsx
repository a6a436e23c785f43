import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { aria } from '@/lib/aria'
import { DoorRow } from './door-row'
import { byStairwell, placeOf } from './find-door'
import { StairwellPicture } from './stairwell-picture'
import type { PlannerPageState } from './use-planner-page'

/** Rows drawn at first, and again each time more are wanted: what one message between a phone's two halves carries well. */
const PAGE = 60

/** The doors in the order one walks, a card a stairwell. */
export function DoorList({ page }: { page: PlannerPageState }) {
  const { shown, numbers, pictureId, isDesktop, setPicture, model } = page
  const [count, setCount] = useState(PAGE)
  const parts = byStairwell(shown.slice(0, count))
  return (
    <View className="stack" {...aria({ role: 'group', label: `按走的顺序，${shown.length} 户` })}>
      {parts.map(({ stairwellId, of }) => {
        const place = of[0] ? placeOf(of[0]) : ''
        const completes = model.plan?.pipes.filter((pipe) => pipe.stairwellId === stairwellId).length ?? 0
        const isDrawn = stairwellId === pictureId
        return (
          <Card key={stairwellId} flush className="planner-part">
            <View className="planner-part-head">
              <View className="grow">
                <View className="t-lead" {...aria({ role: 'heading', level: 3 })}>
                  {place}
                </View>
                <View className="t-note">{`${of.length} 户，谈成多成 ${completes} 串`}</View>
              </View>
              {isDrawn && isDesktop ? (
                <View className="t-note">图在左边</View>
              ) : (
                <Button
                  variant="link"
                  label={isDrawn ? `收起图，${place}` : `看图，${place}`}
                  onPress={() => setPicture(isDrawn ? '' : stairwellId)}
                >
                  {isDrawn ? '收起图' : '看图'}
                </Button>
              )}
            </View>
            {isDrawn && !isDesktop ? (
              <View className="planner-part-picture">
                <StairwellPicture page={page} stairwellId={stairwellId} />
              </View>
            ) : null}
            {of.map((planned) => (
              <DoorRow
                key={planned.door.flatId}
                page={page}
                planned={planned}
                number={numbers.get(planned.door.flatId) ?? 0}
              />
            ))}
          </Card>
        )
      })}
      {shown.length > count ? (
        <Button wide onPress={() => setCount(count + PAGE)}>
          {`再列 ${Math.min(PAGE, shown.length - count)} 户（还有 ${shown.length - count} 户）`}
        </Button>
      ) : null}
    </View>
  )
}
