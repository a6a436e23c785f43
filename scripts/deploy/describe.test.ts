import { describeByHand } from './describe'

test('what is left to do by hand says where the web build goes, and in which order', () => {
  const words = describeByHand({ collections: [], functions: [], variables: ['INDEX_SECRET'] })
  expect(words).toMatch(/dist\/h5 to static hosting \(静态网站托管\)/)
  expect([...words.matchAll(/^ {2}(\d)\. (\S+)/gm)].map(([, at, what]) => `${at} ${what}`)).toEqual([
    '1 Secrets:',
    '2 Open-API',
    '3 Message',
    '4 Mini-program:',
    '5 Web:',
    '6 First',
    '7 Check',
  ])
})
