import { obstacles, obstacleWords } from '@chuanmen/types/door-words'
import { View } from '@tarojs/components'
import { Card, CardSection } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { aria } from '@/lib/aria'
import { IntervalBar } from './interval-bar'
import { tableOf } from './table-form'
import { togetherWords } from './table-words'
import type { TablePage } from './use-table'

/** A line per thing that stands in the way: visits, chance of one, what both come to, and what the estate's own history says. */
export function LinesCard({ page }: { page: TablePage }) {
  const { form, errors, view } = page
  const table = tableOf(form)
  return (
    <Card flush>
      {obstacles.map((obstacle) => {
        const name = obstacleWords[obstacle]
        const { visits, chance } = form.byObstacle[obstacle]
        const bad = errors.byObstacle[obstacle]
        const calibrated = view.calibration[obstacle]
        return (
          <CardSection key={obstacle}>
            <View className="table-line" {...aria({ role: 'group', label: name })}>
              <View>
                <View className="t-lead">{name}</View>
                {table ? (
                  <View className="t-note">{togetherWords(obstacle, believing(table, view, obstacle))}</View>
                ) : null}
              </View>
              <View className="table-fields">
                <Field
                  required
                  label="趟数"
                  type="number"
                  maxLength={4}
                  value={visits}
                  error={bad?.visits}
                  onChange={(typed) => page.setLine(obstacle, { visits: typed })}
                />
                <Field
                  required
                  label="一趟的把握，%"
                  type="number"
                  maxLength={4}
                  value={chance}
                  error={bad?.chance}
                  onChange={(typed) => page.setLine(obstacle, { chance: typed })}
                />
              </View>
              <IntervalBar name={name} of={calibrated} />
            </View>
          </CardSection>
        )
      })}
    </Card>
  )
}

/** What would be believed with what is typed: a line that the estate knows better keeps its own chance. */
function believing(
  table: NonNullable<ReturnType<typeof tableOf>>,
  { calibration, today }: TablePage['view'],
  obstacle: (typeof obstacles)[number],
) {
  const line = calibration[obstacle]
  const chance = line.isKnown ? line.chance : table.byObstacle[obstacle].chance
  return { table, today, calibration: { ...calibration, [obstacle]: { ...line, chance } } }
}
