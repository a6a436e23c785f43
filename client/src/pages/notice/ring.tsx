import { Text } from '@tarojs/components'
import { Press } from '@/components/press/press'
import { phoneGroups } from '@/lib/format'
import { dial } from '@/lib/navigate'

/** Whom to ring about it; a tap dials. */
export const Ring = ({ name, phone }: { name: string; phone: string }) => (
  <Press className="notice-ring" role="link" onPress={() => dial(phone)}>
    <Text>{`${name} `}</Text>
    <Text className="c-teal t-bold notice-phone">{phoneGroups(phone)}</Text>
  </Press>
)
