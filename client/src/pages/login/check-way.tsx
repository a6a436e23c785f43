import { Button } from '@/components/button/button'
import { go } from '@/lib/navigate'

/** On the web, for whoever was handed a certificate and logs in nowhere: what its paper calls 「核对证明」. */
export const CheckWay = () =>
  process.env.TARO_ENV === 'h5' ? (
    <Button variant="link" icon="doc-check" onPress={() => void go('/open/check/index')}>
      核对证明
    </Button>
  ) : null
