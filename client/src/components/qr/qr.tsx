import { Image, View } from '@tarojs/components'
import { aria } from '@/lib/aria'
import { qrPicture } from './matrix'
import './qr.scss'

type Props = {
  /** What a camera reads: an address. */
  words: string
  /** What a person hears: 「扫码看通知」. */
  label: string
}

/** A code to scan, as large as its box, black on white in either theme. */
export function Qr({ words, label }: Props) {
  // The box around it has the name.
  const hidden = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: '' } } : aria({ hidden: true })
  return (
    // Stretched over its square box: fitted into it, a picture that names no size of its own comes out half as large on the web.
    <View className="qr" {...aria({ role: 'img', label })}>
      <Image className="qr-image" src={qrPicture(words)} {...hidden} />
    </View>
  )
}
