import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import { guarded } from '@/components/page/guarded'
import { Page } from '@/components/page/page'
import { PageState } from '@/components/page-state/page-state'
import { RemindMe } from '@/components/remind-me/remind-me'
import { day } from '@/lib/format'
import { goRoot } from '@/lib/navigate'
import { Head, Keep } from './keep'
import { Slip } from './slip'
import { isWithdrawal } from './slip-words'
import { TakeBack } from './take-back'
import { useReceipt } from './use-receipt'
import '../consent/consent.scss'
import './receipt-page.scss'

function ReceiptPage() {
  const page = useReceipt()
  const [open, setOpen] = useState<'back' | 'keep' | 'head'>()
  const { view } = page
  const receipt = page.receipt.value
  const close = () => setOpen(undefined)
  const closeBack = () => {
    page.reset()
    close()
  }
  return (
    <Page
      title="回执"
      phone={view ? { who: '居委会', number: view.estatePhone } : undefined}
      {...(receipt
        ? {
            footer: (
              <>
                <Button variant="outline" onPress={() => setOpen('keep')}>
                  存到手机
                </Button>
                <MainButton onPress={() => goRoot('/pages/home/index')}>回我家</MainButton>
              </>
            ),
          }
        : {})}
    >
      <PageState of={page.receipt} rows={3} />
      {receipt ? (
        <>
          {page.newer ? (
            <Card tone="amber">
              <View className="row row-wrap">
                <View className="grow receipt-older">这之后您又有新的答复或撤回，以新的为准。</View>
                <Button variant="link" arrow onPress={() => void page.openNewer()}>
                  看最新的
                </Button>
              </View>
            </Card>
          ) : null}
          <Slip receipt={receipt} view={page.newer ? undefined : view} onHead={() => setOpen('head')} />
          <RemindMe />
          <ChangeYourMind page={page} onOpen={() => setOpen('back')} />
          <View className="t-note">要纸质的？居委会可打印，手写签字一样有效。</View>
        </>
      ) : null}
      {open === 'keep' && receipt ? <Keep receipt={receipt} onClose={close} /> : null}
      {open === 'head' && receipt ? <Head head={receipt.head} onClose={close} /> : null}
      {open === 'back' ? (
        <TakeBack
          standing={page.standing}
          canChange={page.canChange}
          isBusy={page.isBusy}
          failure={page.failure}
          onChange={(items) => {
            closeBack()
            void page.change(items)
          }}
          onWithdraw={(items) => void page.withdraw(items).then((isDone) => isDone && closeBack())}
          onClose={closeBack}
        />
      ) : null}
    </Page>
  )
}

/** How to take it back, and until when; or why not any more. */
function ChangeYourMind({ page, onOpen }: { page: ReturnType<typeof useReceipt>; onOpen: () => void }) {
  const { view, receipt, canWithdraw, newer } = page
  if (!view || !receipt.value || newer) return null
  if (isWithdrawal(receipt.value)) {
    return view.abilities.answer ? (
      <Card>
        <View className="stack">
          <View className="t-lead">想好了可以再答</View>
          <View className="c-ink2">{`${day(view.closesAt, Date.now())} 截止前都可以。`}</View>
          <Button wide onPress={page.answerAgain}>
            重新答复
          </Button>
        </View>
      </Card>
    ) : null
  }
  if (!canWithdraw) {
    return <Card tone="sunk">这份答复现在不能在手机上撤回，因为施工已经锁定。有新情况请打电话给居委会。</Card>
  }
  return (
    <Card className="receipt-mind">
      <View className="stack">
        <View className="row receipt-mind-head">
          <Icon name="clock" />
          <View className="grow">
            <View className="t-lead">想改主意？施工锁定前都能撤回</View>
            <View className="c-ink2">{`改答复到 ${day(view.closesAt, Date.now())} 截止；撤回不用说理由`}</View>
          </View>
        </View>
        <Button wide onPress={onOpen}>
          撤回或改答复
        </Button>
      </View>
    </Card>
  )
}

export default guarded(ReceiptPage)
