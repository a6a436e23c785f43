import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { aria } from '@/lib/aria'
import './receipt.scss'

/** A slip of paper in two parts with a perforation between them. */
export function ReceiptSlip({ children, stub }: { children: ReactNode; stub?: ReactNode }) {
  return (
    <View className="receipt">
      <View className="receipt-part">{children}</View>
      {stub ? (
        <>
          <View className="receipt-tear" {...aria({ hidden: true })}>
            <View className="receipt-bite receipt-bite-left" />
            <View className="receipt-bite receipt-bite-right" />
          </View>
          <View className="receipt-part">{stub}</View>
        </>
      ) : null}
    </View>
  )
}

/** Title and number of the slip with the teal seal: 「已收到 11·23」. */
export function ReceiptHead({
  title,
  note,
  seal,
  sealNote,
}: {
  title: string
  note: string
  seal: string
  sealNote: string
}) {
  return (
    <View className="receipt-head">
      <View className="grow">
        <View className="t-title">{title}</View>
        <View className="t-note">{note}</View>
      </View>
      <View className="seal" {...aria({ role: 'img', label: `${seal}，${sealNote}` })}>
        <View className="seal-inner">
          <Text className="seal-words">{seal}</Text>
          <Text className="seal-note">{sealNote}</Text>
        </View>
      </View>
    </View>
  )
}

/** One line of the slip: what was asked, what was answered, and below it a condition. */
export function ReceiptLine({ name, children, below }: { name: string; children: ReactNode; below?: ReactNode }) {
  return (
    <View className="receipt-line">
      <View className="row row-wrap">
        <Text className="grow receipt-name">{name}</Text>
        {children}
      </View>
      {below}
    </View>
  )
}
