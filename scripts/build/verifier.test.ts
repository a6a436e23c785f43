import { Script } from 'node:vm'
import { verifierPage } from './verifier'

test('the page holds the whole verifier in a plain script that parses, and loads nothing', () => {
  const page = verifierPage()
  const scripts = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text ?? '')
  expect(scripts).toHaveLength(2)
  expect(scripts[0]).toContain('const verifyPack = ')
  for (const text of scripts) expect(() => new Script(text)).not.toThrow()
  expect(page).not.toMatch(/<script [^>]*src=|<link|https?:\/\//)
})
