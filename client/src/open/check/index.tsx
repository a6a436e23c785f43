import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Field } from '@/components/field/field'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { FailureNote } from '@/components/states/states'
import { DaysCard } from './days-card'
import { FileCard } from './file-card'
import { type Checking, useCheck } from './use-check'
import { useFile } from './use-file'
import { UnknownCard, VerdictCard } from './verdict-card'
import './check.scss'

/** Whether a certificate holds: for whoever was handed one, without a log-in and without a name. */
function CheckPage() {
  const checking = useCheck()
  const { code, check, found, estateId, take } = checking
  // A code that is nobody's does not keep a file from being looked up by its own.
  const file = useFile(found, code !== '' && check.value?.state !== 'unknown', take)
  return (
    <Page title="核对证明">
      <Enter checking={checking} />
      {code ? <PageState of={check} rows={2} /> : null}
      {check.value?.state === 'unknown' ? <UnknownCard code={code} /> : null}
      {found ? <VerdictCard key={found.code} found={found} /> : null}
      <FileCard file={file} isKnown={found !== undefined} onCode={take} />
      {estateId ? <DaysCard key={estateId} estateId={estateId} /> : null}
      <View className="t-note">
        这里只说证明是不是真的、还算不算数，不显示任何人的姓名、房号和答复。证明记的是住户的电子确认和纸质签字。
      </View>
    </Page>
  )
}

function Enter({ checking: { typed, setTyped, error, take, scan, scanFailure, check } }: { checking: Checking }) {
  return (
    <Card>
      <View className="stack">
        {process.env.TARO_ENV === 'weapp' ? (
          <Button wide variant="outline" icon="scan" onPress={() => void scan()}>
            扫证明上的码
          </Button>
        ) : null}
        <FailureNote failure={scanFailure} />
        <Field
          label="证明编号"
          required
          value={typed}
          onChange={setTyped}
          error={error || undefined}
          placeholder="像 7K3M Q9TX 01AB 这样"
          hint="在证明第一页，12 位。大写小写、空格都不要紧。"
          onDone={() => take(typed)}
        />
        <MainButton icon="search" busy={check.isLoading || check.isRefreshing} onPress={() => take(typed)}>
          核对
        </MainButton>
      </View>
    </Card>
  )
}

export default guarded(CheckPage)
