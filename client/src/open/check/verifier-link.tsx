import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { openVerifier } from './verifier'

/** To the stand-alone verifier; in WeChat, which opens no page of ours on the web, nothing. */
export function VerifierLink() {
  if (process.env.TARO_ENV !== 'h5') return null
  return (
    <View>
      <Button variant="link" arrow onPress={openVerifier}>
        打开核对程序
      </Button>
    </View>
  )
}
