import { riserWords } from '@chuanmen/types/riser'
import { View } from '@tarojs/components'
import type { CSSProperties } from 'react'
import { aria } from '@/lib/aria'
import { Icon } from '../icon/icon'
import { Foot, type FootSign } from './foot'
import type { PlacedPipe } from './layout'
import { isDrain, type PipeStatus } from './model'

/** One vertical line with its end, its branches, its breaks. Never catches a tap: flats lie below it. */
export function PipeLine({ placed, words }: { placed: PlacedPipe; words?: string }) {
  const { pipe, x, top, branches, isShared, marks, works, level, isFaded } = placed
  const tone = `sw-${pipe.state.status} ${pipe.isChosen ? 'sw-chosen' : ''}`
  const end = isDrain(pipe.kind) ? 'sw-vent' : 'sw-dot'
  return (
    <>
      {works?.box ? (
        <View
          className="sw-works-floor"
          style={{
            left: `${works.box.left}%`,
            width: `${works.box.width}%`,
            top: `${works.box.top}%`,
            height: `${works.box.height}%`,
          }}
        />
      ) : null}
      {branches.map((branch) => (
        <View
          key={branch.top}
          className={`sw-branch ${tone} ${isShared ? 'sw-branch-both' : ''} ${isFaded ? 'sw-faded' : ''}`}
          style={{ left: `${x}%`, top: `${branch.top}%`, height: `${branch.height}%` }}
        />
      ))}
      <View
        className={`sw-pipe ${tone} ${end} ${isFaded ? 'sw-faded' : ''}`}
        style={{ left: `${x}%`, top: `${top}%`, ...(level ? { '--level': String(level) } : {}) } as CSSProperties}
        {...(words ? aria({ role: 'img', label: words }) : {})}
      />
      {works && works.top !== null ? (
        <View className="sw-pipe sw-done sw-no-end" style={{ left: `${x}%`, top: `${works.top}%` }} />
      ) : null}
      {marks.map((mark) => (
        <View
          key={mark.flatId}
          className={`sw-mark sw-is-${mark.mark}`}
          style={{
            left: `${x}%`,
            top: `${mark.top}%`,
            ...(mark.shift ? { marginLeft: `calc(var(--mark) * ${mark.shift - 0.5})` } : {}),
          }}
        >
          <Icon name={mark.mark} />
        </View>
      ))}
    </>
  )
}

/** The sign at the foot, which reads out the whole pipe, and the pipe's short name on the lowest line. */
export function PipeFoot({ placed, words }: { placed: PlacedPipe; words: string }) {
  const { pipe, x, level } = placed
  const [first = '', second = ''] = riserWords[pipe.kind].short
  return (
    <>
      <View
        className="sw-foot"
        style={{ left: `${x}%`, ...(level ? { '--level': String(level) } : {}) } as CSSProperties}
        {...aria({ role: 'img', label: words })}
      >
        <Foot sign={footSign(pipe.state)} />
      </View>
      <View className="sw-short" style={{ left: `${x}%` }} {...aria({ hidden: true })}>
        <View>{first}</View>
        <View>{second}</View>
      </View>
    </>
  )
}

export function footSign(state: PipeStatus): FootSign {
  switch (state.status) {
    case 'open':
      return { kind: 'count', agreed: state.agreed, total: state.total }
    case 'would':
      return { kind: 'would', agreed: state.agreed, total: state.total }
    case 'masked':
      return { kind: 'waiting' }
    default:
      return { kind: state.status }
  }
}
