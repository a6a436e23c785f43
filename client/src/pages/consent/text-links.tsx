import type { ConsentView } from '@chuanmen/types/consent'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { Paragraphs } from './paragraphs'

type Props = { view: Pick<ConsentView, 'text' | 'textVersion' | 'previousText'> }

/** The full text, and what the last version changed, one tap away on every screen. */
export function TextLinks({ view: { text, textVersion, previousText } }: Props) {
  const [open, setOpen] = useState<'full' | 'change'>()
  const close = () => setOpen(undefined)
  return (
    <View className="row row-wrap consent-links">
      <Button variant="link" icon="doc" onPress={() => setOpen('full')}>
        看全文
      </Button>
      {previousText ? (
        <Button variant="link" icon="swap" onPress={() => setOpen('change')}>{`看第${textVersion}版改了哪一处`}</Button>
      ) : null}
      {open === 'full' ? (
        <Dialog
          title={`${text.title}（第${textVersion}版）`}
          onClose={close}
          actions={<Button onPress={close}>看完了</Button>}
        >
          <Paragraphs words={text.full} />
        </Dialog>
      ) : null}
      {open === 'change' && previousText ? (
        <Dialog
          title={`第${textVersion}版改了哪一处`}
          onClose={close}
          actions={<Button onPress={close}>知道了</Button>}
        >
          <Paragraphs words={previousText.why} />
          <View className="t-note consent-gap">
            {'只有话改过的那几项要重新答复，别的答复还算数。改动前后的全文居委会都留着，可以要来看。'}
          </View>
        </Dialog>
      ) : null}
    </View>
  )
}
