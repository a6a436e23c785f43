import { useRouter } from '@tarojs/taro'
import { address, go } from './navigate'

/** Added by Taro to the addresses of the web build; no parameter of ours. */
const taroOwn = ['stamp', '$taroTimestamp']

/** Opens the log-in page; whoever logs in comes back to this very page, where the draft waits. */
export function useSignIn() {
  const { path, params } = useRouter()
  return () => {
    const own = Object.entries(params).filter(([name]) => !taroOwn.includes(name))
    const here = `/${path.replace(/^\//, '').replace(/\?.*$/, '')}`
    void go('/pages/login/index', { next: address(here, Object.fromEntries(own)) })
  }
}
