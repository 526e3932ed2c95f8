/** The amount in fen that a person typed in yuan: undefined for nothing, null for what is no amount. */
export function fenOf(typed: string): number | undefined | null {
  const text = typed.replace(/[,，\s]/g, '');
  if (text === '') return undefined;
  if (!/^\d{1,12}(\.\d{0,2})?$/.test(text)) return null;
  const [whole = '0', part = ''] = text.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** An amount in fen as a person would type it in yuan. */
export const yuanTyped = (amount: number | undefined | null): string => {
  if (amount === undefined || amount === null) return '';
  return amount % 100 === 0 ? String(amount / 100) : (amount / 100).toFixed(2);
};
