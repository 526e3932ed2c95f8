import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bits, generalMoment, moment, natural, NotDer, octets, oid, readDer, sequence, setOf, utf8 } from './der.ts';

describe('written and read', () => {
  test('numbers, texts, names and moments come back as they were', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.string(), (bytes, text) => {
      const whole = readDer(sequence(natural(bytes), octets(bytes), utf8(text), bits(bytes)));
      expect(BigInt(`0x${whole.part(0).hex}`)).toBe(BigInt(`0x${Buffer.from(bytes).toString('hex')}`));
      expect(whole.part(1).body.equals(bytes)).toBe(true);
      expect(whole.part(2).text).toBe(Buffer.from(text, 'utf8').toString('utf8'));
      expect(whole.part(3).bits.equals(bytes)).toBe(true);
    }));
  });
  test('names with arcs longer than a machine word', () => {
    for (const dotted of ['1.2.840.113549.1.7.2', '0.9', '2.999', '2.25.245377916529473086716302478317862158437']) expect(readDer(oid(dotted)).oid).toBe(dotted);
  });
  test('a moment of either form, to the second', () => {
    for (const at of ['1999-12-31T23:59:59Z', '2049-12-31T00:00:00Z', '2050-01-01T00:00:00Z'].map((t) => new Date(t))) {
      expect(readDer(moment(at)).moment).toEqual(at);
      expect(readDer(generalMoment(at)).moment).toEqual(at);
    }
  });
  test('a set stands in the order of its bytes', () => { expect(setOf(natural(9), natural(3))).toEqual(setOf(natural(3), natural(9))); });
});

describe('what is not the distinguished form is refused', () => {
  const refused = (hex: string, what: string): void => test(what, () => { expect(() => readDer(Buffer.from(hex, 'hex')).parts.map((p) => p.raw)).toThrow(NotDer); });
  refused('3080020101', 'a length without end');
  refused('308101ff', 'a length longer than it need be');
  refused('3003020101ff', 'something that follows');
  refused('3004020101', 'something cut off');
  refused('1f8101', 'a tag of several bytes');
  refused('', 'nothing');
  refused('04020101', 'parts of what has none');
  test('any bytes at all end in a value or a refusal', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try { readDer(bytes); } catch (error) { expect(error).toBeInstanceOf(NotDer); }
    }));
  });
});
