import type { Stage } from '@chuanmen/types/works'
import type { StageKind } from '@chuanmen/types/works-words'
import { Card } from '@/components/card/card'
import { StageLine } from '@/components/stage-line/stage-line'
import { WorksPicture } from '@/components/works-picture/works-picture'

const stage = (kind: StageKind, on: string, from: string, to: string, change: Partial<Stage> = {}): Stage => ({
  kind,
  on,
  from,
  to,
  isNoisy: ['cut', 'replace', 'restore'].includes(kind),
  needsEntry: kind !== 'clean',
  stopsWater: ['cut', 'replace', 'test'].includes(kind),
  state: 'planned',
  floors: [],
  ...change,
})

/** A riser in the middle of its works: cut at all storeys, replaced at the upper two, its restoring moved by a day. */
const stages: Stage[] = [
  stage('survey', '2026-11-30', '14:00', '18:00', { state: 'done' }),
  stage('protection', '2026-12-01', '08:00', '09:00', { state: 'done' }),
  stage('cut', '2026-12-01', '09:00', '12:00', { state: 'done' }),
  stage('replace', '2026-12-01', '14:00', '17:00', { state: 'underway', floors: [6, 5] }),
  stage('test', '2026-12-01', '17:00', '18:00'),
  stage('restore', '2026-12-03', '08:00', '12:00'),
  stage('clean', '2026-12-03', '14:00', '18:00'),
  stage('accept', '2026-12-04', '08:00', '12:00'),
]
const now = Date.parse('2026-12-01T15:00:00+08:00')
const moved = { what: 'restore', from: { on: '2026-12-02', from: '08:00' } } as const

/** The parts that tell of works. */
export const WorksParts = () => (
  <>
    <Card>
      <StageLine stages={stages} now={now} moved={moved} late={{ kind: 'test' }} />
    </Card>
    <Card>
      <WorksPicture kind="kitchenWater" floors={[6, 5, 4, 3, 2, 1]} stages={stages} myFloor={4} />
    </Card>
    <Card>
      <WorksPicture kind="kitchenDrain" floors={[3, 2, 1]} stages={stages.slice(0, 3)} />
    </Card>
  </>
)
