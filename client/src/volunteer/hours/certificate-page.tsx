import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Output } from '@/api/call'
import { Button, MainButton } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Page } from '@/components/page/page'
import { toast } from '@/components/toast/toast'
import { certificateOf, certificateText } from './certificate'
import { CertificateSheet } from './certificate-sheet'
import './hours.scss'

type Props = { hours: Output<'volunteer.hours'>; month: string | null; phone: string; onBack: () => void }

const isWeb = process.env.TARO_ENV === 'h5'

/** The certificate to print. Printing is a browser's work; in WeChat the words go to somebody who can, or the community prints it. */
export function CertificatePage({ hours, month, phone, onBack }: Props) {
  const paper = certificateOf(hours, month)
  const copy = () =>
    void Taro.setClipboardData({ data: certificateText(paper) })
      .then(() => toast('复制好了，发给打印的人'))
      .catch(() => toast('没有复制成，请再点一次', 'warning'))
  return (
    <Page
      wide
      title="时长证明"
      onBack={onBack}
      phone={phone ? { who: '居委会', number: phone } : undefined}
      footer={
        isWeb ? (
          <>
            <Button icon="doc" onPress={copy}>
              复制文字
            </Button>
            <MainButton icon="print" onPress={() => window.print()}>
              打印
            </MainButton>
          </>
        ) : (
          <MainButton icon="doc" onPress={copy}>
            复制文字
          </MainButton>
        )
      }
    >
      <Card className="cert-how">
        <View>
          {isWeb
            ? '打印出来，到居委会盖章。上面没有住户的门牌和姓名。'
            : '微信里打不了。可以复制文字发给能打印的人；或者在电脑上用浏览器打开「串门」，进这一页点「打印」；也可以请居委会打印、盖章。'}
        </View>
      </Card>
      <CertificateSheet paper={paper} estateName={hours.estateName} />
    </Page>
  )
}
