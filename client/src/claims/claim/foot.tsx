import type { ClaimView } from '@chuanmen/types/claim-actions'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { useMutate } from '@/api/use-action'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Dialog } from '@/components/dialog/dialog'
import { ActFailure } from '@/components/page-state/act-failure'
import { FailureNote } from '@/components/states/states'
import { toast } from '@/components/toast/toast'
import { TodoRow } from '@/components/todo-row/todo-row'
import { day } from '@/lib/format'
import { go } from '@/lib/navigate'
import { saveZip } from '../print/save-zip'

type Props = { view: ClaimView; onWithdraw: () => void }

/** What is one's own to take away: as files, on paper, or deleted; and, quietly, giving it up. */
export function Foot({ view, onWithdraw }: Props) {
  const { claimId, number, abilities, moves } = view
  const exporting = useMutate('claim.export')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isErasing, setErasing] = useState(false)
  const save = async () => {
    setFailure(null)
    const made = await exporting.run({ claimId })
    if (!made) return
    await saveZip(made.url, `${number}.zip`).catch((error) => setFailure(asFailure(error)))
  }
  return (
    <>
      <Card>
        {abilities.export ? (
          <TodoRow
            icon="download"
            title={exporting.isBusy ? '正在打包…' : '全部存成文件'}
            note="申请、经过和照片原件，打成一个压缩包"
            onPress={() => {
              if (!exporting.isBusy) void save()
            }}
          />
        ) : null}
        <TodoRow
          icon="print"
          title="打印"
          note="一份写全的申请，能拿给别人看"
          onPress={() => go('/claims/print/index', { claim: claimId })}
        />
        {abilities.askErase ? (
          <TodoRow
            icon="trash"
            tone="ink"
            title="申请删除"
            note="办结以后，除了法律要留的，别人都看不到"
            onPress={() => setErasing(true)}
          />
        ) : null}
      </Card>
      <ActFailure failure={exporting.failure} onRetry={() => void save()} />
      <FailureNote failure={failure} onRetry={() => void save()} />
      {moves.includes('withdraw') ? (
        <View className="claim-quiet">
          <Button variant="link" onPress={onWithdraw}>
            撤回这份申请
          </Button>
        </View>
      ) : null}
      {isErasing ? <Erase claimId={claimId} onClose={() => setErasing(false)} /> : null}
    </>
  )
}

function Erase({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const erasing = useMutate('claim.askErase', ['claim.view', 'claim.mine', 'me.home'])
  const now = Date.now()
  const ask = async () => {
    const asked = await erasing.run({ claimId })
    if (!asked) return
    toast(asked.keepUntil ? `记下了，${day(asked.keepUntil, now)}以后删掉` : '记下了')
    onClose()
  }
  return (
    <Dialog
      title="申请删除这份申请？"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>先不删</Button>
          <Button variant="danger" busy={erasing.isBusy} onPress={() => void ask()}>
            申请删除
          </Button>
        </>
      }
    >
      <View className="stack">
        <View>
          法律要求赔付的记录至少留三年。在那以前先封起来：只有负责定责的工作人员写明原因才能看，每看一次都有记录。到期以后，您写的话和照片自动删掉。
        </View>
        <ActFailure failure={erasing.failure} onRetry={() => void ask()} />
      </View>
    </Dialog>
  )
}
