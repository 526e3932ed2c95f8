/** Lets so many at once through to what is scarce; the others wait here in their order, and not where others would wait behind them. */
export class Gate {
  private inside = 0;
  private readonly queue: (() => void)[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** Does the work when its turn has come. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.inside >= this.most) await new Promise<void>((resolve) => this.queue.push(resolve));
    else this.inside++;
    try {
      return await work();
    } finally {
      // Whoever waits longest takes the place over.
      const next = this.queue.shift();
      if (next) next();
      else this.inside--;
    }
  }
}
