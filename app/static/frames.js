// Draws in steps, between which the page may answer its reader: a slow phone is never held up by what is long. The build puts
// this before the scripts that do. A step says how many elements came into sight with it.

// Elements that a frame may set and paint for the first time: more than these are a task that is felt on a slow phone.
const CROWD = 50;
const elementsIn = (element) => element.getElementsByTagName("*").length;
const FOLDED = "details:not([open])";
// What is folded away is neither set nor painted.
function sizeOf(element) {
  if (element.matches(FOLDED)) return 1;
  const folded = [...element.querySelectorAll(FOLDED)].filter(({ parentElement }) => !parentElement.closest(FOLDED));
  return folded.reduce((sum, fold) => sum - elementsIn(fold), elementsIn(element) + 1);
}

// Gives way to whatever the reader does, and goes on.
const turn = () => globalThis.scheduler?.yield?.() ?? new Promise(setTimeout);
// The same, once what is there is painted; a page that nobody sees paints nothing.
const frame = () => (document.hidden ? turn() : new Promise(requestAnimationFrame).then(turn));

// A few milliseconds and a crowd at a time, for as long as it is wanted.
const SPELL = 6;
// Elements of this frame, whichever drawing they are of: one that another overtakes had its share.
let newHere = 0;
async function paced(steps, isWanted = () => true) {
  let began = performance.now();
  for (let step; isWanted() && !(step = steps.next()).done; ) {
    newHere += step.value;
    if (newHere >= CROWD) {
      await frame();
      newHere = 0;
    } else if (performance.now() - began < SPELL) continue;
    else await turn();
    began = performance.now();
  }
}
