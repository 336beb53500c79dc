// Asks the service for one thing when a view opens, and again when what it hangs on changes.
import { html, useEffect, useState } from './vendor/htm-preact-standalone.module.js';
import { get } from './api.js';
import { Button, Trouble } from './parts.js';
import { t } from './words.js';

/** What could not be fetched, why, and a way to try again. */
export const Missing = ({ problem, children }) => html`<${Trouble} problem=${problem}>${children}
  <${Button} kind="quiet" onClick=${() => location.reload()}>${t('try-again')}<//><//>`;

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
