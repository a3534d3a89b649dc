import fs from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import UPNG from 'upng-js';

interface Frame {
  readonly pixels: ArrayBuffer;
  /** How long it is shown, in milliseconds. */
  readonly delay: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of the pointer, in pixels from its tip. */
const arrow = 'polygon(0 0, 0 17px, 4px 13.5px, 7px 20px, 10px 18.5px, 7.2px 12.5px, 12.5px 12px)';
const pointerId = 'moving-picture-pointer';
const pointerSteps = 5;
const stepDelay = 60;
const pressDelay = 180;

/** Longer than the page waits before it draws what came of a click, in milliseconds. */
const answerTime = 1000;

/** What somebody does in a window, as a PNG that moves. It draws the mouse pointer, which no picture of a page has. */
export class MovingPicture {
  readonly #page: Page;
  readonly #frames: Frame[] = [];
  #pointer: Point;

  private constructor(page: Page, pointer: Point) {
    this.#page = page;
    this.#pointer = pointer;
  }

  /** Begins a picture of a page, with the pointer at a place in it. */
  static async begin(page: Page, pointer: Point): Promise<MovingPicture> {
    await page.evaluate(drawPointer, { id: pointerId, shape: arrow });
    const picture = new MovingPicture(page, pointer);
    await picture.#placePointer(pointer);
    return picture;
  }

  /** Shows the page as it is once it has answered to what was done last. @param delay How long, in milliseconds */
  async show(delay: number): Promise<void> {
    await wait(answerTime);
    await this.#addFrame(delay);
  }

  /** Moves the pointer to an element: into its middle, or, if it is long, near its beginning, for its end may be hidden. */
  async pointAt(element: Locator): Promise<void> {
    const from = this.#pointer;
    const to = await placeIn(element);
    for (let step = 1; step <= pointerSteps; step++) {
      const part = slowAtBothEnds(step / pointerSteps);
      await this.#placePointer({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
      await this.#addFrame(step === pointerSteps ? 2 * pressDelay : stepDelay);
    }
  }

  /** Moves the pointer to an element and clicks. The pointer gets a ring meanwhile. */
  async clickOn(element: Locator): Promise<void> {
    await this.pointAt(element);
    await this.#setPressed(true);
    await this.#addFrame(pressDelay);
    await this.#setPressed(false);
    await this.#page.mouse.down();
    await this.#page.mouse.up();
  }

  /** Writes the picture, which begins again when it has ended. */
  async save(file: string): Promise<void> {
    const { width, height } = this.#page.viewportSize() ?? { width: 0, height: 0 };
    const pixels = this.#frames.map((frame) => frame.pixels);
    const delays = this.#frames.map((frame) => frame.delay);
    await fs.writeFile(file, Buffer.from(UPNG.encode(pixels, width, height, 0, delays)));
  }

  async #addFrame(delay: number): Promise<void> {
    const [pixels] = UPNG.toRGBA8(UPNG.decode(asBuffer(await this.#pageAtRest())));
    if (pixels) {
      this.#frames.push({ pixels, delay });
    }
  }

  async #placePointer(point: Point): Promise<void> {
    this.#pointer = point;
    await this.#page.mouse.move(point.x, point.y);
    const style = `translate(${Math.round(point.x)}px, ${Math.round(point.y)}px)`;
    await this.#page.locator(`#${pointerId}`).evaluate((element, value) => (element.style.transform = value), style);
  }

  async #setPressed(isPressed: boolean): Promise<void> {
    const opacity = isPressed ? '1' : '0';
    const ring = this.#page.locator(`#${pointerId} > :first-child`);
    await ring.evaluate((element, value) => ((element as HTMLElement).style.opacity = value), opacity);
  }

  /** A picture of the page when nothing in it moves any more: as soon as two in a row are the same. */
  async #pageAtRest(): Promise<Buffer> {
    let before = await this.#page.screenshot();
    for (let tries = 0; tries < 50; tries++) {
      await wait(50);
      const now = await this.#page.screenshot();
      if (now.equals(before)) {
        return now;
      }
      before = now;
    }
    throw new Error('The page does not come to rest.');
  }
}

/** A part of the way, from 0 to 1, of something that speeds up and slows down. */
function slowAtBothEnds(part: number): number {
  return (1 - Math.cos(Math.PI * part)) / 2;
}

async function placeIn(element: Locator): Promise<Point> {
  const box = await element.boundingBox();
  if (!box) {
    throw new Error(`Nothing is to be seen of ${String(element)}.`);
  }
  return { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 };
}

function asBuffer({ buffer, byteOffset, byteLength }: Buffer): ArrayBuffer {
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
}

/** Runs in the page, so it cannot use anything outside itself. The first child is the ring of a click. */
function drawPointer({ id, shape }: { id: string; shape: string }): void {
  const add = (parent: HTMLElement, style: Partial<CSSStyleDeclaration>): HTMLElement => {
    const element = document.createElement('div');
    Object.assign(element.style, { position: 'absolute', pointerEvents: 'none', ...style });
    return parent.appendChild(element);
  };
  const pointer = add(document.body, { position: 'fixed', left: '0', top: '0', zIndex: '1000000' });
  pointer.id = id;
  add(pointer, {
    ...{ left: '-14px', top: '-14px', width: '24px', height: '24px', opacity: '0' },
    ...{ border: '2px solid #ffcc00', borderRadius: '50%' },
  });
  const outline = add(pointer, { filter: 'drop-shadow(0 0 1px #000) drop-shadow(0 0 1px #000)' });
  add(outline, { width: '14px', height: '22px', background: '#fff', clipPath: shape });
}
