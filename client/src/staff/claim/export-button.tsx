import { useState } from 'react'
import { call, newRequestId } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { Button } from '@/components/button/button'
import { openFile } from '@/pages/notice/open-file'
import { WhyDialog } from '../why/why-dialog'

/** The claim as files for who decides: a reason first, which is logged. */
export function ExportButton({ claimId, number }: { claimId: string; number: string }) {
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = async (why: string) => {
    setBusy(true)
    setFailure(null)
    try {
      await openFile(`${number}.zip`, async () => (await call('claim.export', { claimId, why }, newRequestId())).url)
      setAsking(false)
    } catch (error) {
      setFailure(asFailure(error))
    }
    setBusy(false)
  }
  return (
    <>
      <Button size="small" icon="download" onPress={() => setAsking(true)}>
        导出全部
      </Button>
      {isAsking ? (
        <WhyDialog
          title="导出这份申请"
          words="一个压缩包：可以打印的一页、完整的过程和照片原件。里面有住户家里的照片，会留下导出记录。"
          reasons={['调解要用', '给法院、仲裁', '存档']}
          action="导出"
          cancel="先不导"
          isBusy={isBusy}
          failure={failure}
          onConfirm={(why) => void run(why)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
