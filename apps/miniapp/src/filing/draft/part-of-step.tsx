import { ActPart } from '../parts/act';
import { AidPart } from '../parts/aid';
import { CausePart } from '../parts/cause';
import { ClaimsPart } from '../parts/claims';
import { CourtPart } from '../parts/court-choice';
import { ElementsPart } from '../parts/elements';
import { EvidencePart } from '../parts/evidence';
import { FactsPart } from '../parts/facts';
import { OwnPart } from '../parts/own';
import type { PartProps } from '../parts/part';
import { DefendantsPart, PlaintiffsPart } from '../parts/parties';
import { ServicePart } from '../parts/service';
import type { Step } from './steps';

/** The page of a step. */
export function Part({ step, feeQuestion, ...props }: PartProps & { readonly step: Step; readonly feeQuestion: string | null }) {
  switch (step.id) {
    case 'own': return <OwnPart {...props} />;
    case 'cause': return <CausePart {...props} />;
    case 'plaintiffs': return <PlaintiffsPart {...props} />;
    case 'defendants': return <DefendantsPart {...props} />;
    case 'act': return <ActPart {...props} />;
    case 'section': return <ElementsPart {...props} section={step.section} />;
    case 'claims': return <ClaimsPart {...props} />;
    case 'facts': return <FactsPart {...props} />;
    case 'evidence': return <EvidencePart {...props} />;
    case 'service': return <ServicePart {...props} />;
    case 'court': return <CourtPart {...props} />;
    case 'aid': return <AidPart {...props} feeQuestion={feeQuestion} />;
    case 'check': return null;
  }
}
