import { dial } from '@/lib/navigate'
import { Button } from '../button/button'

/** 长辈版: the neighbourhood committee, one tap away at the bottom of the screen. */
export const RingOffice = ({ number }: { number: string }) => (
  <Button wide variant="outline" icon="phone" onPress={() => dial(number)}>
    打电话给居委会
  </Button>
)
