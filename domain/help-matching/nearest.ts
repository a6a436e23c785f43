/** Nodes by their distance, nearest first: a heap of four children over plain arrays. A node may be put in again when it comes nearer; whoever takes it looks whether it was taken already. */
export class Nearest {
  private keys = new Float64Array(1024)
  private nodes = new Int32Array(1024)
  size = 0

  clear(): void {
    this.size = 0
  }

  /** Distance of the next node; infinite when there is none. */
  get next(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.keys[0] as number)
  }

  put(key: number, node: number): void {
    if (this.size === this.keys.length) this.grow()
    const { keys, nodes } = this
    let at = this.size++
    while (at > 0) {
      const above = (at - 1) >> 2
      if ((keys[above] as number) <= key) break
      keys[at] = keys[above] as number
      nodes[at] = nodes[above] as number
      at = above
    }
    keys[at] = key
    nodes[at] = node
  }

  take(): number {
    const { keys, nodes } = this
    const taken = nodes[0] as number
    const size = --this.size
    const key = keys[size] as number
    const node = nodes[size] as number
    let at = 0
    for (;;) {
      const first = 4 * at + 1
      if (first >= size) break
      const end = Math.min(first + 4, size)
      let least = first
      for (let child = first + 1; child < end; child++)
        if ((keys[child] as number) < (keys[least] as number)) least = child
      if ((keys[least] as number) >= key) break
      keys[at] = keys[least] as number
      nodes[at] = nodes[least] as number
      at = least
    }
    keys[at] = key
    nodes[at] = node
    return taken
  }

  private grow(): void {
    const [keys, nodes] = [this.keys, this.nodes]
    this.keys = new Float64Array(2 * keys.length)
    this.nodes = new Int32Array(2 * nodes.length)
    this.keys.set(keys)
    this.nodes.set(nodes)
  }
}
