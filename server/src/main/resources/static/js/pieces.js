// One large file, piece by piece: what the clinic has of it does not go again, whatever breaks, and
// even after the page was opened anew.

import {digest, hex, read, written} from './digest.js';
import {LINES, No, STATE, post} from './line.js';

const STRIKES = 5;

/** A file on its way. */
export class Pieces {
  #file;
  #piece;
  #line;
  #digests = [];
  #headers = {};
  // How many bytes the clinic has; unknown before it was asked, and after the line broke.
  #have;
  #most = 0;
  #strikes = 0;
  #goesOn = false;
  #brokeAtEnd = false;

  /** @param piece how many bytes of it go in one request */
  constructor(file, piece, line) {
    this.#file = file;
    this.#piece = piece;
    this.#line = line;
  }

  /**
   * Ends when the clinic has read it, with a `No` where it never will.
   *
   * @param moved hears how many bytes the clinic has, and whether some of them came earlier
   * @param reading makes a listener of lines, for each time that the clinic reads it
   * @return whether the clinic's word came; without it, it was read all the same
   */
  async send({moved, reading}) {
    await this.#measure();
    for (;;) {
      const isEnd = this.#have === this.#file.size;
      const answer = await this.#ask(reading);
      if (answer.isLater) await this.#wait(answer, isEnd);
      else {
        this.#line.heard();
        if (isEnd && answer.status === 200) return true;
        if (isEnd && answer.status === 404 && this.#brokeAtEnd) return false;
        this.#hear(answer);
        moved(this.#have ?? 0, this.#goesOn);
      }
    }
  }

  async #measure() {
    const {size} = this.#file;
    for (let at = 0; at < size; at += this.#piece) this.#digests.push(await digest(await this.#read(at)));
    const all = await digest(await new Blob(this.#digests).arrayBuffer());
    this.#headers = {'File-Digest': hex(all), 'File-Length': size};
  }

  #read(at) {
    return read(this.#file.slice(at, Math.min(at + this.#piece, this.#file.size)));
  }

  #ask(reading) {
    if (this.#have === undefined) return this.#post('begin', {}, null);
    if (this.#have < this.#file.size) return this.#send(this.#have);
    const name = {'File-Name': encodeURIComponent(this.#file.name)};
    return post('/running/upload/end', {...this.#headers, ...name}, null, LINES, {came: reading()});
  }

  async #send(at) {
    const bytes = await this.#read(at);
    const said = written(await digest(bytes));
    // What is not what it was would be no file, once it was all there.
    if (said !== written(this.#digests[at / this.#piece])) throw new No('unreadable');
    return this.#post('piece', {'File-At': at, 'Content-Digest': said}, bytes);
  }

  async #post(what, headers, body) {
    const answer = await post('/running/upload/' + what, {...this.#headers, ...headers}, body, STATE);
    if (answer.status !== 200 || this.#isPlace(answer.have)) return answer;
    return {...answer, status: 0, isLater: true};
  }

  #isPlace(have) {
    return have === this.#file.size || (have < this.#file.size && have % this.#piece === 0);
  }

  async #wait(answer, isEnd) {
    // The piece may be there although its answer did not come.
    if (!isEnd) this.#have = undefined;
    // It may have been read although no word came, unless the clinic had no time for it.
    else if (answer.status !== 503 && answer.status !== 429) this.#brokeAtEnd = true;
    await this.#line.wait(answer);
  }

  #hear({status, have}) {
    const isBegin = this.#have === undefined;
    const isElsewhere = !isBegin && [404, 409, 422].includes(status);
    if (status !== 200 && !isElsewhere) throw No.of(status);
    this.#have = status !== 404 && this.#isPlace(have) ? have : undefined;
    if (isBegin && have) this.#goesOn = true;
    this.#count(status);
  }

  /** What is turned down again and again, and gets no further, stays so. */
  #count(status) {
    if (this.#have > this.#most) {
      this.#most = this.#have;
      this.#strikes = 0;
    } else if (status !== 200 && ++this.#strikes === STRIKES) {
      throw status === 422 ? new No('changed') : No.of(status);
    }
  }
}
