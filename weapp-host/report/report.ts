import type { Activity } from '../app/activity'
import type { Exception } from '../app/exception'
import { utf8Bytes } from '../limits'

export type Figures = { setDataCount: number; setDataBytes: number; largestSetDataBytes: number; requests: number }
/** One request; `body` is cut after `BODY_MAX` characters: enough to tell requests to one address apart. */
type RequestLine = { api: string; url: string; bytes: number; body: string }
const BODY_MAX = 500

/** A page's figures: on its first show until nothing is left to load, and over all its visits. */
export type PageReport = {
  path: string
  visits: number
  /** The greatest of all first shows. */
  firstShow: Figures
  total: Figures
  /** What all its first shows asked of the network, each different request once. */
  firstShowRequests: RequestLine[]
}

/** One start of the mini-program, until its first page had something to draw: what a person sees nothing of. */
export type Start = { path: string; ms: number; scripts: number; scriptBytes: number }

export type ReportJson = {
  pages: PageReport[]
  breaches: { limit: string; message: string }[]
  exceptions: Exception[]
  warnings: string[]
  /** Every start, the host's own first; one that never came to draw is left out. */
  starts: Start[]
}

/** Of a page, only what counting needs. */
type Seen = { id: number; path: string }
type Visit = { path: string; figures: Figures; requests: RequestLine[]; isReady: boolean; isLoaded: boolean }

const nothing = (): Figures => ({ setDataCount: 0, setDataBytes: 0, largestSetDataBytes: 0, requests: 0 })

/** Counts what every page sends to its view and asks of the network, and keeps breaches and warnings. */
export class Report {
  readonly breaches: { limit: string; message: string }[] = []
  /** All that went wrong, also before a client was there to hear it. */
  readonly exceptions: Exception[] = []
  readonly warnings: string[] = []
  private readonly pages = new Map<string, PageReport>()
  private readonly visits = new Map<number, Visit>()
  private current: Visit | undefined
  private watched: Activity | undefined
  private readonly starts: Start[] = []
  private starting: (Omit<Start, 'ms'> & { since: number }) | undefined

  /** A first show is over when the page is ready and nothing is under way: no request, no view update, no short timer. */
  watch(activity: Activity): void {
    this.watched = activity
    activity.onQuiet(() => {
      // What a killed run still had under way ends while the next one loads: its rest is not the new page's.
      if (this.watched !== activity) return
      for (const visit of this.visits.values()) {
        if (visit.isReady && !visit.isLoaded) this.finishFirstShow(visit)
      }
    })
  }

  /** The mini-program starts: counted until the first `setData` of a page. */
  begin(path: string): void {
    this.starting = { path, scripts: 0, scriptBytes: 0, since: performance.now() }
  }

  script(bytes: number): void {
    if (!this.starting) return
    this.starting.scripts += 1
    this.starting.scriptBytes += bytes
  }

  private drawn(): void {
    if (!this.starting) return
    const { since, ...start } = this.starting
    this.starts.push({ ...start, ms: Math.round(performance.now() - since) })
    this.starting = undefined
  }

  visit(page: Seen): void {
    this.pageOf(page.path).visits += 1
    this.current = { path: page.path, figures: nothing(), requests: [], isReady: false, isLoaded: false }
    this.visits.set(page.id, this.current)
  }

  ready(page: Seen): void {
    const visit = this.visits.get(page.id)
    if (visit) visit.isReady = true
  }

  /** A page that goes before it has loaded counts with what it did until then. */
  leave(page: Seen): void {
    const visit = this.visits.get(page.id)
    if (visit && !visit.isLoaded) this.finishFirstShow(visit)
    this.visits.delete(page.id)
  }

  setData(page: Seen, bytes: number): void {
    this.drawn()
    const visit = this.visits.get(page.id)
    const add = (figures: Figures) => {
      figures.setDataCount += 1
      figures.setDataBytes += bytes
      figures.largestSetDataBytes = Math.max(figures.largestSetDataBytes, bytes)
    }
    add(this.pageOf(page.path).total)
    if (visit && !visit.isLoaded) add(visit.figures)
  }

  /** Requests belong to the page opened last: the platform does not say which page's code made one. */
  request(api: string, url: string, body: string | undefined): void {
    if (!this.current) return
    this.pageOf(this.current.path).total.requests += 1
    if (this.current.isLoaded) return
    this.current.figures.requests += 1
    this.current.requests.push({ api, url, bytes: utf8Bytes(body ?? ''), body: (body ?? '').slice(0, BODY_MAX) })
  }

  toJSON(): ReportJson {
    for (const visit of this.visits.values()) if (!visit.isLoaded) this.absorb(visit)
    const pages = [...this.pages.values()].sort((a, b) => a.path.localeCompare(b.path))
    const { breaches, exceptions, warnings, starts } = this
    return { pages, breaches, exceptions, warnings, starts }
  }

  private finishFirstShow(visit: Visit): void {
    visit.isLoaded = true
    this.absorb(visit)
  }

  private absorb(visit: Visit): void {
    const page = this.pageOf(visit.path)
    for (const key of Object.keys(visit.figures) as (keyof Figures)[]) {
      page.firstShow[key] = Math.max(page.firstShow[key], visit.figures[key])
    }
    const asked = new Map([...page.firstShowRequests, ...visit.requests].map((one) => [JSON.stringify(one), one]))
    page.firstShowRequests = [...asked.values()]
  }

  private pageOf(path: string): PageReport {
    let page = this.pages.get(path)
    if (!page) {
      page = { path, visits: 0, firstShow: nothing(), total: nothing(), firstShowRequests: [] }
      this.pages.set(path, page)
    }
    return page
  }
}
