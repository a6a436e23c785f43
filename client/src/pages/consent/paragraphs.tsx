import { View } from '@tarojs/components'

/** Words with line breaks as paragraphs. */
export function Paragraphs({ words, className = '' }: { words: string; className?: string }) {
  return (
    <View className={`paragraphs ${className}`}>
      {words
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text is frozen, its paragraphs never move
          <View key={at}>{line}</View>
        ))}
    </View>
  )
}
