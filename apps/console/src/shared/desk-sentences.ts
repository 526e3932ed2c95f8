import { texts as caseTexts } from '@microcourt/domain/cases/texts';
import { texts as spaceTexts } from '@microcourt/domain/case-spaces/texts';
import { texts as courtTexts } from '@microcourt/domain/courts/texts';
import { texts as fileTexts } from '@microcourt/domain/files/texts';
import { texts as filingTexts } from '@microcourt/domain/filing/texts';
import { texts as messagingTexts } from '@microcourt/domain/messaging/texts';
import { texts as operationsTexts } from '@microcourt/domain/operations/texts';
import { texts as worklistTexts } from '@microcourt/domain/worklist/texts';
import { addSentences } from './sentences.ts';
import './law-sentences.ts';

// What the desks of a court may have to say: who has not signed in does not wait for it.
addSentences(caseTexts, spaceTexts, courtTexts, fileTexts, filingTexts, messagingTexts, operationsTexts, worklistTexts);
