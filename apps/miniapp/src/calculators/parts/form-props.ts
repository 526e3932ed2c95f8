import type { Fields } from '@microcourt/domain/calculators/fields';
import type { FieldProblem, Typed } from '@microcourt/domain/calculators/form';

/** What a part of a form needs besides its fields: what stands in it, and what is wrong by place. */
export type FormProps = {
  readonly fields: Fields; readonly typed: Typed; readonly onChange: (typed: Typed) => void; readonly problems: Readonly<Record<string, FieldProblem>>;
  /** Places that may be left out in general, and not as the form stands now. */
  readonly needed: readonly string[];
  /** Where it stands in the whole form: `items.0.`; empty for the form itself. */
  readonly place: string; readonly around?: { readonly fields: Fields; readonly typed: Typed };
};
