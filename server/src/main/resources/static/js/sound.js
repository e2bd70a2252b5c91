// Short tones. Each has its sight on the page, so that nothing is lost without them.

const NAME = 'soleus.sound';
const TONES = {
  first: [392, 0.09], hold: [523, 0.07], second: [330, 0.09],
  tick: [660, 0.06], go: [880, 0.16], done: [523, 0.3], pause: [262, 0.12],
};

/** Plays tones once a touch has allowed it; silent when switched off. */
export class Sound {
  #audio;

  get on() {
    try {
      return localStorage.getItem(NAME) !== 'off';
    } catch {
      return true;
    }
  }

  set on(wanted) {
    try {
      localStorage.setItem(NAME, wanted ? 'on' : 'off');
    } catch {
      // It holds for this visit only.
    }
    if (wanted) this.allow();
  }

  /** To be called from a touch: phones play nothing before one. */
  allow() {
    try {
      this.#audio ??= new AudioContext();
      this.#audio.resume();
    } catch {
      this.#audio = undefined;
    }
  }

  play(name) {
    const audio = this.#audio;
    if (!audio || !this.on || audio.state !== 'running') return;
    const [pitch, seconds] = TONES[name];
    const tone = audio.createOscillator(), loud = audio.createGain(), now = audio.currentTime;
    tone.frequency.value = pitch;
    loud.gain.setValueAtTime(0.0001, now);
    loud.gain.exponentialRampToValueAtTime(0.22, now + 0.015);
    loud.gain.exponentialRampToValueAtTime(0.0001, now + seconds);
    tone.connect(loud).connect(audio.destination);
    tone.start(now);
    tone.stop(now + seconds + 0.02);
  }
}

/** Keeps the screen awake where the phone allows it, and says nothing where it does not. */
export class Awake {
  #lock;

  async hold() {
    try {
      if (!this.#lock || this.#lock.released) {
        this.#lock = await navigator.wakeLock?.request('screen');
      }
    } catch {
      this.#lock = undefined;
    }
  }

  release() {
    this.#lock?.release().catch(() => {});
    this.#lock = undefined;
  }
}
