import type { AddressView } from '@microcourt/domain/service-of-process/contract';
import { halfWidth } from '@microcourt/domain/shared/half-width';
import type { words } from '../texts-address';

/** What a person fills in to confirm where service reaches; `electronic` is undefined until it is answered. */
export type AddressForm = { readonly electronic: boolean | undefined; readonly platform: boolean; readonly mobile: string; readonly email: string; readonly postal: string; readonly recipient: string };

/** The form as it begins: what was confirmed before, or what the court knows; the question of electronic service is never answered beforehand. */
export const formOf = ({ electronic, confirmed, platform, mobile, email, postal, recipient, name }: AddressView): AddressForm =>
  ({ electronic: confirmed ? electronic : undefined, platform: confirmed ? platform : true, mobile: mobile ?? '', email: email ?? '', postal: postal ?? '', recipient: recipient ?? name });

/** The form as it goes to the court: digits and signs in half width, without the addresses of a way that was not agreed to. */
export function sentForm(form: AddressForm) {
  const tidy = (text: string) => halfWidth(text).trim();
  const electronic = form.electronic === true;
  return { electronic, platform: electronic && form.platform, mobile: tidy(form.mobile).replace(/[\s-]/g, ''), email: electronic ? tidy(form.email) : '', postal: tidy(form.postal), recipient: tidy(form.recipient) };
}

type Problem = keyof Pick<Record<keyof typeof words, unknown>, 'needElectronic' | 'needWay' | 'badMobile' | 'badEmail' | 'needPostal' | 'needRecipient'>;
/** What is wrong with a form, by the field under which it is said. */
export function problemsOf(form: AddressForm): Partial<Record<keyof AddressForm, Problem>> {
  const sent = sentForm(form);
  return {
    ...(form.electronic === undefined ? { electronic: 'needElectronic' as const } : {}),
    ...(sent.electronic && !sent.platform && sent.mobile === '' && sent.email === '' ? { platform: 'needWay' as const } : {}),
    ...(sent.mobile !== '' && !/^(1\d{10}|0\d{9,11}|\+\d{6,18})$/.test(sent.mobile) ? { mobile: 'badMobile' as const } : {}),
    ...(sent.email !== '' && !/^[^\s@]{1,64}@[^\s@]+[.][^\s@]{2,}$/.test(sent.email) ? { email: 'badEmail' as const } : {}),
    ...(sent.postal === '' ? { postal: 'needPostal' as const } : {}),
    ...(sent.recipient === '' ? { recipient: 'needRecipient' as const } : {}),
  };
}
