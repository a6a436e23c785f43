import type { FlatView } from '@chuanmen/types/stairwell'
import { WhyDialog } from '../why/why-dialog'
import { DoorCodeDialog } from './door-code-dialog'
import { PhotosDialog } from './photos-dialog'
import type { Asking, FlatPage } from './use-flat'

type Props = { page: FlatPage; asking: Asking; file: FlatView }

/** The dialogs of a flat's file: a code for the door, and whatever needs a reason first. Above the whole page. */
export function FlatAsking({ page, asking, file }: Props) {
  const shared = { isBusy: page.isBusy, failure: page.failure, onClose: page.stop }
  if (asking.kind === 'photos') return <PhotosDialog photoIds={asking.photoIds} onClose={page.stop} />
  if (asking.kind === 'code') return <DoorCodeDialog file={file} onClose={page.stop} />
  if (asking.kind === 'end') {
    return (
      <WhyDialog
        {...shared}
        title="解除绑定？"
        words="解除以后，这个人看不到这一户，也不能再替这一户答复。已经签过的答复不受影响。"
        reasons={['搬走了', '卖了房', '绑错了户', '本人要求']}
        action="解除绑定"
        cancel="先不解除"
        onConfirm={(why) => void page.endBinding(asking.bindingId, why)}
      />
    )
  }
  const { signerId, field } = asking
  const masked = file.owners.find((owner) => owner.signerId === signerId)?.masked ?? ''
  return (
    <WhyDialog
      {...shared}
      title={field === 'name' ? `看 ${masked} 的全名` : `看 ${masked} 的电话`}
      words="谁在什么时候、因为什么看的，都会留下记录，半年以上可查。"
      reasons={['联系业主', '上门走访', '核对名册', '核对签字']}
      action={field === 'name' ? '看全名' : '看电话'}
      onConfirm={(why) => void page.reveal(signerId, field, why)}
    />
  )
}
