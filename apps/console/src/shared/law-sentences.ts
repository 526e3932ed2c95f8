import { texts as calculatorTexts } from '@microcourt/domain/calculators/texts';
import { texts as lawTexts } from '@microcourt/domain/law/texts';
import { addSentences } from './sentences.ts';

// Sentences of the law, for the calculators too, which are open to everybody.
addSentences(lawTexts, calculatorTexts);
