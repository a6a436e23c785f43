import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Icon } from '@/components/icon/icon'
import type { IconName } from '@/components/icon/names'
import { FailureNote } from '@/components/states/states'
import { aria } from '@/lib/aria'
import type { FileVerdict } from './file-verdict'
import { inFours } from './in-fours'
import type { CheckedFile } from './use-file'
import { VerifierLink } from './verifier-link'

const isWeb = process.env.TARO_ENV === 'h5'
const NAMED_AT_MOST = 6

type Said = { title: string; words: string; tone: 'c-teal' | 'c-brick'; icon: IconName }

function said(verdict: FileVerdict): Said {
  const bad = { tone: 'c-brick', icon: 'warning' } as const
  switch (verdict.kind) {
    case 'same':
      return {
        title: '文件和登记的一样',
        words: `${verdict.stairwells} 个楼门、${verdict.entries} 条存证，一个字都没有改过。`,
        tone: 'c-teal',
        icon: 'check',
      }
    case 'unreadable':
      return { ...bad, title: '这不是核对文件', words: '也可能没有存全。请选「chuanmen-」开头的 .json 文件。' }
    case 'otherEstate':
      return {
        ...bad,
        title: '这份文件是另一个小区的',
        words: `文件是「${verdict.estateName}」的「${verdict.title}」，不是上面这份证明的。`,
      }
    case 'otherCertificate':
      return {
        ...bad,
        title: '这是另一份证明的文件',
        words: `它的编号是 ${inFours(verdict.code)}（${verdict.title}），不是上面这份证明的。`,
      }
    case 'changed': {
      const { where } = verdict
      const more = where.length > NAMED_AT_MOST ? ` 等 ${where.length} 处` : ''
      return {
        ...bad,
        title: '文件改过',
        words: `和登记的不一样的地方：${where.slice(0, NAMED_AT_MOST).join('、')}${more}。不要用这份文件，请向居委会重新要一份。`,
      }
    }
  }
}

type Props = { file: CheckedFile; isKnown: boolean; onCode: (code: string) => void }

/** The file that goes with a certificate, compared on the reader's own device. */
export function FileCard({ file, isKnown, onCode }: Props) {
  const { name, verdict, isReading, failure, choose } = file
  const words = verdict && said(verdict)
  return (
    <Card>
      <View className="stack">
        <View className="t-lead" {...aria({ role: 'heading', level: 2 })}>
          有核对文件？
        </View>
        <View>
          {isKnown
            ? '证明可以附一份 .json 文件，里面是每一条答复的存证。选它，看是不是登记的那一份。'
            : '证明可以附一份 .json 文件。选它，就按它里面的编号来查。'}
          文件只在您这里读，不会传走。
        </View>
        {name ? (
          <View className="row check-file-name">
            <Icon name="doc" />
            <View className="grow">{name}</View>
          </View>
        ) : null}
        {isReading ? (
          <View className="row" {...aria({ role: 'status' })}>
            <View className="spinner c-teal" />
            正在核对
          </View>
        ) : null}
        {words && !isReading ? (
          <View className="row check-file-said" {...aria({ role: 'alert' })}>
            <Icon name={words.icon} className={words.tone} />
            <View className="grow">
              <View className={`t-lead ${words.tone}`}>{words.title}</View>
              <View>{words.words}</View>
            </View>
          </View>
        ) : null}
        <FailureNote failure={failure} />
        <View className="row row-wrap">
          <Button icon="doc" onPress={choose}>
            {name ? '换一个文件' : '选文件'}
          </Button>
          {verdict?.kind === 'otherCertificate' ? (
            <Button variant="link" onPress={() => onCode(verdict.code)}>
              查这份文件的编号
            </Button>
          ) : null}
        </View>
        <View className="t-note">
          {isWeb
            ? '想不靠我们、自己从头算一遍：用「核对程序」。它是一个单独的网页，存到电脑上断了网也能用。'
            : '想不靠我们、自己从头算一遍：在电脑上打开网页版的这一页，用「核对程序」。'}
        </View>
        <VerifierLink />
      </View>
    </Card>
  )
}
