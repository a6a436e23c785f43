import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { asFailure, type Failure } from '@/api/failure'
import { useMutate } from '@/api/use-action'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Chip, ChipRow } from '@/components/chip/chip'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { ActFailure } from '@/components/page-state/act-failure'
import { PageState } from '@/components/page-state/page-state'
import { toast } from '@/components/toast/toast'
import { aria } from '@/lib/aria'
import { paperText } from './paper'
import { PaperSheet } from './paper-sheet'
import { stamp } from './paper-words'
import { saveZip } from './save-zip'
import { type PrintPage as Printing, type Sheet, usePrint } from './use-print'
import './print.scss'

const isWeb = process.env.TARO_ENV === 'h5'

const sheetWords: Record<Sheet, string> = { letter: '调解结果告知书', claim: '申请全文' }

function PrintPage() {
  const page = usePrint()
  const { loaded, claim, paper, photos, links } = page
  const phone = claim?.estatePhone
  return (
    <Page
      wide
      title="打印"
      phone={phone ? { who: '居委会', number: phone } : undefined}
      {...(paper ? { footer: <Actions page={page} /> } : {})}
    >
      <PageState of={loaded} rows={6} />
      {paper ? (
        <>
          <Choose page={page} />
          <PaperSheet
            paper={paper}
            photos={photos}
            links={links.links}
            foot={`${stamp(Date.now())} 从「串门」打印${phone ? `　居委会电话 ${phone}` : ''}`}
          />
        </>
      ) : null}
    </Page>
  )
}

function Choose({ page }: { page: Printing }) {
  const { hasLetter, sheet, setSheet, hasPhotos, withPhotos, setWithPhotos, links } = page
  const showsPhotos = hasPhotos && !(hasLetter && sheet === 'letter')
  if (isWeb && !hasLetter && !showsPhotos) return null
  return (
    <Card className="print-choose">
      <View className="stack">
        {isWeb ? null : (
          <View>微信里打不了。可以存成文件发给能打印的人；或者在电脑上用浏览器打开「串门」，进这一页点「打印」。</View>
        )}
        {hasLetter ? (
          <ChipRow
            label="打印什么"
            chosen={[sheet]}
            onChange={([next = 'letter']) => setSheet(next)}
            options={(['letter', 'claim'] as const).map((value) => ({ value, words: sheetWords[value] }))}
          />
        ) : null}
        {showsPhotos ? (
          <View className="row row-wrap">
            <Chip chosen={withPhotos} onPress={() => setWithPhotos(!withPhotos)}>
              连照片一起印
            </Chip>
            {withPhotos && !links.isWhole ? (
              <View
                className="t-note"
                {...aria({ role: 'status' })}
              >{`照片 ${links.settled} / ${links.links.length}`}</View>
            ) : null}
          </View>
        ) : null}
      </View>
    </Card>
  )
}

/** Printing is a browser's work; a phone keeps the files, or sends the words to somebody who can. */
function Actions({ page: { paper, claim, links } }: { page: Printing }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const exporting = useMutate('claim.export')
  if (!paper) return null
  const copy = () =>
    void Taro.setClipboardData({ data: paperText(paper) })
      .then(() => toast('复制好了，发给打印的人'))
      .catch(() => toast('没有复制成，请再点一次', 'warning'))
  // Staff give a reason first, on the claim's own page; here a household takes what is its own.
  const mayKeep = !isWeb && claim?.side === 'household' && claim.abilities.export
  const keep = async () => {
    if (!claim) return
    setFailure(null)
    const done = await exporting.run({ claimId: claim.claimId })
    if (!done) return
    try {
      await saveZip(done.url, `赔付申请-${claim.number}.zip`)
    } catch (error) {
      setFailure(asFailure(error))
    }
  }
  return (
    <View className="print-actions">
      {exporting.failure || failure ? (
        <View className="print-failure">
          <ActFailure failure={exporting.failure ?? failure} onRetry={() => void keep()} />
        </View>
      ) : null}
      {isWeb ? (
        <MainButton icon="print" disabled={!links.isWhole} onPress={() => window.print()}>
          {links.isWhole ? '打印' : '等照片加载完'}
        </MainButton>
      ) : null}
      {mayKeep ? (
        <MainButton icon="download" busy={exporting.isBusy} onPress={() => void keep()}>
          存成文件
        </MainButton>
      ) : null}
      <Button icon="doc" onPress={copy}>
        复制文字
      </Button>
    </View>
  )
}

export default guarded(PrintPage)
