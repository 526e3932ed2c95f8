import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What this process counts, for Prometheus. Labels are asks, jobs and statuses: never a person or a case. */
export type Metrics = {
  registry: Registry;
  asked(ask: string, status: number, via: string, seconds: number): void;
  sockets: Gauge;
  newsSent: Counter;
  socketsClosed: Counter<'code'>;
  appendBatch: Histogram;
  jobs: Counter<'job' | 'outcome'>;
  pool: Gauge<'state'>;
};

/** Counters of their own, so that two servers in one process (tests) do not share them. */
export function createMetrics(withProcess = true): Metrics {
  const registry = new Registry();
  const registers = [registry];
  if (withProcess) collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  const asks = new Histogram({
    name: 'court_ask_seconds', help: 'Time to answer an ask', labelNames: ['ask', 'status', 'via'], registers,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
  // Labels are looked up once for each combination that occurs, not at each of four hundred asks a second.
  const series = new Map<string, { observe(seconds: number): void }>();
  const seriesOf = (ask: string, status: number, via: string): { observe(seconds: number): void } => {
    const key = `${ask} ${status} ${via}`, known = series.get(key) ?? asks.labels(ask, String(status), via);
    series.set(key, known);
    return known;
  };
  return {
    registry,
    asked: (ask, status, via, seconds) => seriesOf(ask, status, via).observe(seconds),
    sockets: new Gauge({ name: 'court_sockets', help: 'Open sockets', registers }),
    newsSent: new Counter({ name: 'court_news_sent_total', help: 'News written to sockets, once per follower', registers }),
    socketsClosed: new Counter({ name: 'court_sockets_closed_total', help: 'Sockets the server closed', labelNames: ['code'], registers }),
    appendBatch: new Histogram({ name: 'court_append_batch', help: 'Messages committed together', registers, buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] }),
    jobs: new Counter({ name: 'court_jobs_total', help: 'Jobs that ran', labelNames: ['job', 'outcome'], registers }),
    pool: new Gauge({ name: 'court_pool_connections', help: 'Connections to the database', labelNames: ['state'], registers }),
  };
}
