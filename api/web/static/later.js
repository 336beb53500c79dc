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

/** The styles of the views that answer and advise. */
export const guideStyles = () => styled('guide.css');

const PHOTOS = {
  // The link may be gone when the picture is taken: what shows it comes with the camera.
  capture: () => Promise.all([import('./capture.js'), import('./materials.js')]).then(([capture]) => capture),
  materials: () => import('./materials.js'),
  crop: () => import('./crop.js'),
};

/** A module once it is there with its styles, before that null, false if it does not come; `wanted` says whether it is needed yet. */
function useLater(load, style, wanted) {
  const [found, setFound] = useState(null);
  useEffect(() => {
    let here = true;
    if (wanted) Promise.all([load(), styled(style)]).then(([module]) => here && setFound(module), () => here && setFound(false));
    return () => { here = false; };
  }, [load, wanted]);
  return found;
}

/** A module about photographs. */
export const usePhotoModule = (name, wanted = true) => useLater(PHOTOS[name], 'photos.css', wanted);

const estimate = () => import('./estimate.js');

/** What draws an estimate. */
export const useEstimate = (wanted) => useLater(estimate, 'guide.css', wanted);
