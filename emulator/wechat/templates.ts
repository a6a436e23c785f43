import type { Settings } from '../settings'

/** A template as WeChat's console lists it. Without `fields` any field of a known type may be sent. */
export type Template = { id: string; fields?: string[] }

const KEY = 'wx.templates'

/** The templates this mini-program has in WeChat's console. As long as none is declared, every id is taken for one. */
export class Templates {
  constructor(private readonly settings: Settings) {}

  list(): Template[] {
    return this.settings.get<Template[]>(KEY) ?? []
  }

  /** Replaces the whole list; an empty one lets every id pass again. */
  async declare(templates: readonly Template[]): Promise<void> {
    await this.settings.put(KEY, templates)
  }

  isKnown(id: string): boolean {
    const declared = this.list()
    return declared.length === 0 || declared.some((template) => template.id === id)
  }

  /** The fields this template must get, or undefined when nobody said. */
  fieldsOf(id: string): string[] | undefined {
    return this.list().find((template) => template.id === id)?.fields
  }
}
