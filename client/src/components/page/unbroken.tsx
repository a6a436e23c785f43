import { Text } from '@tarojs/components'
import { elder } from '@/lib/elder'
import { wholeParts } from '@/lib/format'

/** Words in which no date and no time is broken over two lines. Only large letters need it; otherwise it is one plain text. */
export function Unbroken({ children }: { children: string }) {
  const isElder = elder.use()
  if (!isElder) return <>{children}</>
  return (
    <>
      {wholeParts(children).map((part, at) =>
        part === '' ? null : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
          <Text key={at} className={at % 2 === 1 ? 'whole' : ''}>
            {part}
          </Text>
        ),
      )}
    </>
  )
}
