// Looks again while a replay runs. Without this script the link beside it does the same.

const WAIT_MS = 1500;

if (document.querySelector('[data-runs]')) {
  setTimeout(() => location.reload(), WAIT_MS);
}
