import type { Move, Stage } from '@chuanmen/types/works'
import { type StageKind, stageWords } from '@chuanmen/types/works-words'
import { Text, View } from '@tarojs/components'
import { Unbroken } from '@/components/page/unbroken'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import type { IconName } from '../icon/names'
import { beginWords, bringsWords, dayWords, stepState, stepStateWords, stepWords, windowWords } from './steps'
import './stage-line.scss'

type Props = {
  stages: readonly Stage[]
  now: number
  /** A step whose date changed: the old one is struck out beside the new. */
  moved?: Pick<Move, 'what' | 'from'> | null
  /** The crew says that this step will be late. */
  late?: { kind: StageKind } | null
}

const bringsIcons: Record<string, IconName> = { 停水: 'drop-off', 要进屋: 'door', 有噪声: 'sound' }

/** The steps of one riser from top to bottom: done filled, what is on a thick ring, later hollow; a day stands once, above its first step. */
export function StageLine({ stages, now, moved, late }: Props) {
  return (
    <View className="stage-line" {...aria({ role: 'list', label: '施工步骤' })}>
      {stages.map((stage, at) => (
        <Step
          key={stage.kind}
          stage={stage}
          now={now}
          isNewDay={stages[at - 1]?.on !== stage.on}
          before={moved?.what === stage.kind ? beginWords(moved.from, now) : undefined}
          isLate={late?.kind === stage.kind && stage.state !== 'done'}
        />
      ))}
    </View>
  )
}

type StepProps = { stage: Stage; now: number; isNewDay: boolean; before: string | undefined; isLate: boolean }

function Step({ stage, now, isNewDay, before, isLate }: StepProps) {
  const state = stepState(stage, now)
  const isShown = state === 'on' || state === 'today' || state === 'overdue'
  const heard = [stepWords(stage, now), before ? `原来是${before}` : '', isLate ? '要晚一些' : '']
  return (
    <View
      className={`stage stage-${state}`}
      {...aria({
        role: 'listitem',
        label: heard.filter(Boolean).join('，'),
        ...(state === 'on' ? { current: 'step' } : {}),
      })}
    >
      <View className="stage-mark">{state === 'done' ? <Icon name="check" className="stage-check" /> : null}</View>
      <View className="grow stage-words">
        {isNewDay ? (
          <View className="stage-day">
            <Unbroken>{dayWords(stage.on, now)}</Unbroken>
          </View>
        ) : null}
        <View className="stage-head">
          <Text className="stage-name">{stageWords[stage.kind]}</Text>
          <Text>
            <Unbroken>{windowWords(stage)}</Unbroken>
          </Text>
        </View>
        {before ? (
          <View className="c-ink2">
            <Text>原定 </Text>
            <Text className="stage-before">
              <Unbroken>{before}</Unbroken>
            </Text>
          </View>
        ) : null}
        <View className="stage-signs">
          {isShown ? <Text className="stage-sign stage-sign-state">{stepStateWords[state]}</Text> : null}
          {isLate ? (
            <View className="stage-sign stage-sign-state">
              <Icon name="clock" className="stage-sign-icon" />
              <Text>要晚一些</Text>
            </View>
          ) : null}
          {state === 'done'
            ? null
            : bringsWords(stage).map((words) => (
                <View
                  className={`stage-sign ${stage.stopsWater && words === '停水' ? 'stage-sign-water' : ''}`}
                  key={words}
                >
                  <Icon name={bringsIcons[words] ?? 'info'} className="stage-sign-icon" />
                  <Text>{words}</Text>
                </View>
              ))}
        </View>
      </View>
    </View>
  )
}
