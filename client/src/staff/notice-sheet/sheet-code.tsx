import { View } from '@tarojs/components'
import { Qr } from '@/components/qr/qr'
import { inboxAddress, noticeNumber } from './sheet-words'

/** A code to scan, the address to type, and the number to read out. Only on the web, where printing is. */
export function SheetCode({ noticeId, isSmall }: { noticeId: string; isSmall?: boolean }) {
  if (process.env.TARO_ENV !== 'h5') return null
  const { origin, pathname, host } = window.location
  return (
    <View className={isSmall ? 'sheet-code sheet-code-small' : 'sheet-code'}>
      <View className="sheet-code-picture">
        <Qr words={inboxAddress(origin, pathname)} label="扫码看通知" />
      </View>
      <View className="sheet-code-words">
        <View>{isSmall ? '扫码看全文' : '手机扫一扫看全文'}</View>
        {isSmall ? null : <View>或在浏览器输入</View>}
        <View className="sheet-typed">{`${host}${pathname === '/' ? '' : pathname.replace(/\/[^/]*$/, '')}`}</View>
        <View>{`${isSmall ? '编号' : '打电话报编号'} ${noticeNumber(noticeId)}`}</View>
      </View>
    </View>
  )
}
