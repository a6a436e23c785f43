import { riserWords } from '@chuanmen/types/riser'
import type { StairwellView } from '@chuanmen/types/stairwell'
import type { WorksRow } from '@chuanmen/types/works-actions'
import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { PipeRow } from '@/components/pipe-row/pipe-row'
import { kindOrder, type Picture, type PicturePipe } from '@/components/stairwell/model'
import { footSign } from '@/components/stairwell/pipe'
import { markWords, statusWords } from '@/components/stairwell/words'
import { floorsOf, worksNote } from './works-of'

type Props = {
  view: StairwellView
  picture: Picture
  works: readonly WorksRow[]
  onLock: (riserId: string) => void
  onWorks: (worksId: string) => void
}

/** Every pipe in words; one with works leads to them, another complete one can be locked from here. */
export function PipeList({ view, picture, works, onLock, onWorks }: Props) {
  if (picture.pipes.length === 0) return null
  const order = (pipe: PicturePipe) => picture.positions.indexOf(pipe.positions[0] ?? '') * 10 + kindOrder[pipe.kind]
  const rooms = new Map(picture.flats.map(({ flatId, room }) => [flatId, room]))
  const now = Date.now()
  const canLock = view.abilities.lock && view.round !== null
  return (
    <Card>
      <View className="t-lead">{`${picture.pipes.length} 根立管`}</View>
      <View className="t-note">点图上的一户，看它的住户和答复。</View>
      {[...picture.pipes]
        .sort((a, b) => order(a) - order(b))
        .map((pipe) => {
          const row = works.find(({ riserId }) => riserId === pipe.riserId)
          const isReady = canLock && pipe.state.status === 'complete'
          return (
            <PipeRow
              key={pipe.riserId}
              sign={footSign(pipe.state)}
              name={`尾号 ${pipe.positions.join('、')} ${riserWords[pipe.kind].name}`}
              words={wordsOf(pipe, rooms)}
              waiting={pipe.state.status === 'open'}
              {...(row
                ? { note: worksNote(row, floorsOf(pipe, picture), now), onPress: () => onWorks(row.worksId) }
                : isReady
                  ? { note: '可以锁定，准备施工', onPress: () => onLock(pipe.riserId) }
                  : {})}
            />
          )
        })}
    </Card>
  )
}

/** 「5/6，卡在 301 暂不同意」 */
function wordsOf(pipe: PicturePipe, rooms: Map<string, string>): string {
  if (pipe.state.status !== 'open' || !pipe.blockers?.length) return statusWords(pipe)
  const stuck = pipe.blockers.map(({ flatId, mark }) => `${rooms.get(flatId) ?? ''} ${markWords[mark]}`)
  const shown = stuck.slice(0, 3).join('、')
  return `${pipe.state.agreed}/${pipe.state.total}，卡在 ${shown}${stuck.length > 3 ? ` 等 ${stuck.length} 户` : ''}`
}
