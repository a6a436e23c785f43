import { type BaselineRoom, type Surface, surfaceWords } from '@chuanmen/types/baseline'
import { BASELINE_DEFECTS_MAX } from '@chuanmen/types/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { PhotoField, type Shooting } from '@/components/photo-field/photo-field'
import { aria } from '@/lib/aria'
import { HintCard } from './hint-card'
import { MarkEditor } from './mark-editor'
import { nameOf, recordOf, slotOf } from './rooms'
import { SurfacePhoto } from './surface-photo'
import type { Baseline } from './use-baseline'
import { Viewfinder } from './viewfinder/viewfinder'

const PHOTOS_MAX = 6
const NOTES_MAX = 300

type Props = { baseline: Baseline; room: BaselineRoom; surface: Surface }

/** One surface: how to photograph it, its photos, what was wrong with it already, and words. */
export function SurfaceScreen({ baseline, room, surface }: Props) {
  const { rooms, photos, queue, isEditable, changeSurface } = baseline
  const { photoIds, defects, notes } = recordOf(room, surface)
  const [marking, setMarking] = useState<string>()
  const [shooting, setShooting] = useState<Shooting>()
  const name = `${nameOf(rooms, room)} · ${surfaceWords[surface]}`
  const slot = slotOf(room.roomId, surface)
  const put = (part: Parameters<Baseline['changeSurface']>[2]) => changeSurface(room.roomId, surface, part)
  // A received photo stands below, large; the field shows those on their way.
  const going = { ...queue, photos: queue.photos.filter(({ slot: of, state }) => of === slot && state !== 'received') }
  const onTheWay = going.photos.filter(
    ({ clientId, state }) => state !== 'refused' && !photoIds.includes(clientId),
  ).length

  const drop = (ref: string) => {
    const own = queue.photos.find(({ clientId, photoId }) => clientId === ref || photoId === ref)
    if (own) queue.remove(own.clientId)
    put({ photoIds: photoIds.filter((id) => id !== ref), defects: defects.filter(({ photoId }) => photoId !== ref) })
  }
  const total = rooms.reduce(
    (sum, { surfaces }) => sum + surfaces.reduce((more, one) => more + one.defects.length, 0),
    0,
  )
  return (
    <View className="stack">
      <View className="t-title" {...aria({ role: 'heading', level: 2 })}>
        {name}
      </View>
      {isEditable ? (
        <Card>
          <View className="stack">
            <HintCard surface={surface} />
            <PhotoField
              queue={going}
              slot={slot}
              max={PHOTOS_MAX}
              beforeCount={photoIds.length - going.photos.filter(({ clientId }) => photoIds.includes(clientId)).length}
              camera
              onShoot={setShooting}
            />
          </View>
        </Card>
      ) : null}
      {photoIds.map((ref, at) => (
        <SurfacePhoto
          key={ref}
          photoRef={ref}
          alt={`${name}，第 ${at + 1} 张`}
          nth={at + 1}
          photo={photos[ref]}
          queued={queue.photos.find(({ clientId, photoId }) => clientId === ref || photoId === ref)}
          defects={defects.filter(({ photoId }) => photoId === ref)}
          {...(isEditable
            ? { onMark: () => setMarking(ref), onDrop: () => drop(ref), canMark: total < BASELINE_DEFECTS_MAX }
            : {})}
        />
      ))}
      {photoIds.length + onTheWay === 0 && !isEditable ? <View className="c-ink2">这里没有拍照片。</View> : null}
      {isEditable ? (
        <Card>
          <Field
            label="说明"
            long
            maxLength={NOTES_MAX}
            value={notes}
            placeholder="比如：窗台下面的瓷砖去年换过"
            onChange={(words) => put({ notes: words })}
          />
        </Card>
      ) : notes ? (
        <Card>{notes}</Card>
      ) : null}
      {shooting ? <Viewfinder surface={surface} shooting={shooting} onClose={() => setShooting(undefined)} /> : null}
      {marking !== undefined ? (
        <MarkEditor
          photoRef={marking}
          alt={`${name}，第 ${photoIds.indexOf(marking) + 1} 张`}
          photo={photos[marking]}
          queued={queue.photos.find(({ clientId, photoId }) => clientId === marking || photoId === marking)}
          defects={defects.filter(({ photoId }) => photoId === marking)}
          onChange={(marked) => put({ defects: [...defects.filter(({ photoId }) => photoId !== marking), ...marked] })}
          onClose={() => setMarking(undefined)}
        />
      ) : null}
    </View>
  )
}
