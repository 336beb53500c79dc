// What kinds of papers, photographs and recordings are called.
import { documentLabel, knowsDocument, t } from './words.js';

const OTHERS = {
  id_card_back: 'kind-id-card-back', recognition_decision: 'kind-recognition-decision', appraisal_conclusion: 'kind-appraisal-conclusion',
  invoice: 'kind-invoice', audio_recording: 'kind-audio-recording', video_recording: 'kind-video-recording', other: 'kind-other',
};

/** The name of a kind, whether or not this application asks for it. */
export const nameOf = (kind) => (knowsDocument(kind) ? documentLabel(kind) : t(OTHERS[kind] || 'kind-other'));
