// Catches slips of the thumb before they are sent; the service still decides.
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_MARKS = '10X98765432';

export const squeeze = (text) => text.replace(/[\s-]/g, '').toUpperCase();

/** The message id of what is wrong with an identity number, or null. */
export function idNumberSlip(text) {
  const number = squeeze(text);
  if (!/^\d{0,17}[\dX]?$/.test(number)) return 'id-wrong-letters';
  if (number.length !== 18) return 'id-wrong-length';
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return ID_MARKS[sum % 11] === number[17] ? null : 'id-wrong-check';
}

/** 330106 19900101 1234: read in the same groups as on the card. */
export function groupId(text) {
  const number = squeeze(text).slice(0, 18);
  return [number.slice(0, 6), number.slice(6, 14), number.slice(14)].filter(Boolean).join(' ');
}

export function phoneSlip(text) {
  const number = squeeze(text).replace(/^\+?86(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(number) || /^0?\d{7,12}$/.test(number) ? null : 'phone-wrong';
}

export const mobileSlip = (text) => (/^1\d{10}$/.test(squeeze(text)) ? null : 'phone-wrong-mobile');

export const numberSlip = (text) => (/^\d{1,6}$/.test(text.trim()) ? null : 'number-wrong');

export const moneySlip = (text) =>
  (/^\d{1,9}(\.\d{1,2})?$/.test(text.trim().replace(/,/g, '')) ? null : 'money-wrong');
