import { Text, View } from '@tarojs/components'
import { type CSSProperties, memo, useMemo } from 'react'
import { Icon } from '../icon/icon'
import { Press } from '../press/press'
import { type FacadeStairwell, facadeLayout, facadeWords } from './facade-layout'
import './facade.scss'

export type { FacadeStairwell } from './facade-layout'

type Props = { stairwells: readonly FacadeStairwell[]; onSelect: (stairwellId: string) => void }

/** A building: its stairwells joined as one façade, tiny. Tapping one opens it. */
export function Facade({ stairwells, onSelect }: Props) {
  const floors = Math.max(1, ...stairwells.map((stairwell) => stairwell.floors))
  return (
    <View className="facade" style={{ '--floors': String(floors) } as CSSProperties}>
      {stairwells.map((stairwell) => (
        <One key={stairwell.stairwellId} stairwell={stairwell} onSelect={onSelect} />
      ))}
    </View>
  )
}

const One = memo(function One({ stairwell, onSelect }: { stairwell: FacadeStairwell; onSelect: Props['onSelect'] }) {
  const { stairwellId, unit, floors, positions, pipes, note, complete, risers } = stairwell
  const shape = useMemo(() => facadeLayout({ floors, positions, pipes }), [floors, positions, pipes])
  const isComplete = risers > 0 && complete === risers
  // A name that begins with what is drawn: speech control finds it (WCAG 2.5.3).
  const drawn = [unit, isComplete ? '全成串' : note, isComplete || risers === 0 ? '' : `${complete}/${risers} 串`]
    .filter(Boolean)
    .join(' ')
  return (
    <Press
      className="facade-one"
      style={{ flexGrow: positions.length, flexBasis: `calc(${positions.length} * var(--facade-column))` }}
      label={`${drawn}，${facadeWords(stairwell)}`}
      onPress={() => onSelect(stairwellId)}
    >
      <View className="facade-body" style={{ '--own-floors': String(floors) } as CSSProperties}>
        {shape.rooms.map(({ key, left, top, width, height, isRefused }) => (
          <View
            key={key}
            className={`facade-room ${isRefused ? 'facade-room-refused' : ''}`}
            style={{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` }}
          />
        ))}
        <View className="facade-slabs" />
        {shape.walls.map((left) => (
          <View key={left} className="facade-wall" style={{ left: `${left}%` }} />
        ))}
        {shape.shaft ? (
          <View className="facade-shaft" style={{ left: `${shape.shaft.left}%`, width: `${shape.shaft.width}%` }}>
            <View className="facade-stairs" />
          </View>
        ) : null}
        {shape.pipes.map(({ key, x, top, isVent, state }) => (
          <View
            key={key}
            className={`facade-pipe facade-${state} ${isVent ? 'facade-vent' : ''}`}
            style={{ left: `${x}%`, top: `${top}%` }}
          />
        ))}
        {shape.dots.map(({ key, x, top, isRefused }) =>
          isRefused ? (
            <View key={key} className="facade-dot facade-dot-refused" style={{ left: `${x}%`, top: `${top}%` }}>
              <Icon name="refused" />
            </View>
          ) : (
            <View key={key} className="facade-dot" style={{ left: `${x}%`, top: `${top}%` }} />
          ),
        )}
      </View>
      <View className="facade-words">
        <Text className="t-bold">{unit}</Text>
        {isComplete ? (
          <View className="facade-complete">
            <Icon name="ring-check" className="facade-sign" />
            <Text>全成串</Text>
          </View>
        ) : (
          <>
            <Text className="grow facade-note">{note ?? ''}</Text>
            {risers > 0 ? <Text className="t-bold">{`${complete}/${risers} 串`}</Text> : null}
          </>
        )}
      </View>
    </Press>
  )
})
