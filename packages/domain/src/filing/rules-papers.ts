/** A paper that a registered case wants next: one for each of these participants, with what its fields begin with. */
export type PaperWanted = { readonly kind: 'acceptance-notice' | 'fee-notice' | 'response-notice' | 'rights-notice' | 'evidence-notice'; readonly participantIds: readonly string[]; readonly values: Readonly<Record<string, unknown>> };
type Registered = { readonly kind: string; readonly procedure: string; readonly parties: readonly { readonly participantId: string; readonly role: string }[] };
/** The fee as the fields of its notice say it; null where no notice can say it or nothing is due. */
export type FeeWritten = { readonly class: string; readonly amount?: number } | null;

/** Days for evidence with which a notice begins, and which the court may set otherwise: 证据规定（2019）第五十一条；民诉法解释（2022）第二百六十六条、第二百七十五条; the defendant in an administrative case has fifteen, 行政诉讼法（2017）第六十七条. */
const daysFor = (procedure: string): number => (procedure === 'small-claims' ? 7 : 15);

/**
 * The papers that are served when a case was registered: the plaintiff is told of the acceptance and the fee, the defendant of the suit and the time to answer, every party of its rights and of the evidence to bring.
 * 民事诉讼法（2023）第一百二十六条、第一百二十八条、第一百二十九条；证据规定（2019）第五十条；诉讼费用交纳办法（2006）第二十二条. None for cases without sides that answer each other.
 */
export function papersAtRegistration({ kind, procedure, parties }: Registered, fee: FeeWritten): PaperWanted[] {
  if (kind !== 'civil' && kind !== 'administrative') return [];
  const of = (...roles: string[]): string[] => parties.filter((p) => roles.includes(p.role)).map((p) => p.participantId);
  const plaintiffs = of('plaintiff'), defendants = of('defendant'), all = of('plaintiff', 'defendant', 'third-party');
  const wanted: PaperWanted[] = [
    { kind: 'acceptance-notice', participantIds: plaintiffs, values: {} },
    ...(fee === null ? [] : [{ kind: 'fee-notice' as const, participantIds: plaintiffs, values: fee }]),
    { kind: 'response-notice', participantIds: defendants, values: {} },
    { kind: 'rights-notice', participantIds: all, values: {} },
    { kind: 'evidence-notice', participantIds: all, values: { days: daysFor(procedure) } },
  ];
  return wanted.filter((one) => one.participantIds.length > 0);
}
