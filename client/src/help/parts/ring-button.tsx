import { Icon } from '@/components/icon/icon'
import { Press } from '@/components/press/press'
import { dial } from '@/lib/navigate'
import './ring-button.scss'

/** A round telephone beside a name. */
export const RingButton = ({ who, number }: { who: string; number: string }) => (
  <Press className="help-ring" label={`打电话给${who}`} onPress={() => dial(number)}>
    <Icon name="phone" />
  </Press>
)
