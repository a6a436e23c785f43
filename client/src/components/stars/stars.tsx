import { View } from '@tarojs/components'
import { Press } from '@/components/press/press'
import { aria } from '@/lib/aria'
import './stars.scss'

const words = ['很不满意', '不满意', '一般', '满意', '很满意'] as const

/** 「4 颗星，满意」 */
export const starsWords = (stars: number) => (stars > 0 ? `${stars} 颗星，${words[stars - 1]}` : '')

type Props = {
  /** What is asked, for whoever hears it: 「帮得好吗」 */
  label: string
  stars: number
  onChange: (stars: number) => void
}

/** Five large stars to tap. Filled is chosen; the words say it as well. */
export const Stars = ({ label, stars, onChange }: Props) => (
  <View className="stack-tight">
    <View className="stars" {...aria({ role: 'radiogroup', label })}>
      {words.map((_, at) => (
        <Press
          key={words[at]}
          className={`stars-one ${at < stars ? 'stars-one-on' : ''}`}
          role="radio"
          checked={stars === at + 1}
          label={starsWords(at + 1)}
          onPress={() => onChange(at + 1)}
        >
          {at < stars ? '★' : '☆'}
        </Press>
      ))}
    </View>
    <View className="t-bold" {...aria({ role: 'status', live: 'polite' })}>
      {starsWords(stars) || '点一颗星'}
    </View>
  </View>
)
