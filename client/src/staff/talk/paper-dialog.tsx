import { type TalkParty, type TalkView, talkPartyWords } from '@chuanmen/types/talk'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { Field } from '@/components/field/field'
import { ActFailure } from '@/components/page-state/act-failure'
import { FailureNote } from '@/components/states/states'
import { useDraft } from '@/lib/draft'
import { PhotoTile, PhotoTiles } from '../photo-tile/photo-tile'
import { FormError } from '../round-edit/text-fields'
import { usePaperPhoto } from './use-paper-photo'
import type { TalkPage } from './use-talk'

const NAME_MAX = 20
const ROOM_MAX = 12

/** A signature on paper, copied with its photo; the room is typed as it stands there, so that another flat's paper is noticed. */
export function PaperDialog({ page, view, party }: { page: TalkPage; view: TalkView; party: TalkParty }) {
  const { moving } = page
  // Other minutes are another paper.
  const draft = useDraft(`talk-paper:${view.talkId}:${party}:${view.minutesHash}`, { name: '', room: '', fileId: '' })
  const { name, room, fileId } = draft.value
  const photo = usePaperPhoto(view.estateId, view.flatId, (id) => draft.change({ fileId: id }))
  const [wasTried, setTried] = useState(false)
  const isOpen = view.abilities.recordPaper.includes(party)
  const isWhole = Boolean(name.trim() && room.trim() && fileId)
  const submit = async () => {
    setTried(true)
    if (!isWhole || !view.minutesHash) return
    const paper = { name: name.trim(), room: room.trim(), fileId }
    if (await moving.run({ kind: 'sign', as: party, hash: view.minutesHash, paper })) {
      draft.clear()
      page.close()
    }
  }
  return (
    <Dialog
      title={`${talkPartyWords[party]}在纸上签了`}
      onClose={page.close}
      actions={
        <>
          <Button onPress={page.close}>先不记</Button>
          <MainButton busy={moving.isBusy} disabled={!isOpen} onPress={() => void submit()}>
            记下签字
          </MainButton>
        </>
      }
    >
      <View className="stack">
        <View>照着签好的那张纸填。纸上的内容要和现在的纪要一样，改过的要重新打印、重新签。</View>
        <Field
          label="纸上写的房号"
          required
          value={room}
          maxLength={ROOM_MAX}
          hint="照纸上写的抄，用来核对有没有拿错"
          error={wasTried && !room.trim() ? '请照纸上写房号' : undefined}
          onChange={(next) => draft.change({ room: next })}
        />
        <Field
          label="谁签的名"
          required
          value={name}
          maxLength={NAME_MAX}
          error={wasTried && !name.trim() ? '请照纸上写签字的人' : undefined}
          onChange={(next) => draft.change({ name: next })}
        />
        {fileId ? (
          <PhotoTiles>
            <PhotoTile nth={1} path={photo.preview} onRemove={() => draft.change({ fileId: '' })} />
          </PhotoTiles>
        ) : (
          <Button variant="outline" icon="camera" busy={photo.isBusy} onPress={() => void photo.take()}>
            拍签好的纸
          </Button>
        )}
        {fileId && !photo.preview ? <View className="t-note">照片已经传好。</View> : null}
        <FormError words={wasTried && !fileId ? '请拍签好的纸：整张拍全，看得清签名和房号' : undefined} />
        <FailureNote failure={photo.failure} onRetry={() => void photo.take()} />
        {isOpen ? null : <View className="c-amber">这一方刚刚签过了，或者纪要改了。您填的还在。</View>}
        <ActFailure failure={moving.failure} onRetry={() => void submit()} />
      </View>
    </Dialog>
  )
}
