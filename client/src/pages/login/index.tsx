import { webApi } from '@/api/session'
import { guarded } from '@/components/page/guarded'
import { CodeLogin } from './code-login'
import { LocalLogin } from './local-login'
import './login.scss'

/** Who is at this screen: let in from the phone where HTTP access serves this build, else one of the local cloud's people. */
function LoginPage() {
  // The target is said outright, so that a mini-program does not carry the code it would never show.
  return process.env.TARO_ENV === 'h5' && webApi ? <CodeLogin /> : <LocalLogin />
}

export default guarded(LoginPage)
