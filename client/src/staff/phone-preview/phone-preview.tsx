import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/button/button'
import { ChipRow } from '@/components/chip/chip'
import { aria } from '@/lib/aria'
import './phone-preview.scss'

type Props = {
  title: string
  /** On a phone it opens at a tap: the page is long without it. */
  folded?: boolean
  children: ReactNode | ((isElder: boolean) => ReactNode)
}

/** What a resident will see, in the normal and the elder scale. The inner box is a page of its own: the scale comes from there. */
export function PhonePreview({ title, folded, children }: Props) {
  const [isOpen, setOpen] = useState(!folded)
  const [scale, setScale] = useState<'normal' | 'elder'>('normal')
  return (
    <View className={`stack ${isOpen ? '' : 'phone-preview-folded'}`}>
      <View className="phone-preview-open">
        <Button wide icon="user" onPress={() => setOpen(true)}>{`看看${title}`}</Button>
      </View>
      <View className="row row-wrap phone-preview-part">
        <View className="t-lead grow">{title}</View>
        <ChipRow
          label="看哪一版"
          chosen={[scale]}
          onChange={([chosen = 'normal']) => setScale(chosen)}
          options={[
            { value: 'normal', words: '普通' },
            { value: 'elder', words: '长辈版' },
          ]}
        />
      </View>
      <View
        className={`page phone-preview phone-preview-part ${scale === 'elder' ? 'elder' : ''}`}
        {...aria({ role: 'group', label: `${title}，${scale === 'elder' ? '长辈版' : '普通版'}` })}
      >
        {typeof children === 'function' ? children(scale === 'elder') : children}
      </View>
    </View>
  )
}
