// Makes a photograph lighter before it travels, as long as its small print stays legible.
const LONGEST = 2500;
const GOOD = 0.85;

// What browsers decode everywhere; a HEIC of an Android phone, a PDF or a recording goes as it is.
const DRAWABLE = ['image/jpeg', 'image/png', 'image/webp'];

/** The camera turns the picture, not the paper: the browser is asked to turn it back before it is drawn. */
const decode = (file) => createImageBitmap(file, { imageOrientation: 'from-image' });

const encode = (canvas) => new Promise((done) => canvas.toBlob(done, 'image/jpeg', GOOD));

function drawn(picture) {
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const paper = canvas.getContext('2d');
  paper.imageSmoothingQuality = 'high';
  // What a PNG leaves transparent would turn black in a JPEG.
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/** The lighter picture, or the file itself where nothing is gained or it cannot be drawn here: the service judges. */
export async function shrink(file) {
  if (!DRAWABLE.includes(file.type) || !window.createImageBitmap) return file;
  try {
    const canvas = drawn(await decode(file));
    const lighter = await encode(canvas);
    canvas.width = 0;
    return lighter && lighter.size < file.size ? lighter : file;
  } catch (undrawable) {
    return file;
  }
}
