// Plays a drawing's movement where motion is welcome; otherwise its still pose stands as it came.

const frames = (told) => {
  const last = told.shapes.map(() => []);
  return told.frames.map((frame) =>
    frame.map((steps, i) => (last[i] = steps.map((step, k) => step + (last[i][k] ?? 0)))),
  );
};

// A smooth curve through points (Catmull-Rom as cubic curves), or straight lines.
const path = (p, closed, curved) => {
  const n = p.length / 2;
  const at = (i) => 2 * (closed ? (i + n) % n : Math.max(0, Math.min(n - 1, i)));
  let d = `M${p[0]} ${p[1]}`;
  for (let i = 0; i < (closed && curved ? n : n - 1); i++) {
    const [a, b, c, e] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    if (!curved) d += `L${p[c]} ${p[c + 1]}`;
    else
      d += `C${[
        p[b] + (p[c] - p[a]) / 6,
        p[b + 1] + (p[c + 1] - p[a + 1]) / 6,
        p[c] - (p[e] - p[b]) / 6,
        p[c + 1] - (p[e + 1] - p[b + 1]) / 6,
        p[c],
        p[c + 1],
      ]
        .map((v) => Math.round(v * 10) / 10)
        .join(' ')}`;
  }
  return closed ? d + 'z' : d;
};

// Which two frames, and how far between them, at this many milliseconds.
const place = (moves, ms) => {
  let i = 0;
  while (i < moves.length - 1 && ms > moves[i][0]) ms -= moves[i++][0];
  const [length, even, reel] = moves[i];
  const t = Math.min(1, ms / length);
  const far = (even ? t : (1 - Math.cos(Math.PI * t)) / 2) * (reel.length - 1);
  const from = Math.min(Math.floor(far), reel.length - 2);
  return [reel[from], reel[from + 1], far - from];
};

// Some drawings can stop and go on: a button after them says which.
const button = (svg, play, stop) => {
  const b = document.createElement('button');
  b.type = 'button';
  b.className = 'fig-pause';
  const say = (on) => {
    const {pause = 'Pause the drawing', play: go = 'Play the drawing'} = svg.dataset;
    b.setAttribute('aria-label', on ? pause : go);
    b.classList.toggle('paused', !on);
  };
  b.addEventListener('click', () => {
    const stopped = b.classList.contains('paused');
    if (stopped) play();
    else stop();
    say(stopped);
  });
  say(true);
  svg.after(b);
  return b;
};

// A drawing's movement: how long it is, how it looks at any millisecond, and its still pose.
export const film = (svg) => {
  const told = JSON.parse(svg.dataset.frames);
  const all = frames(told);
  const paths = svg.querySelector('.moves').children;
  const still = told.shapes.map(([index]) => paths[index].getAttribute('d'));
  const length = told.moves.reduce((sum, [ms]) => sum + ms, 0);
  return {
    length,
    draw(ms) {
      const [a, b, share] = place(told.moves, ms % length);
      told.shapes.forEach(([index, closed, curved], i) => {
        const to = all[b][i];
        const points = all[a][i].map((v, k) => v + (to[k] - v) * share);
        paths[index].setAttribute('d', path(points, closed, curved));
      });
    },
    rest() {
      told.shapes.forEach(([index], i) => paths[index].setAttribute('d', still[i]));
    },
  };
};

// Makes one drawing move by itself; answers how to stop it and take its button away.
export const animate = (svg) => {
  const reel = film(svg);
  let going = 0;
  let at = 0;
  let before = 0;
  const step = (now) => {
    at += Math.min(100, now - before);
    before = now;
    if (svg.getClientRects().length > 0) reel.draw(at);
    going = requestAnimationFrame(step);
  };
  const play = () => {
    before = performance.now();
    going = requestAnimationFrame(step);
  };
  const stop = () => cancelAnimationFrame(going);
  play();
  const b = button(svg, play, stop);
  return () => {
    stop();
    b.remove();
    reel.rest();
  };
};

const welcome = matchMedia('screen and (prefers-reduced-motion: no-preference)');
let ends = [];

// A drawing that came as a still picture: once in sight, the one that moves takes its place.
const enliven = async (img) => {
  const answer = await fetch(img.src.replace(/ground=\w+/, 'ground=moving'));
  if (!answer.ok) return;
  const file = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml');
  const svg = document.importNode(file.documentElement, true);
  if (!svg.dataset.frames) return;
  // The file is the same in every language; the page says what it shows.
  svg.setAttribute('aria-label', img.alt);
  Object.assign(svg.dataset, img.dataset);
  (img.closest('picture') ?? img).replaceWith(svg);
  if (welcome.matches) ends.push(animate(svg));
};
const sight = new IntersectionObserver((seen) => {
  for (const {isIntersecting, target} of seen) {
    if (!isIntersecting) continue;
    sight.unobserve(target);
    enliven(target);
  }
});

const follow = () => {
  for (const end of ends) end();
  sight.disconnect();
  ends = [];
  if (!welcome.matches) return;
  ends = [...document.querySelectorAll('svg.fig[data-frames]:not(.described *)')].map(animate);
  for (const img of document.querySelectorAll('img[data-moving]')) sight.observe(img);
};
welcome.addEventListener('change', follow);
follow();
