import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { guarded } from '@/components/page/guarded'
import { PageState } from '@/components/page-state/page-state'
import { StaffFrame } from '@/components/staff-frame/staff-frame'
import { back } from '@/lib/navigate'
import { EstateGate } from '../gate/estate-gate'
import type { EstateDesk } from '../gate/use-estate-desk'
import { FirstSheet } from './first-sheet'
import { StairwellSheet } from './stairwell-sheet'
import { Tools } from './tools'
import { type CertificatePage as Opened, useCertificate } from './use-certificate'
import './certificate.scss'

const isWeb = process.env.TARO_ENV === 'h5'

function CertificatePage() {
  return (
    <EstateGate title="证明" current="certificates">
      {(desk) => <Certificate key={desk.estate.estateId} desk={desk} />}
    </EstateGate>
  )
}

function Certificate({ desk: { estate, frame } }: { desk: EstateDesk }) {
  const page = useCertificate(estate.estateId)
  const { pack } = page
  const { header, seal, state } = pack.value ?? {}
  const isWithdrawn = state === 'withdrawn'
  return (
    <StaffFrame
      title={header?.about ?? '证明'}
      current="certificates"
      path={[{ words: '证明', onPress: () => void back('/staff/certificates/index') }]}
      {...(header ? { actions: <Actions page={page} /> } : {})}
      {...frame}
    >
      <PageState of={pack} rows={6} />
      {header && seal ? (
        <>
          {isWithdrawn ? (
            <Card tone="amber" className="cert-tools">
              <View className="t-lead">这份已作废，不要再发出去</View>
              <View>凭编号来查的人会看到「已作废」。印出来的每一页也写着。</View>
            </Card>
          ) : null}
          <Tools page={page} header={header} />
          <View className="cert-sheets">
            <FirstSheet header={header} seal={seal} isWithdrawn={isWithdrawn} phone={estate.phone} />
            {page.pages.map(({ stairwellId, printed }) => {
              const at = header.parts.findIndex((part) => part.stairwellId === stairwellId)
              const part = header.parts[at]
              return part ? (
                <StairwellSheet
                  key={stairwellId}
                  part={part}
                  printed={printed}
                  code={header.code}
                  title={header.title}
                  isWithdrawn={isWithdrawn}
                  place={header.parts.length > 1 ? `楼门 ${at + 1} / ${header.parts.length}` : ''}
                />
              ) : null
            })}
          </View>
        </>
      ) : null}
    </StaffFrame>
  )
}

function Actions({ page: { parts, isSaving, save } }: { page: Opened }) {
  const isWhole = parts.isWhole
  return (
    <>
      <Button icon="download" busy={isSaving} disabled={!isWhole} onPress={() => void save()}>
        {isWeb ? '下载核对文件' : '发核对文件'}
      </Button>
      {isWeb ? (
        <Button variant="primary" icon="print" disabled={!isWhole} onPress={() => window.print()}>
          {isWhole ? '打印' : '等存证取完'}
        </Button>
      ) : null}
    </>
  )
}

export default guarded(CertificatePage)
