// Keys for readers who go through a comparison change by change. Everything
// they do is also a link on the page, which is complete without this file.
const STORED = "comparison-keys";

function keysAreOn() {
  return localStorage.getItem(STORED) !== "off";
}

// The list of keys is of use only where this script runs, so it is shown here;
// and single letters must be possible to turn off (WCAG 2.1.4).
function showKeys() {
  const list = document.getElementById("keys");
  const box = document.getElementById("keys-on");
  if (!list || !box) {
    return;
  }
  list.hidden = false;
  box.checked = keysAreOn();
  box.addEventListener("change", () => localStorage.setItem(STORED, box.checked ? "on" : "off"));
}

function step(by) {
  const rows = [...document.querySelectorAll("[data-change]")];
  if (rows.length === 0) {
    return;
  }
  // With the focus in a row, go on from there; otherwise from what is in sight.
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const middle = window.innerHeight / 2;
  const below = rows.findIndex((row) => row.getBoundingClientRect().top > middle);
  let next = here + by;
  if (here < 0) {
    const first = below < 0 ? rows.length : below;
    next = by > 0 ? first : first - 1;
  }
  const row = rows[Math.min(Math.max(next, 0), rows.length - 1)];
  row.closest("details.fold")?.setAttribute("open", "");
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "center" });
}

function turn(letter) {
  document.querySelector(`[data-key="${letter}"] a:not([aria-current])`)?.click();
}

function tellKeys() {
  const list = document.getElementById("keys");
  list.open = !list.open;
  list.querySelector("summary").focus();
}

const ACTIONS = {
  n: () => step(1),
  p: () => step(-1),
  s: () => turn("s"),
  c: () => turn("c"),
  "?": tellKeys,
};

document.addEventListener("keydown", (event) => {
  const isTyping = event.target.closest("input, select, textarea, [contenteditable]");
  if (isTyping || event.ctrlKey || event.altKey || event.metaKey || !keysAreOn()) {
    return;
  }
  const action = ACTIONS[event.key];
  if (action) {
    event.preventDefault();
    action();
  }
});

document.addEventListener("htmx:load", showKeys);
showKeys();
