// The pictures the service made of what was handed in, each fetched once and with the token.
import { getBytes } from './api.js';
import { whenForgotten } from './store.js';

const fetched = new Map();

/** The address of a picture inside this page alone. */
export function picture(id, variant, page = 1) {
  const path = `/uploads/${id}/content?variant=${variant}&page=${page}`;
  if (!fetched.has(path)) {
    const address = getBytes(path).then((bytes) => URL.createObjectURL(bytes));
    fetched.set(path, address);
    // What failed is asked for again next time.
    address.catch(() => fetched.delete(path));
  }
  return fetched.get(path);
}

/** The picture itself, once it can be drawn from. */
export const drawable = (id, page) => picture(id, 'page', page).then((address) => new Promise((done, refuse) => {
  const image = new Image();
  image.onload = () => done(image);
  image.onerror = () => refuse(new Error('undrawable'));
  image.src = address;
}));

whenForgotten(() => {
  fetched.forEach((address) => address.then(URL.revokeObjectURL, () => {}));
  fetched.clear();
});
