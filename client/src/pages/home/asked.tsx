import { View } from '@tarojs/components'
import { Button, MainButton } from '@/components/button/button'
import { Unbroken } from '@/components/page/unbroken'
import { go } from '@/lib/navigate'
import type { Ask } from './ask'

/** What is asked now, and the one main button; or what happens next. */
export function Asked({ ask: { title, words, button, link } }: { ask: Ask }) {
  return (
    <View className="stack">
      <View>
        <View className="t-lead home-asked">
          <Unbroken>{title}</Unbroken>
        </View>
        <View className="c-ink2">
          <Unbroken>{words}</Unbroken>
        </View>
      </View>
      {button ? (
        <MainButton arrow onPress={() => go(button.path, button.params)}>
          {button.words}
        </MainButton>
      ) : null}
      {link ? (
        <Button variant="link" className="home-link" arrow onPress={() => go(link.path, link.params)}>
          {link.words}
        </Button>
      ) : null}
    </View>
  )
}
