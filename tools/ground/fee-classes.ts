/**
 * The reviewed fee classes of causes: a rule holds for its cause and everything below, the nearest one wins. Fee Measures (2006), art. 13:
 * property by amount, divorce, personality, other non-property, intellectual property, labour, administrative. `ask:<question>` where the
 * claim and not the cause decides; the questions stand in domain `calculators/fee-questions.ts`.
 */
export const FEE_RULES: Record<string, string> = {
  // Personality rights. Life, body and health are personality rights too (民法典 990).
  'CC-1': 'personality',
  // Family: relations are non-property, what divides or returns things of value is property.
  'CC-2': 'ask:money', 'CC-2-2-12': 'property', 'CC-2-2-13': 'property', 'CC-2-2-14': 'divorce', 'CC-2-2-15': 'property', 'CC-2-2-16': 'property',
  'CC-2-2-17': 'other-non-property', 'CC-2-2-18': 'other-non-property', 'CC-2-2-21': 'other-non-property', 'CC-2-2-25': 'other-non-property',
  'CC-2-2-26': 'other-non-property', 'CC-2-2-27': 'other-non-property', 'CC-2-2-28': 'property',
  'CC-2-3': 'property', 'CC-2-3-35': 'ask:money',
  // Things: return, division, damages are property; nuisance, repair and information are not.
  'CC-3': 'property', 'CC-3-5-38': 'ask:money', 'CC-3-5-40': 'other-non-property', 'CC-3-5-41': 'other-non-property', 'CC-3-5-42': 'ask:money', 'CC-3-5-43': 'other-non-property',
  'CC-3-6-45': 'ask:money', 'CC-3-6-46': 'ask:money', 'CC-3-6-47': 'ask:money', 'CC-3-6-48': 'other-non-property', 'CC-3-6-49': 'other-non-property', 'CC-3-6-55': 'ask:money',
  'CC-3-7': 'ask:money', 'CC-3-9-75': 'other-non-property', 'CC-3-9-76': 'other-non-property',
  // Contracts are property; whether a contract is valid may have no amount.
  'CC-4': 'property', 'CC-4-10-80': 'ask:money', 'CC-4-10-82': 'ask:money',
  // Intellectual property and competition: art. 13 (3).
  'CC-5': 'ip',
  'CC-6': 'ask:money',
  // Labour and personnel: art. 13 (4). New forms of work are labour only where the relation is.
  'CC-7': 'labour', 'CC-7-19-209': 'ask:employment', 'CC-7-21': 'ask:employment',
  'CC-8': 'property', 'CC-8-22-272': 'ask:money', 'CC-8-22-275': 'ask:money',
  // Companies: money is property; membership, registers, books, resolutions and dissolution are not.
  'CC-9': 'property', 'CC-9-23-276': 'ask:money', 'CC-9-24-290': 'ask:money', 'CC-9-24-291': 'other-non-property', 'CC-9-24-292': 'other-non-property', 'CC-9-24-294': 'ask:money',
  'CC-9-24-296': 'other-non-property', 'CC-9-24-299': 'other-non-property', 'CC-9-24-300': 'other-non-property', 'CC-9-24-301': 'ask:money', 'CC-9-24-302': 'other-non-property',
  'CC-9-24-308': 'other-non-property', 'CC-9-24-311': 'ask:money', 'CC-9-24-312': 'ask:money', 'CC-9-24-313': 'ask:money', 'CC-9-24-314': 'ask:money', 'CC-9-24-315': 'other-non-property',
  'CC-9-25-318': 'ask:money', 'CC-9-25-319': 'ask:money', 'CC-9-26-321': 'other-non-property', 'CC-9-26-323': 'ask:money', 'CC-9-26-324': 'ask:money', 'CC-9-26-325': 'other-non-property',
  'CC-9-27-327': 'ask:money', 'CC-9-27-328': 'ask:money', 'CC-9-27-333': 'ask:money', 'CC-9-27-337': 'ask:money', 'CC-9-28-340': 'ask:money', 'CC-9-32-380': 'ask:money', 'CC-9-32-384': 'other-non-property', 'CC-9-32-386': 'ask:money',
  // Torts: damages. Sexual harassment hurts dignity.
  'CC-10': 'property', 'CC-10-35-409': 'personality',
  // Not suits: special procedures bear no acceptance fee (art. 8 (1)); the others bear application fees (art. 10).
  'CC-11': 'ask:application', 'CC-11-36': 'none', 'CC-11-37': 'none', 'CC-11-38': 'none', 'CC-11-39': 'none', 'CC-11-40': 'none', 'CC-11-41': 'none', 'CC-11-42': 'none', 'CC-11-43': 'none', 'CC-11-44': 'none',
  'CC-11-51': 'none', 'CC-11-52': 'ask:application',
  'CC-12': 'ask:money',
  // Administrative: art. 13 (5); compensation by the state bears none (art. 8 (4)).
  'AD-1': 'administrative', 'AD-1-20': 'none',
};
