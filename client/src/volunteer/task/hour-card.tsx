import type { HelpTaskView } from '@chuanmen/types/help-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { ChipRow } from '@/components/chip/chip'
import { hourWords } from '@/components/help-card/words'
import { aria } from '@/lib/aria'

type Task = Pick<HelpTaskView, 'on' | 'startHours' | 'proposal'>

/** The hour to begin: the one chosen, else the one proposed, else the first that would do. */
export const hourOf = ({ startHours, proposal }: Task, chosen: number | undefined): number | undefined =>
  startHours.find((at) => at === chosen) ?? startHours.find((at) => at === proposal?.fromHour) ?? startHours[0]

/** Which hour, where the window and one's own day leave several. */
export function HourCard({ task, chosen, onChange }: { task: Task; chosen: number; onChange: (at: number) => void }) {
  if (task.startHours.length < 2) return null
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          几点去
        </View>
        <ChipRow
          label="几点去"
          options={task.startHours.map((at) => ({ value: String(at), words: hourWords(task.on, at) }))}
          chosen={[String(chosen)]}
          onChange={([next]) => onChange(Number(next))}
        />
      </View>
    </Card>
  )
}
