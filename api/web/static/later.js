// Fetches what only some people need, when they need it: modules and their styles.
import { useEffect, useState } from './vendor/htm-preact-standalone.module.js';

const styles = new Map();

/** Resolves once a style sheet is in force, so that nothing is drawn without it. */
export function styled(name) {
  if (!styles.has(name)) {
    styles.set(name, new Promise((done) => {
      const link = document.createElement('link');
      link.rel = 'stylesheet';
      link.href = new URL(name, import.meta.url).href;
      link.onload = done;
      link.onerror = done;
      document.head.append(link);
    }));
  }
  return styles.get(name);
}

const PHOTOS = {
  // The link may be gone when the picture is taken: what shows it comes with the camera.
  capture: () => Promise.all([import('./capture.js'), import('./materials.js')]).then(([capture]) => capture),
  materials: () => import('./materials.js'),
  crop: () => import('./crop.js'),
};

/** A module about photographs once it is there, before that null; `wanted` says whether it is needed yet. */
export function usePhotoModule(name, wanted = true) {
  const [found, setFound] = useState(null);
  useEffect(() => {
    let here = true;
    if (wanted) {
      Promise.all([PHOTOS[name](), styled('photos.css')]).then(([module]) => here && setFound(module), () => {});
    }
    return () => { here = false; };
  }, [name, wanted]);
  return found;
}
