// The piece of a picture beside the value that was read from it; a tap shows the whole page with the place marked.
import { html, useEffect, useLayoutEffect, useRef, useState } from './vendor/htm-preact-standalone.module.js';
import { Button, Icon } from './parts.js';
import { drawable } from './pictures.js';
import { t } from './words.js';

const MARGIN = 0.35;
const LINE_REM = 2.25;
const TALLEST_REM = 7;
const NEAR_PX = 44;
const CHINESE = /[\u2e80-\uffef]/;
const MOST_ROWS = 3;
const GAP = 6;
const FITS = 0.9;

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

/** How many lines of print a box holds, by the room that the signs of its value take. */
function linesIn([, , width, height], text) {
  const signs = Array.from(text).reduce((sum, sign) => sum + (CHINESE.test(sign) ? 1 : 0.55), 0);
  return signs ? Math.max(1, Math.round(height / (1.3 * Math.sqrt((width * height) / signs)))) : 1;
}

/** How dark each column of a piece is, against the paper beside it. */
function inkOf(page, piece) {
  const paper = document.createElement('canvas');
  paper.width = piece.width;
  paper.height = piece.height;
  const pen = paper.getContext('2d', { willReadFrequently: true });
  pen.drawImage(page, piece.left, piece.top, piece.width, piece.height, 0, 0, piece.width, piece.height);
  const { data } = pen.getImageData(0, 0, piece.width, piece.height);
  return Array.from({ length: piece.width }, (_, column) => {
    let light = 0;
    let darkest = 255;
    for (let row = 0; row < piece.height; row += 1) {
      const shade = data[(row * piece.width + column) * 4 + 1];
      light = Math.max(light, shade);
      darkest = Math.min(darkest, shade);
    }
    return light - darkest;
  });
}

/** The middle of the widest gap near a column: between two signs, after a comma rather than before it. */
function gapNear(ink, middle, reach) {
  const near = ink.slice(middle - reach, middle + reach);
  const empty = Math.min(...near) + 16;
  let best = { length: 0, at: reach };
  let length = 0;
  near.forEach((dark, column) => {
    length = dark <= empty ? length + 1 : 0;
    if (length > best.length) best = { length, at: column - Math.floor(length / 2) };
  });
  return middle - reach + best.at;
}

/** Where the rows of a long line end. */
function breaks(page, piece, rows) {
  if (rows === 1) return [0, piece.width];
  const ink = inkOf(page, piece);
  const part = piece.width / rows;
  const reach = Math.floor(Math.min(piece.height, part / 2));
  return [0, ...Array.from({ length: rows - 1 }, (_, row) => gapNear(ink, Math.round(part * (row + 1)), reach)), piece.width];
}

/** A line of print is as tall as the words beside it; a single one stands in rows where the phone is too narrow. */
function drawPiece(canvas, page, box, lines, room) {
  const piece = around(box, page);
  const tall = Math.min(TALLEST_REM, LINE_REM * lines);
  const wide = tall * parseFloat(getComputedStyle(document.documentElement).fontSize) * (piece.width / piece.height);
  const rows = lines > 1 ? 1 : Math.min(MOST_ROWS, Math.max(1, Math.ceil(wide / room - 0.25)));
  const ends = breaks(page, piece, rows);
  const widths = ends.slice(1).map((end, row) => end - ends[row]);
  canvas.width = Math.max(...widths);
  canvas.height = rows * piece.height + (rows - 1) * GAP;
  const pen = canvas.getContext('2d');
  widths.forEach((width, row) => pen.drawImage(page, piece.left + ends[row], piece.top, width, piece.height, 0, row * (piece.height + GAP), width, piece.height));
  canvas.style.inlineSize = `min(100%, ${(tall / piece.height) * canvas.width}rem)`;
}

/** The whole page, near enough to read the marked place. */
function Whole({ page, box, lines, label, onClose }) {
  const paper = useRef(null);
  const frame = useRef(null);
  const closing = useRef(null);
  const [near, setNear] = useState(true);
  useLayoutEffect(() => {
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
  useLayoutEffect(() => {
    const room = frame.current;
    const [x, y, width, height] = box;
    const whole = room.clientWidth / page.width;
    const scale = near ? Math.max(whole, Math.min((room.clientWidth * FITS) / width, (NEAR_PX * lines) / height)) : whole;
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
export function Crop({ source, label, text }) {
  const page = useDrawable(source);
  const piece = useRef(null);
  const button = useRef(null);
  const [open, setOpen] = useState(false);
  const box = source.box;
  const lines = linesIn(box, text);
  useLayoutEffect(() => { if (page && piece.current) drawPiece(piece.current, page, box, lines, piece.current.parentElement.clientWidth); }, [page, String(box)]);
  if (!page) return null;
  const close = () => { setOpen(false); button.current.focus(); };
  return html`<button type="button" class="crop" ref=${button} aria-haspopup="dialog" onClick=${() => setOpen(true)}>
      <span class="crop-piece"><canvas ref=${piece} role="img" aria-label=${t('crop-of', { fact: label })}></canvas></span>
      <span class="crop-more"><${Icon} name="closer" /><span class="sr-only">${t('crop-open')}</span></span></button>
    ${open && html`<${Whole} page=${page} box=${box} lines=${lines} label=${label} onClose=${close} />`}`;
}
