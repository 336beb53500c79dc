// Asks the service for one thing when a view opens, and again when what it hangs on changes.
import { useEffect, useState } from './vendor/htm-preact-standalone.module.js';
import { get } from './api.js';
import { t } from './words.js';

/** `[answer, problem]`, both null while the answer is on its way. */
export function useAnswer(path, needed = []) {
  const [got, setGot] = useState([null, null]);
  useEffect(() => {
    let here = true;
    if (path) {
      get(path).then(
        (answer) => here && setGot([answer, null]),
        (problem) => here && setGot([null, { detail: problem.detail || t('error-link'), errors: problem.errors }]),
      );
    }
    return () => { here = false; };
  }, [path, ...needed]);
  return got;
}
