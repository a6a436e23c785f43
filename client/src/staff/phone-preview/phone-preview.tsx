import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { ChipRow } from '@/components/chip/chip'
import { aria } from '@/lib/aria'
import './phone-preview.scss'

/** What a resident will see, in the normal and the elder scale. The inner box is a page of its own: the scale comes from there. */
export function PhonePreview({ title, children }: { title: string; children: ReactNode }) {
  const [scale, setScale] = useState<'normal' | 'elder'>('normal')
  return (
    <View className='stack'>
      <View className='row row-wrap'>
        <View className='t-lead grow'>{title}</View>
        <ChipRow
          label='看哪一版'
          chosen={[scale]}
          onChange={([chosen = 'normal']) => setScale(chosen)}
          options={[{ value: 'normal', words: '普通' }, { value: 'elder', words: '长辈版' }]}
        />
      </View>
      <View className={`page phone-preview ${scale === 'elder' ? 'elder' : ''}`} {...aria({ role: 'group', label: `${title}，${scale === 'elder' ? '长辈版' : '普通版'}` })}>
        {children}
      </View>
    </View>
  )
}
