import type { Tracer } from '@opentelemetry/api';
import type { AskAnswer } from './failures.ts';
import type { AskRequest, Door } from './door.ts';

/** Traces of asks, sent to a collector. Spans carry the ask, its status and the way it came: never a person, a case or an input. */
export type Traces = { around(door: Door): Door; stop(): Promise<void> };

async function answerTraced(tracer: Tracer, door: Door, request: AskRequest): Promise<AskAnswer> {
  return tracer.startActiveSpan(`ask ${/^[\w.-]{1,100}$/.test(request.ask) ? request.ask : 'unknown'}`, async (span) => {
    try {
      const answer = await door.answer(request);
      span.setAttributes({ 'court.status': answer.status, 'court.via': request.via });
      if (answer.status >= 500) span.setStatus({ code: 2 });
      return answer;
    } finally {
      span.end();
    }
  });
}

/** Starts tracing to an address (OTLP over HTTP). The libraries are loaded only here, so that who does not trace pays nothing. */
export async function startTraces(url: string): Promise<Traces> {
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'), import('@opentelemetry/exporter-trace-otlp-http'), import('@opentelemetry/resources'),
  ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'microcourt' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter({ url }))],
  });
  const tracer = provider.getTracer('court');
  return {
    around: (door) => {
      const traced: Door = Object.create(door) as Door;
      traced.answer = (request) => answerTraced(tracer, door, request);
      return traced;
    },
    stop: () => provider.shutdown().catch(() => undefined),
  };
}
