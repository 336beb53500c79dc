// The piece of a picture beside the value that was read from it; a tap shows the whole page with the place marked.
import { html, useEffect, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { Button, Icon } from './parts.js';
import { drawable } from './pictures.js';
import { t } from './words.js';

const MARGIN = 0.35;
const LINE_REM = 2.25;
const TALLEST_REM = 7;
const CLOSER = 0.9;

/** The box with some of the paper around it, inside the page. */
function around([x, y, width, height], page) {
  const margin = Math.round(Math.max(height, 24) * MARGIN);
  const left = Math.max(0, x - margin);
  const top = Math.max(0, y - margin);
  return {
    left, top,
    width: Math.max(1, Math.min(page.width, x + width + margin) - left),
    height: Math.max(1, Math.min(page.height, y + height + margin) - top),
  };
}

function useDrawable(source) {
  const [page, setPage] = useState(null);
  const { document_id: id, page: number } = source;
  useEffect(() => {
    let here = true;
    setPage(null);
    drawable(id, number || 1).then((found) => here && setPage(found), () => {});
    return () => { here = false; };
  }, [id, number]);
  return page;
}

function drawPiece(canvas, page, box) {
  const piece = around(box, page);
  canvas.width = piece.width;
  canvas.height = piece.height;
  canvas.getContext('2d').drawImage(page, piece.left, piece.top, piece.width, piece.height, 0, 0, piece.width, piece.height);
  // One line of print is as tall as the words beside it; several lines take the width there is.
  const shape = piece.width / piece.height;
  canvas.style.inlineSize = `min(100%, ${(shape > 3 ? LINE_REM : TALLEST_REM) * shape}rem)`;
}

/** The whole page, near enough to read the marked place. */
function Whole({ page, box, label, onClose }) {
  const paper = useRef(null);
  const frame = useRef(null);
  const closing = useRef(null);
  const [near, setNear] = useState(true);
  useEffect(() => {
    const { width, height } = page;
    const canvas = paper.current;
    canvas.width = width;
    canvas.height = height;
    const pen = canvas.getContext('2d');
    pen.drawImage(page, 0, 0);
    pen.lineWidth = Math.max(4, width / 250);
    pen.strokeStyle = '#c2410c';
    const piece = around(box, page);
    pen.strokeRect(piece.left, piece.top, piece.width, piece.height);
    closing.current.focus();
  }, [page]);
  useEffect(() => {
    const room = frame.current;
    const [x, y, width, height] = box;
    const scale = near ? Math.min(2, Math.max(room.clientWidth / page.width, (room.clientWidth * CLOSER) / width)) : room.clientWidth / page.width;
    paper.current.style.inlineSize = `${Math.round(page.width * scale)}px`;
    room.scrollLeft = (x + width / 2) * scale - room.clientWidth / 2;
    room.scrollTop = (y + height / 2) * scale - room.clientHeight / 2;
  }, [page, near]);
  const key = (event) => {
    if (event.key === 'Escape') onClose();
    if (event.key !== 'Tab') return;
    // Nothing behind the picture can be reached while it is open.
    const stops = [...event.currentTarget.querySelectorAll('button, [tabindex="0"]')];
    const next = stops.indexOf(document.activeElement) + (event.shiftKey ? -1 : 1);
    event.preventDefault();
    stops[(next + stops.length) % stops.length].focus();
  };
  return html`<div class="whole" role="dialog" aria-modal="true" aria-label=${t('crop-whole', { fact: label })} onKeyDown=${key}>
    <div class="whole-page" tabindex="0" role="img" aria-label=${t('crop-whole', { fact: label })} ref=${frame}><canvas ref=${paper}></canvas></div>
    <div class="whole-ways"><button type="button" class="button second" onClick=${() => setNear(!near)}>${t(near ? 'crop-all' : 'crop-near')}</button>
      <button type="button" class="button main" ref=${closing} onClick=${onClose}>${t('close')}</button></div>
  </div>`;
}

/** `source` names document, page and box; nothing is shown until the picture is there, and nothing if it never comes. */
export function Crop({ source, label }) {
  const page = useDrawable(source);
  const piece = useRef(null);
  const button = useRef(null);
  const [open, setOpen] = useState(false);
  const box = source.box;
  useEffect(() => { if (page && piece.current) drawPiece(piece.current, page, box); }, [page, String(box)]);
  if (!page) return null;
  const close = () => { setOpen(false); button.current.focus(); };
  return html`<button type="button" class="crop" ref=${button} aria-haspopup="dialog" onClick=${() => setOpen(true)}>
      <canvas ref=${piece} role="img" aria-label=${t('crop-of', { fact: label })}></canvas>
      <span class="crop-more"><${Icon} name="closer" /><span class="sr-only">${t('crop-open')}</span></span></button>
    ${open && html`<${Whole} page=${page} box=${box} label=${label} onClose=${close} />`}`;
}
